package studio.fofo.payment.checkout;

import studio.fofo.payment.QuoteId;

/**
 * A signed offer: all that the contract needs to be paid, to settle and to refund.
 *
 * @param digest what was signed, hexadecimal; names the quote wherever the contract mentions it
 * @param signature 65 bytes, 0x and hexadecimal; empty where only the payment tells of the quote
 */
public record Quote(QuoteId id, Terms terms, String digest, String signature) {

  /** Whether it can be paid: not when only its payment tells of it. */
  public boolean isSigned() {
    return !signature.isEmpty();
  }
}
