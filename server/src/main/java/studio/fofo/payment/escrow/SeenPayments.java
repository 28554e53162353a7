package studio.fofo.payment.escrow;

import java.util.Optional;
import studio.fofo.chain.ChainState;
import studio.fofo.chain.ChainStates;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.payment.PaymentProgress;
import studio.fofo.payment.PaymentQuote;

/** {@link PaymentProgress} from payments and the chain's finality. */
final class SeenPayments implements PaymentProgress {

  private final Payments payments;
  private final PaymentsUnderWay underWay;
  private final Quotes quotes;
  private final Chains chains;
  private final ChainStates states;
  private final FinalBlocks blocks;

  SeenPayments(Payments payments, PaymentsUnderWay underWay, Quotes quotes, Chains chains, ChainStates states, FinalBlocks blocks) {
    this.payments = payments;
    this.underWay = underWay;
    this.quotes = quotes;
    this.chains = chains;
    this.states = states;
    this.blocks = blocks;
  }

  @Override
  public Progress of(PaymentQuote quote, Money total) {
    var finality = chains.require(quote.chainId()).finality().of(total);
    var seen = payments.seenOf(quote.orderId());
    return new Progress(finality.word(), seen.map(Payment::txHash), seen.isPresent() && blocks.stalls(quote.chainId(), finality));
  }

  @Override
  public boolean isAwaited(OrderId order) {
    return payments.seenOf(order).isPresent() || underWay.isUnderWay(order);
  }

  @Override
  public boolean isHidden(OrderId order) {
    return quotes.chainsOf(order).stream().anyMatch(chain -> states.of(chain) == ChainState.DOWN);
  }

  @Override
  public Progress ofNew(PaymentQuote quote, Money total) {
    return new Progress(chains.require(quote.chainId()).finality().of(total).word(), Optional.empty(), false);
  }
}
