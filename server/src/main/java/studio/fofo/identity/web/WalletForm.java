package studio.fofo.identity.web;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.HttpErrors;

/** A signed message of EIP-4361 and its signature: proof of a wallet. */
record WalletForm(@Schema(requiredMode = REQUIRED) @Nullable String message, @Schema(requiredMode = REQUIRED) @Nullable String signature) {

  record Proof(String message, String signature) {}

  /** @throws studio.fofo.kernel.Refusal {@code BODY_INVALID} */
  Proof proof() {
    var check = FieldChecks.ofPrivateText(HttpErrors.BODY_INVALID);
    var proof = new Proof(check.present("message", message), check.present("signature", signature));
    check.done();
    return proof;
  }
}
