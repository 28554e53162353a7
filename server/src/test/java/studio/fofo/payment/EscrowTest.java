package studio.fofo.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.payment.checkout.Checkout;
import studio.fofo.payment.checkout.Part;
import studio.fofo.payment.checkout.Quote;
import studio.fofo.payment.checkout.Terms;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.LocalWallet;
import studio.fofo.testing.ModuleTest;

/** Money in the real contract: paid, held, settled or refunded. */
@ModuleTest
class EscrowTest {

  private final PaymentQuotes quotes;
  private final Settlements settlements;
  private final Earnings earnings;
  private final Chains chains;
  private final Nodes nodes;
  private final JdbcClient jdbc;
  private final HeardEvents heard;
  private final ChainReads reads;
  private final Signers signers;
  private final LocalWallet buyer;
  private final LocalWallet creator;

  EscrowTest(PaymentQuotes quotes, Settlements settlements, Earnings earnings, Chains chains, Nodes nodes, JdbcClient jdbc,
      HeardEvents heard, ChainReads reads,
      Signers signers) {
    this.quotes = quotes;
    this.settlements = settlements;
    this.earnings = earnings;
    this.chains = chains;
    this.nodes = nodes;
    this.jdbc = jdbc;
    this.heard = heard;
    this.reads = reads;
    this.signers = signers;
    this.buyer = new LocalWallet(nodes, 2);
    this.creator = new LocalWallet(nodes, 1);
  }

  @BeforeEach
  void deployed() {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
  }

