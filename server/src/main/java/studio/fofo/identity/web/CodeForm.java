package studio.fofo.identity.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.fofo.identity.account.Email;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.HttpErrors;

/** A mailed code and its address: proof of a mailbox. */
record CodeForm(@Schema(requiredMode = REQUIRED) @Nullable String email, @Schema(requiredMode = REQUIRED) @Nullable String code) {

  record Proof(Email email, String code) {}

  /** @throws studio.fofo.kernel.Refusal {@code BODY_INVALID}, {@code IDENTITY_EMAIL_MALFORMED} */
  Proof proof() {
    var check = FieldChecks.ofPrivateText(HttpErrors.BODY_INVALID);
    var address = EmailForm.address(check, email);
    var digits = check.present("code", code);
    check.done();
    return new Proof(Objects.requireNonNull(address), digits);
  }
}
