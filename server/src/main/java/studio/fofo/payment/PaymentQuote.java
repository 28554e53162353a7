package studio.fofo.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Wei;

/**
 * A signed quote: to pay it, a wallet sends {@code approval} (tokens only), then {@code call}.
 *
 * @param token {@code native} or an ERC-20's address
 * @param amount in base units of the token
 * @param expiresAt when the contract starts to reject it
 * @param signings what the wallet can sign instead, the best first; empty if nothing is known about the token
 */
public record PaymentQuote(
    QuoteId quoteId,
    OrderId orderId,
    long chainId,
    String token,
    Wei amount,
    Instant expiresAt,
    WalletCall call,
    Optional<WalletCall> approval,
    List<PaymentSigning> signings) {

  public PaymentQuote {
    signings = List.copyOf(signings);
  }
}
