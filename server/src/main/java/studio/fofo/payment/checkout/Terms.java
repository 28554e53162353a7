package studio.fofo.payment.checkout;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import studio.fofo.kernel.Address;
import studio.fofo.payment.QuoteRequest;

/**
 * What a quote says, as the contract knows it.
 *
 * @param orderId in the contract's spelling, which is any word of 32 bytes; the studio signs for orders of its own alone
 * @param token {@code native} or an ERC-20's address
 * @param payer the only wallet that may pay
 * @param parts add up to the amount
 * @param refundableAfter from then on the payer may take an escrowed payment back alone; whole seconds
 * @param deadline after that it cannot be paid; whole seconds
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
