package studio.fofo.payment.signing;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.Settlements;
import studio.fofo.payment.SigningMethod;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.escrow.PayableOrders;
import studio.fofo.payment.escrow.PaymentsUnderWay;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/** Stores signed payments with their requests to the engine, and withdraws them; each in one transaction under the order's lock. */
public class AcceptedPayments implements PaymentsUnderWay {

  static final TransactionKind KIND = new TransactionKind("relay-payment");
  static final QuotaKind PAYMENTS = QuotaKind.of("relayed-payments", "payments sent by the studio").perWallet(20).inAll(2_000);

  private static final Logger LOG = LoggerFactory.getLogger(AcceptedPayments.class);

  private final RelayRows rows;
  private final PayableOrders orders;
  private final Chains chains;
  private final Transactions transactions;
  private final Quotas quotas;
  private final Turns turns;

  AcceptedPayments(RelayRows rows, PayableOrders orders, Chains chains, Transactions transactions, Quotas quotas, Turns turns) {
    this.rows = rows;
    this.orders = orders;
    this.chains = chains;
    this.transactions = transactions;
    this.quotas = quotas;
    this.turns = turns;
  }

  /** @param call what the signature was checked for, and tried with */
  @Transactional
  public void accept(Quote quote, SigningMethod method, String signature, String call) {
    var order = new OrderId(quote.terms().orderId());
    turns.take(Settlements.TURN, order.value());
    if (!orders.payable(order).id().equals(quote.id())) {
      throw new Refusal(PaymentErrors.PAYMENT_SIGNATURE_INVALID, "order " + order + " has just got another price; sign that one");
    }
    var id = TypeId.next("relay").toString();
    if (!rows.insert(id, order, quote.id(), method, signature)) {
      requireSame(order, method, signature);
      return;
    }
    quotas.take(PAYMENTS, 1, new QuotaSubjects(null, quote.terms().payer(), null));
    transactions.request(new TransactionRequest(KIND.of(id), quote.terms().chainId(), SignerRole.RELAYER,
        chains.contract(quote.terms().chainId(), Contracts.CHECKOUT), call));
    LOG.info("signed payment accepted orderId={} relayId={} method={}", order, id, method.word());
  }

  /** A repeat of what was taken has no effect; another one has to wait. */
  void requireSame(OrderId order, SigningMethod method, String signature) {
    if (!rows.isTaken(order, method, signature)) {
      throw new Refusal(PaymentErrors.PAYMENT_UNDER_WAY, "a payment of order " + order + " is already on its way; read the order again");
    }
  }

  @Override
  public boolean isUnderWay(OrderId order) {
    return rows.isUnderWay(order);
  }

  @Override
  public void closed(OrderId order) {
    rows.live(order).filter(id -> transactions.withdraw(KIND.of(id)))
        .ifPresent(id -> rows.failed(id, "the order no longer takes payments, and nothing was sent"));
  }
}
