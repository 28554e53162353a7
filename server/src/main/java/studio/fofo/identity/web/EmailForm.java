package studio.fofo.identity.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.fofo.identity.account.Email;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.HttpErrors;

/** The address for a code. */
record EmailForm(@Schema(requiredMode = REQUIRED) @Nullable String email) {

  /** @throws studio.fofo.kernel.Refusal {@code BODY_INVALID}, {@code IDENTITY_EMAIL_MALFORMED} */
  Email address() {
    var check = FieldChecks.ofPrivateText(HttpErrors.BODY_INVALID);
    var address = address(check, email);
    check.done();
    return Objects.requireNonNull(address);
  }

  static @Nullable Email address(FieldChecks check, @Nullable String email) {
    var text = check.present("email", email);
    return email == null ? null : check.read(() -> Email.parse(text));
  }
}
