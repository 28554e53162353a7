package studio.fofo.payment.checkout;

import studio.fofo.payment.QuoteId;

/**
 * A signed quote: everything that the contract needs for payment, settlement and refund.
 *
 * @param digest the signed digest, hexadecimal; identifies the quote in the contract's events
 * @param signature 65 bytes, 0x and hexadecimal; empty if the quote is known from its payment only
 */
public record Quote(QuoteId id, Terms terms, String digest, String signature) {

  /** Whether it can be paid: false if it is known from its payment only. */
  public boolean isSigned() {
    return !signature.isEmpty();
  }
}
