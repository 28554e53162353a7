package studio.fofo.ordering.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.payment.SigningMethod;
import studio.fofo.runtime.FieldChecks;

/** The body of a signed payment. */
record SignedPaymentForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, allowableValues = {
        "authorization", "permit2"}, description = "one that payment.signings shows as relayed") @Nullable String method,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, pattern = "^0x([0-9a-fA-F]{2})+$", maxLength = LONGEST, description = "of the order's wallet, over the typed data of that method") @Nullable String signature){

  private static final int LONGEST = 16_386;
  private static final Pattern BYTES = Pattern.compile("0x([0-9a-fA-F]{2})+");

  /** @throws studio.fofo.kernel.Refusal {@code ORDER_INVALID} with all invalid fields */
  SignedPayment read() {
    var check = new FieldChecks(OrderingErrors.ORDER_INVALID);
    var word = check.text("method", method, 1, 20);
    var known = SigningMethod.of(word).filter(SigningMethod::isRelayable);
    check.that(known.isPresent() || word.isEmpty(), "method", "is \"" + word + "\", expected authorization or permit2");
    var bytes = Objects.requireNonNullElse(signature, "");
    check.that(bytes.length() <= LONGEST, "signature", "has " + bytes.length() + " characters, expected at most " + LONGEST);
    check.that(bytes.length() > LONGEST || BYTES.matcher(bytes).matches(), "signature",
        bytes.isEmpty() ? "is missing" : "is not 0x followed by pairs of hexadecimal digits");
    check.done();
    return new SignedPayment(known.orElseThrow(), bytes);
  }

  /** What was signed how. */
  record SignedPayment(SigningMethod method, String signature) {}
}
