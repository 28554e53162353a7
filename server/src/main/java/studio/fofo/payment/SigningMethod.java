package studio.fofo.payment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to pay with a signature instead of an approval. */
public enum SigningMethod {
  /** ERC-3009 {@code ReceiveWithAuthorization}: anybody may send it. */
  AUTHORIZATION,
  /** A Permit2 transfer with the quote as its witness: anybody may send it, once the wallet has approved Permit2. */
  PERMIT2,
  /** EIP-2612: replaces the approval; the wallet itself sends the payment with it. */
  PERMIT;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the studio's relayer can send a payment with such a signature. */
  public boolean isRelayable() {
    return this != PERMIT;
  }

  public static Optional<SigningMethod> of(String word) {
    return Arrays.stream(values()).filter(method -> method.word().equals(word)).findFirst();
  }
}
