package studio.fofo.payment.checkout;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import studio.fofo.kernel.Address;
import studio.fofo.payment.QuoteRequest;

/**
 * The terms of a quote in the contract.
 *
 * @param orderId in the contract's form, which can be any 32 bytes; the studio signs for its own orders only
 * @param token {@code native} or an ERC-20's address
 * @param payer the only wallet that may pay
 * @param parts add up to the amount
 * @param refundableAfter when the payer can take an escrowed payment back without us; whole seconds
 * @param deadline when it expires; whole seconds
 */
public record Terms(
    String orderId, long chainId, String token, BigInteger amount, Address payer, List<Part> parts,
    Instant refundableAfter, Instant deadline) {

  public Terms {
    parts = List.copyOf(parts);
  }

  public boolean isNative() {
    return token.equals(QuoteRequest.NATIVE);
  }
}
