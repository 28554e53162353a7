package studio.fofo.payment.escrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionConfirmed;
import studio.fofo.chain.TransactionFailed;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.TransactionSubmitted;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.OrderId;
import studio.fofo.payment.PaymentRefunded;
import studio.fofo.payment.PaymentSettled;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.escrow.Payment.Ending;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.LocalWallet;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Till.Purchase;
import studio.fofo.testing.shop.Till;

/** The escrow ended on the chain, but not by our own transaction, or its receipt is hidden. */
@ModuleTest
@Import(GalleryFakes.class)
class EndedOnChainTest {

  private static final BigInteger SETTLER = BigInteger.valueOf(4);
  private static final int UNUSED_ACCOUNT = 16;
  private static final Map<Ending, Integer> ON_CHAIN = Map.of(Ending.SETTLE, 2, Ending.REFUND, 3);

  private final Till till;
  private final Escrow escrow;
  private final PaidQuotes paid;
  private final Transactions transactions;
  private final Chains chains;
  private final ChainReads reads;
  private final HeardEvents heard;
  private final JdbcClient jdbc;
  private final Nodes nodes;
  private final LocalWallet colleague;

  EndedOnChainTest(Till till, Escrow escrow, PaidQuotes paid, Transactions transactions, Chains chains, ChainReads reads, HeardEvents heard,
      JdbcClient jdbc, Nodes nodes) {
    this.till = till;
    this.escrow = escrow;
    this.paid = paid;
    this.transactions = transactions;
    this.chains = chains;
    this.reads = reads;
    this.heard = heard;
    this.jdbc = jdbc;
    this.nodes = nodes;
    this.colleague = new LocalWallet(nodes, UNUSED_ACCOUNT);
  }

  @BeforeEach
  void appointASecondSettler() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    var purpose = new TransactionKind("test").of("second-settler");
    var grant = Checkout.abi().call("grantRoles", ContractAbi.address(colleague.address()), SETTLER);
    transactions
        .request(new TransactionRequest(purpose, Chain.LOCAL, SignerRole.OWNER, chains.contract(Chain.LOCAL, Contracts.CHECKOUT), grant));
    Eventually.is("second settler", () -> transactions.find(purpose).orElseThrow().status() == Status.CONFIRMED);
  }

  @ParameterizedTest
  @EnumSource
  void endsAPaymentThatAnotherTransactionEndedFirst(Ending ending) {
    var order = paid();
    var purpose = ending.of(paymentOf(order));
    heard.during(TransactionSubmitted.class, event -> event.purpose().equals(purpose), () -> endByAnother(order, ending));

    end(order, ending);

    var failed = heard.await(TransactionFailed.class, event -> event.purpose().equals(purpose));
    assertThat(failed.reason()).startsWith("FofoCheckout_NotInEscrow");
    awaitTheEnd(order, ending);
    escrow.announce(paymentOf(order));
    end(order, ending);
    assertThat(transactions.find(purpose).orElseThrow().status()).as("never tried again").isEqualTo(Status.FAILED);
    assertThat(ends(order, ending)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void endsAPaymentWhoseReceiptTheEngineDoesNotSee(Ending ending) {
    var order = paid();
    var purpose = ending.of(paymentOf(order));
    var blind = new AtomicBoolean(true);
    heard.during(TransactionConfirmed.class, event -> event.purpose().equals(purpose) && blind.get(), () -> {
      throw new IllegalStateException("no node shows the receipt");
    });

    end(order, ending);

    awaitTheEnd(order, ending);
    blind.set(false);
    Eventually.is("receipt", () -> transactions.find(purpose).orElseThrow().status() == Status.CONFIRMED);
    assertThat(ends(order, ending)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void endsAPaymentAnewWhenTheEndIsOrphaned(Ending ending) {
    var order = paid();
    var purpose = ending.of(paymentOf(order));
    var first = new AtomicBoolean(true);
    nodes.of(Chain.LOCAL).call("anvil_mine", "0x5");
    heard.during(TransactionSubmitted.class, event -> event.purpose().equals(purpose) && first.getAndSet(false),
        () -> endByAnother(order, ending));
    end(order, ending);
    heard.await(TransactionFailed.class, event -> event.purpose().equals(purpose));
    var gone = awaitTheEnd(order, ending);

    till.reorganise(depth(gone) + 2);

    Eventually.is("another end", () -> endOf(order).filter(tx -> !tx.equals(gone)).isPresent());
    assertThat(status(order)).isEqualTo(ON_CHAIN.get(ending));
  }

  @Test
  void followsTheChainIfItContradictsOurDecision() {
    var order = paid();
    var purpose = Ending.SETTLE.of(paymentOf(order));
    heard.during(TransactionSubmitted.class, event -> event.purpose().equals(purpose), () -> endByAnother(order, Ending.REFUND));

    end(order, Ending.SETTLE);

    heard.await(PaymentRefunded.class, event -> event.orderId().value().equals(order.id()));
    till.await(order, "refunded");
    assertThat(heard.all(PaymentSettled.class, event -> event.orderId().value().equals(order.id()))).isEmpty();
  }

  private Purchase paid() {
    var order = till.place();
    order.pay();
    till.await(order, "paid");
    return order;
  }

  private void end(Purchase order, Ending ending) {
    if (ending == Ending.SETTLE) {
      escrow.settle(new OrderId(order.id()));
    } else {
      escrow.refund(new OrderId(order.id()), "called off");
    }
  }

  private void endByAnother(Purchase order, Ending ending) {
    var terms = paid.ofPaidOrder(Chain.LOCAL, order.id()).orElseThrow();
    var payer = order.wallet().address();
    colleague.send(chains.contract(Chain.LOCAL, Contracts.CHECKOUT).value(),
        ending == Ending.SETTLE ? Checkout.settle(terms, payer) : Checkout.refund(terms, payer), BigInteger.ZERO);
  }

  private String awaitTheEnd(Purchase order, Ending ending) {
    var tx = Eventually.get("end", () -> endOf(order));
    assertThat(jdbc.sql("select ending from payment.payments where order_id = ?").param(order.id()).query(String.class).single())
        .isEqualToIgnoringCase(ending.name());
    Eventually.is("news of the end", () -> ends(order, ending) > 0);
    return tx;
  }

  private long ends(Purchase order, Ending ending) {
    return ending == Ending.SETTLE
        ? heard.all(PaymentSettled.class, event -> event.orderId().value().equals(order.id())).size()
        : heard.all(PaymentRefunded.class, event -> event.orderId().value().equals(order.id())).size();
  }

  private int status(Purchase order) {
    var call = Checkout.abi().call("statusOf", new Object[] {Checkout.word(order.id())});
    return Integer.decode(reads.call(Chain.LOCAL, chains.contract(Chain.LOCAL, Contracts.CHECKOUT), call).replaceFirst("^0x0+(?=.)", "0x"));
  }

  private int depth(String txHash) {
    var block = Hex.small(nodes.of(Chain.LOCAL).call("eth_getTransactionReceipt", txHash).get("blockNumber"));
    return (int) (Hex.small(nodes.of(Chain.LOCAL).call("eth_blockNumber")) - block + 1);
  }

  private Optional<String> endOf(Purchase order) {
    return jdbc.sql("select ended_tx from payment.payments where order_id = ? and ended_tx is not null").param(order.id())
        .query(String.class).optional();
  }

  private String paymentOf(Purchase order) {
    return jdbc.sql("select id from payment.payments where order_id = ?").param(order.id()).query(String.class).single();
  }
}