  @Test
  void holdsAPaymentAndCreditsItsShares() {
    var orderId = newOrder();
    var quote = quotes.quote(request(orderId, QuoteRequest.NATIVE));
    var before = earned(creator);

    pay(quote);
    var payment = confirmed(orderId);
    settlements.settle(orderId);
    settlements.settle(orderId);
    settled(orderId);

    assertThat(payment.payer()).isEqualTo(buyer.address());
    assertThat(payment.amount()).isEqualTo(quote.amount());
    var share = quote.amount().value().multiply(BigInteger.valueOf(8)).divide(BigInteger.TEN);
    Eventually.is("credit", () -> earned(creator).subtract(before).equals(share));
    assertThatThrownBy(() -> settlements.refund(orderId, "too late"))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PaymentErrors.PAYMENT_SETTLED));
  }

  @Test
  void paysOutWhatWasEarned() {
    var orderId = newOrder();
    pay(quotes.quote(request(orderId, QuoteRequest.NATIVE)));
    confirmed(orderId);
    settlements.settle(orderId);
    settled(orderId);
    var earning = Eventually.get("earning", () -> nativeEarning(creator).filter(known -> known.withdrawable().value().signum() > 0));

    creator.send(earning.call().to().value(), earning.call().data(), earning.call().value().value());

    Eventually.is("withdrawal", () -> nativeEarning(creator).orElseThrow().withdrawable().value().signum() == 0);
    var after = nativeEarning(creator).orElseThrow();
    assertThat(after.withdrawn()).isEqualTo(after.earned());
  }

  @Test
  void refundsInFull() {
    var orderId = newOrder();
    var quote = quotes.quote(request(orderId, QuoteRequest.NATIVE));
    pay(quote);
    confirmed(orderId);
    var poor = buyer.balance();

    settlements.refund(orderId, "cancelled");
    settlements.refund(orderId, "cancelled");
    refunded(orderId);

    assertThat(buyer.balance().subtract(poor)).isEqualTo(quote.amount().value());
    assertThatThrownBy(() -> settlements.settle(orderId))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PaymentErrors.PAYMENT_REFUNDED));
  }

  @Test
  void acceptsTokensAfterAnApproval() {
    var orderId = newOrder();
    var token = Eventually.get("token", () -> chains.require(Chain.LOCAL).tokens().stream().findFirst());
    assertThat(quotes.token(Chain.LOCAL, "usdc")).as("by its symbol").isEqualTo(token.address().value());
    assertThat(quotes.token(Chain.LOCAL, token.address().value().toLowerCase(Locale.ROOT))).isEqualTo(token.address().value());
    assertThat(quotes.token(Chain.LOCAL, "ETH")).isEqualTo("native");
    assertThatThrownBy(() -> quotes.token(Chain.LOCAL, "DOGE")).hasMessageContaining("USDC (0x");
    mintTokens(token.address().value());
    var quote = quotes.quote(request(orderId, token.address().value().toLowerCase()));
    var approval = quote.approval().orElseThrow();

    buyer.send(approval.to().value(), approval.data(), BigInteger.ZERO);
    pay(quote);

    assertThat(quote.amount().value()).isEqualTo(BigInteger.valueOf(42_000_000));
    assertThat(confirmed(orderId).amount()).isEqualTo(quote.amount());
  }

  @Test
  void refundsPaymentsAfterTheOrderClosed() {
    var orderId = newOrder();
    var quote = quotes.quote(request(orderId, QuoteRequest.NATIVE));
    settlements.close(orderId);

    pay(quote);

    refunded(orderId);
    assertThat(heard.all(PaymentConfirmed.class, event -> event.orderId().equals(orderId))).isEmpty();
  }

  @Test
  void refundsPaymentsOfUnknownQuotes() {
    var orderId = newOrder();
    var quote = quotes.quote(request(orderId, QuoteRequest.NATIVE));
    forget(quote);
    var before = buyer.balance();

    pay(quote);

    Eventually.is("refund", () -> paymentOf(orderId).equals(List.of("confirmed refund: its quote is not in this database")));
    var gas = quote.amount().value().divide(BigInteger.TEN);
    assertThat(before.subtract(buyer.balance())).as("nothing but gas").isLessThan(gas);
    assertThat(quotes.ofOrder(orderId)).as("what is known by its payment is not offered").isEmpty();
    assertThat(heard.all(PaymentConfirmed.class, event -> event.orderId().equals(orderId))).isEmpty();
    assertThat(heard.all(PaymentRefunded.class, event -> event.orderId().equals(orderId))).isEmpty();
  }

  @Test
  void refundsTokenPaymentsOfUnknownQuotes() {
    var orderId = newOrder();
    var token = Eventually.get("token", () -> chains.require(Chain.LOCAL).tokens().stream().findFirst()).address().value();
    mintTokens(token);
    var quote = quotes.quote(request(orderId, token));
    forget(quote);
    var approval = quote.approval().orElseThrow();
    buyer.send(approval.to().value(), approval.data(), BigInteger.ZERO);

    pay(quote);

    Eventually.is("refund", () -> paymentOf(orderId).equals(List.of("confirmed refund: its quote is not in this database")));
  }

  private void forget(PaymentQuote quote) {
    jdbc.sql("delete from payment.quotes where id = ?").param(quote.quoteId().value()).update();
  }

  /** Of ended ones. */
  private List<String> paymentOf(OrderId orderId) {
    return jdbc.sql("select status || ' ' || ending || ': ' || reason from payment.payments where order_id = ? and ended_tx is not null")
        .param(orderId.value())
        .query(String.class).list();
  }

  @Test
  void refusesOneWeiLess() {
    var quote = quotes.quote(request(newOrder(), QuoteRequest.NATIVE));

    var oneLess = quote.amount().value().subtract(BigInteger.ONE);
    assertThat(buyer.refusal(quote.call().to().value(), quote.call().data(), oneLess)).startsWith("FofoCheckout_AmountTooLow");
    assertThatThrownBy(() -> buyer.send(quote.call().to().value(), quote.call().data(), oneLess)).hasMessageContaining("revert");
  }

  @Test
  void rejectsAnExpiredQuoteAndAcceptsANewOne() {
    var orderId = newOrder();
    var fresh = quotes.quote(request(orderId, QuoteRequest.NATIVE));
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    var checkout = chains.contract(Chain.LOCAL, Contracts.CHECKOUT);
    var old = new Terms(orderId.value(), Chain.LOCAL, QuoteRequest.NATIVE, fresh.amount().value(), buyer.address(),
        List.of(new Part(creator.address(), fresh.amount().value())), now.plusSeconds(3600), now.minusSeconds(3600));
    var expired = new Quote(QuoteId.next(), old, HexFormat.of().formatHex(Checkout.digest(checkout, old)),
        signers.sign(Chain.LOCAL, SignerRole.QUOTE, Checkout.message(checkout, old)));

    assertThat(buyer.refusal(checkout.value(), Checkout.pay(expired), fresh.amount().value())).startsWith("FofoCheckout_QuoteExpired");
    pay(fresh);

    assertThat(confirmed(orderId).quoteId()).isEqualTo(fresh.quoteId());
  }

  @Test
  void returnsTheValidQuoteAgain() {
    var request = request(newOrder(), QuoteRequest.NATIVE);

    assertThat(quotes.quote(request)).isEqualTo(quotes.quote(request));
  }

  @Test
  void refusesATokenThatIsNotAccepted() {
    assertThatThrownBy(() -> quotes.quote(request(newOrder(), "0x000000000000000000000000000000000000dEaD")))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PaymentErrors.PAYMENT_TOKEN_NOT_ACCEPTED));
  }

  @Test
  void hashesAQuoteAsTheContractDoes() {
    var orderId = newOrder();
    quotes.quote(request(orderId, QuoteRequest.NATIVE));
    var stored = jdbc.sql("select digest from payment.quotes where order_id = ?").param(orderId.value()).query(String.class).single();

    var call = quotes.ofOrder(orderId).orElseThrow().call();
    var digestOf = Checkout.abi().call("digestOf", new Object[] {Checkout.abi().<Tuple>arguments("pay", call.data()).get(0)});

    assertThat(reads.call(Chain.LOCAL, chains.contract(Chain.LOCAL, "checkout"), digestOf)).isEqualTo("0x" + stored);
  }

  @Test
  void makesNoQuoteThatOutlivesItsOrder() {
    var now = Instant.now();
    var orderId = newOrder();
    var whole = quotes.quote(request(orderId, QuoteRequest.NATIVE, now.plusSeconds(1200)));
    assertThat(whole.expiresAt()).isBefore(now.plusSeconds(1200));
    var end = now.plusSeconds(300);
    var cut = quotes.quote(request(orderId, QuoteRequest.NATIVE, end));
    assertThat(cut.quoteId()).as("one that outlives the order is not kept").isNotEqualTo(whole.quoteId());
    assertThat(cut.expiresAt()).isBeforeOrEqualTo(end).isAfter(end.minusSeconds(2));
    assertThat(quotes.quote(request(orderId, QuoteRequest.NATIVE, end)).quoteId()).isEqualTo(cut.quoteId());
    assertThatThrownBy(() -> quotes.quote(request(newOrder(), QuoteRequest.NATIVE, now.plusSeconds(60))))
        .isInstanceOf(Refusal.class).extracting("code").isEqualTo(PaymentErrors.PAYMENT_TIME_UP);
  }

  private QuoteRequest request(OrderId orderId, String token) {
    return request(orderId, token, Instant.now().plusSeconds(1200));
  }

  private QuoteRequest request(OrderId orderId, String token, Instant payableUntil) {
    return new QuoteRequest(orderId, buyer.address(), Chain.LOCAL, token, Money.usd(4200),
        List.of(new Share(creator.address(), Money.usd(3360)), new Share(quotes.studio(Chain.LOCAL), Money.usd(840))),
        payableUntil);
  }

  private void pay(PaymentQuote quote) {
    buyer.send(quote.call().to().value(), quote.call().data(), quote.call().value().value());
  }

  private void mintTokens(String token) {
    var abi = ContractAbi.of("LocalUsd");
    buyer.send(token, abi.call("mint", ContractAbi.address(buyer.address()), BigInteger.valueOf(1_000_000_000L)), BigInteger.ZERO);
  }

  private BigInteger earned(LocalWallet wallet) {
    return nativeEarning(wallet).map(earning -> earning.earned().value()).orElse(BigInteger.ZERO);
  }

  private Optional<Earning> nativeEarning(LocalWallet wallet) {
    return earnings.of(wallet.address()).stream().filter(earning -> earning.token().equals(QuoteRequest.NATIVE)).findFirst();
  }

  private static OrderId newOrder() {
    return new OrderId(TypeId.next(OrderId.PREFIX).toString());
  }

  private PaymentConfirmed confirmed(OrderId orderId) {
    return heard.await(PaymentConfirmed.class, event -> event.orderId().equals(orderId));
  }

  private void settled(OrderId orderId) {
    heard.await(PaymentSettled.class, event -> event.orderId().equals(orderId));
  }

  private void refunded(OrderId orderId) {
    heard.await(PaymentRefunded.class, event -> event.orderId().equals(orderId));
  }
}
