package studio.fofo.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.Wei;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.LocalWallet;
import studio.fofo.testing.ModuleTest;

/** What a reorganisation removes is restored, once. */
@ModuleTest
class ReorganisationTest {

  private final PaymentQuotes quotes;
  private final Settlements settlements;
  private final Transactions transactions;
  private final Chains chains;
  private final Nodes nodes;
  private final HeardEvents heard;
  private final LocalWallet buyer;

  ReorganisationTest(PaymentQuotes quotes, Settlements settlements, Transactions transactions, Chains chains, Nodes nodes,
      HeardEvents heard) {
    this.quotes = quotes;
    this.settlements = settlements;
    this.transactions = transactions;
    this.chains = chains;
    this.nodes = nodes;
    this.heard = heard;
    this.buyer = new LocalWallet(nodes, 3);
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @Test
  void removesAPaymentAndRecordsItAgainWhenItIsMinedAgain() {
    var orderId = new OrderId(TypeId.next(OrderId.PREFIX).toString());
    var quote = quotes.quote(new QuoteRequest(orderId, buyer.address(), Chain.LOCAL, QuoteRequest.NATIVE, Money.usd(1000),
        List.of(new Share(quotes.studio(Chain.LOCAL), Money.usd(1000))), Instant.now().plusSeconds(1200)));
    pay(quote);
    heard.await(PaymentConfirmed.class, event -> event.orderId().equals(orderId));

    reorganise(1);
    heard.await(PaymentRemoved.class, event -> event.orderId().equals(orderId));
    pay(quote);

    Eventually.is("second confirmation", () -> heard.all(PaymentConfirmed.class, event -> event.orderId().equals(orderId)).size() == 2);
    settlements.settle(orderId);
    heard.await(PaymentSettled.class, event -> event.orderId().equals(orderId));
    assertThat(heard.all(PaymentRemoved.class, event -> event.orderId().equals(orderId))).hasSize(1);
    assertThat(heard.all(PaymentSettled.class, event -> event.orderId().equals(orderId))).hasSize(1);
  }

  @Test
  void sendsTheSameBytesAgainWhenOurTransactionIsOrphaned() {
    var purpose = new TransactionKind("test").of(TypeId.next("test").toString());
    var receiver = new Address("0x00000001" + TypeId.nextUuid().toString().replace("-", ""));
    transactions.request(new TransactionRequest(purpose, Chain.LOCAL, SignerRole.SETTLER, receiver, "0x", Wei.of("7")));
    var before = Eventually.get("confirmation", () -> transactions.find(purpose).filter(sent -> sent.status() == Status.CONFIRMED));

    reorganise(1);
    Eventually.is("loss", () -> transactions.find(purpose).orElseThrow().status() != Status.CONFIRMED
        || !transactions.find(purpose).orElseThrow().blockNumber().equals(before.blockNumber()));
    var after = Eventually.get("second confirmation", () -> transactions.find(purpose).filter(sent -> sent.status() == Status.CONFIRMED));

    assertThat(after.txHash()).isEqualTo(before.txHash());
    assertThat(nodes.of(Chain.LOCAL).call("eth_getBalance", receiver.value(), "latest").asString()).isEqualTo("0x7");
  }

  private void pay(PaymentQuote quote) {
    buyer.send(quote.call().to().value(), quote.call().data(), quote.call().value().value());
  }

  /** Replaces the newest blocks by empty ones. */
  private void reorganise(int depth) {
    nodes.of(Chain.LOCAL).call("anvil_reorg", depth, List.of());
  }
}
