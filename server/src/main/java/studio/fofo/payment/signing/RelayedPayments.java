package studio.fofo.payment.signing;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.CallTrials.Outcome;
import studio.fofo.chain.CallTrials;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.GasBudgets;
import studio.fofo.chain.SignerRole;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.RelaySettings;
import studio.fofo.payment.SignedPayments;
import studio.fofo.payment.SigningMethod;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.escrow.PayableOrders;
import studio.fofo.runtime.CrashPoints;

/**
 * Has signed payments sent: checks the signature and tries the call first, then stores both. The contract takes an order once, so a payment
 * that the buyer sends at the same time takes the money once, too.
 */
public final class RelayedPayments implements SignedPayments {

  private static final Logger LOG = LoggerFactory.getLogger(RelayedPayments.class);

  private final RelayRows rows;
  private final PayableOrders orders;
  private final SignatureChecks signatures;
  private final CallTrials trials;
  private final Chains chains;
  private final GasBudgets budgets;
  private final AcceptedPayments accepted;
  private final RelaySettings settings;

  RelayedPayments(RelayRows rows, PayableOrders orders, SignatureChecks signatures, CallTrials trials, Chains chains, GasBudgets budgets,
      AcceptedPayments accepted, RelaySettings settings) {
    this.rows = rows;
    this.orders = orders;
    this.signatures = signatures;
    this.trials = trials;
    this.chains = chains;
    this.budgets = budgets;
    this.accepted = accepted;
    this.settings = settings;
  }

  @Override
  public boolean isOffered(long chainId, Money total) {
    return settings.enabled() && total.minor() >= settings.leastTotal() && !budgets.isSpent(chainId, SignerRole.RELAYER);
  }

  @Override
  public Optional<Relay> ofOrder(OrderId order) {
    return rows.newest(order);
  }

  @Override
  public void send(OrderId order, SigningMethod method, String signature) {
    if (rows.isTaken(order, method, signature)) {
      return;
    }
    var quote = orders.payable(order);
    if (rows.live(order).isPresent()) {
      accepted.requireSame(order, method, signature);
      return;
    }
    requireOffered(quote);
    var call = signatures.call(quote, method, signature);
    requireTaken(quote, call);
    accepted.accept(quote, method, signature, call);
    CrashPoints.reach("relay-requested");
  }

  private void requireOffered(Quote quote) {
    if (!isOffered(quote.terms().chainId(), orders.total(quote))) {
      throw new Refusal(PaymentErrors.PAYMENT_RELAYER_RESTS, "the studio does not pay the gas for this payment"
          + (settings.enabled() ? ": it does so from " + Money.usd(settings.leastTotal()) + ", within its budget of the day" : "")
          + "; send it from your wallet");
    }
  }

  /** The engine tries it again right before it sends; this answers the buyer at once. */
  private void requireTaken(Quote quote, String call) {
    var chainId = quote.terms().chainId();
    var checkout = chains.contract(chainId, Contracts.CHECKOUT);
    if (trials.attempt(chainId, quote.terms().payer(), checkout, call) instanceof Outcome.Refused(var reason)) {
      LOG.info("signed payment would fail orderId={} reason={}", quote.terms().orderId(), reason);
      throw new Refusal(PaymentErrors.PAYMENT_NOT_RELAYED, "the payment was not sent: " + RelayProblems.sentence(reason));
    }
  }
}
