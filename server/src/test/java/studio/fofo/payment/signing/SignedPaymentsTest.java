package studio.fofo.payment.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.Sign;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.PaymentProgress;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.PaymentSigning;
import studio.fofo.payment.QuoteRequest;
import studio.fofo.payment.Settlements;
import studio.fofo.payment.Share;
import studio.fofo.payment.SignedPayments.Relay.Status;
import studio.fofo.payment.SignedPayments.Relay;
import studio.fofo.payment.SignedPayments;
import studio.fofo.payment.SigningMethod;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.LocalWallet;
import studio.fofo.testing.ModuleTest;

/** Payments that a buyer only signs, through the real contracts; the node signs the typed data as a wallet does. */
@ModuleTest
class SignedPaymentsTest {

  private static final ContractAbi TOKEN = ContractAbi.of("LocalUsd");
  private static final BigInteger AMOUNT = BigInteger.valueOf(42_000_000);

  private final PaymentQuotes quotes;
  private final SignedPayments payments;
  private final PaymentProgress progress;
  private final Settlements settlements;
  private final Transactions transactions;
  private final Chains chains;
  private final ChainReads reads;
  private final Nodes nodes;
  private final JdbcClient jdbc;
  private final HeardEvents heard;
  private final LocalWallet buyer;
  private final LocalWallet other;

  SignedPaymentsTest(PaymentQuotes quotes, SignedPayments payments, PaymentProgress progress, Settlements settlements,
      Transactions transactions, Chains chains, ChainReads reads, Nodes nodes, JdbcClient jdbc, HeardEvents heard) {
    this.quotes = quotes;
    this.payments = payments;
    this.progress = progress;
    this.settlements = settlements;
    this.transactions = transactions;
    this.chains = chains;
    this.reads = reads;
    this.nodes = nodes;
    this.jdbc = jdbc;
    this.heard = heard;
    this.buyer = new LocalWallet(nodes, 6);
    this.other = new LocalWallet(nodes, 7);
  }

  @BeforeEach
  void tried() {
    Eventually.is("trial of the token",
        () -> jdbc.sql("select count(*) from payment.token_abilities where permits and authorizes and permit2")
            .query(Long.class).single() > 0);
    Eventually.is("what was tried is read", () -> !quote(newOrder()).signings().isEmpty());
    jdbc.sql("delete from runtime.quota_use where kind = 'relayed-payments'").update();
    fill(buyer, BigInteger.valueOf(1_000_000_000L));
  }

  @Test
  void paysByOneSignatureAndNoGas() {
    var order = newOrder();
    var quote = quote(order);
    var gasMoney = buyer.balance();
    var before = tokens(buyer);

    payments.send(order, SigningMethod.AUTHORIZATION, signed(quote, SigningMethod.AUTHORIZATION, buyer));

    assertThat(confirmed(order).payer()).isEqualTo(buyer.address());
    assertThat(buyer.balance()).isEqualTo(gasMoney);
    assertThat(before.subtract(tokens(buyer))).isEqualTo(AMOUNT);
    var relay = Eventually.get("outcome", () -> payments.ofOrder(order).filter(known -> known.status() == Status.PAID));
    assertThat(relay.txHash()).contains(confirmed(order).txHash());
  }

  @Test
  void paysThroughPermit2() {
    var order = newOrder();
    var quote = quote(order);
    var approval = signing(quote, SigningMethod.PERMIT2).approval().orElseThrow();
    assertThat(TOKEN.<Tuple>arguments("approve", approval.data())).as("the token's contract allows Permit2 everything from the start")
        .isEqualTo(Tuple.of(ContractAbi.address(SigningForms.PERMIT2), BigInteger.TWO.pow(256).subtract(BigInteger.ONE)));

    payments.send(order, SigningMethod.PERMIT2, signed(quote, SigningMethod.PERMIT2, buyer));

    assertThat(confirmed(order).amount().value()).isEqualTo(AMOUNT);
  }

  @Test
  void acceptsNoSignatureOverSomethingElse() {
    var order = newOrder();
    var quote = quote(order);
    var signing = signing(quote, SigningMethod.AUTHORIZATION);
    var good = signed(quote, SigningMethod.AUTHORIZATION, buyer);
    for (var bad : Map.of(
        "another order's", signed(quote(newOrder()), SigningMethod.AUTHORIZATION, buyer),
        "another wallet's", signed(quote, SigningMethod.AUTHORIZATION, other),
        "another amount's", sign(changed(signing, "message", "value", "1"), buyer),
        "another receiver's", sign(changed(signing, "message", "to", other.address().value()), buyer),
        "another chain's", sign(changed(signing, "domain", "chainId", 137), buyer),
        "another token's", sign(changed(signing, "domain", "verifyingContract", other.address().value()), buyer),
        "a malleable one", highS(good),
        "one for another way", signed(quote, SigningMethod.PERMIT2, buyer),
        "a short one", "0x1234",
        "none", "hello").entrySet()) {
      refusedWith(PaymentErrors.PAYMENT_SIGNATURE_INVALID, () -> payments.send(order, SigningMethod.AUTHORIZATION, bad.getValue()));
      assertThat(payments.ofOrder(order)).as(bad.getKey()).isEmpty();
    }
    refusedWith(PaymentErrors.PAYMENT_SIGNING_NOT_OFFERED, () -> payments.send(order, SigningMethod.PERMIT, good));
  }

  @Test
  void acceptsCompactSignaturesAndBareParities() {
    var order = newOrder();
    var bytes = HexFormat.of().parseHex(signed(quote(order), SigningMethod.AUTHORIZATION, buyer).substring(2));
    var compact = Arrays.copyOf(bytes, 64);
    compact[32] |= (byte) ((bytes[64] - 27) << 7);

    payments.send(order, SigningMethod.AUTHORIZATION, Hex.data(compact));
    confirmed(order);

    var another = newOrder();
    var bare = HexFormat.of().parseHex(signed(quote(another), SigningMethod.AUTHORIZATION, buyer).substring(2));
    bare[64] -= 27;
    payments.send(another, SigningMethod.AUTHORIZATION, Hex.data(bare));
    confirmed(another);
  }

  @Test
  void sendsOnceWhateverIsRepeated() throws Exception {
    var order = newOrder();
    var signature = signed(quote(order), SigningMethod.AUTHORIZATION, buyer);
    var before = tokens(buyer);
    var start = new CountDownLatch(1);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs = IntStream.range(0, 8).mapToObj(index -> threads.submit(() -> {
        start.await();
        try {
          payments.send(order, SigningMethod.AUTHORIZATION, signature);
        } catch (Refusal late) {
          assertThat(late.code()).isIn(PaymentErrors.PAYMENT_UNDER_WAY, PaymentErrors.PAYMENT_NOT_RELAYED);
        }
        return index;
      })).toList();
      start.countDown();
      for (var run : runs) {
        run.get();
      }
    }

    confirmed(order);
    assertThat(before.subtract(tokens(buyer))).isEqualTo(AMOUNT);
    payments.send(order, SigningMethod.AUTHORIZATION, signature);
    assertThat(relaysOf(order)).as("repeats, before and after it was paid").isEqualTo(1);
    refusedWith(PaymentErrors.PAYMENT_UNDER_WAY, () -> payments.send(order, SigningMethod.PERMIT2, signature));
  }

  @Test
  void takesTheMoneyOnceIfTheBuyerPaysAtTheSameTime() {
    var order = newOrder();
    var quote = quote(order);
    var before = tokens(buyer);
    var approval = quote.approval().orElseThrow();
    buyer.send(approval.to().value(), approval.data(), BigInteger.ZERO);
    var signature = signed(quote, SigningMethod.AUTHORIZATION, buyer);

    buyer.submit(quote.call().to().value(), quote.call().data(), BigInteger.ZERO);
    try {
      payments.send(order, SigningMethod.AUTHORIZATION, signature);
    } catch (Refusal paidAlready) {
      assertThat(paidAlready.code()).isIn(PaymentErrors.PAYMENT_NOT_RELAYED, PaymentErrors.PAYMENT_UNDER_WAY);
    }

    confirmed(order);
    Eventually.is("no relay is left open", () -> payments.ofOrder(order).filter(relay -> relay.status() != Status.FAILED
        && relay.status() != Status.PAID).isEmpty());
    assertThat(before.subtract(tokens(buyer))).isEqualTo(AMOUNT);
  }

  @Test
  void saysSoIfTheMoneyIsGoneBeforeItIsSent() {
    var order = newOrder();
    var signature = signed(quote(order), SigningMethod.AUTHORIZATION, buyer);
    empty(buyer);

    assertThatThrownBy(() -> payments.send(order, SigningMethod.AUTHORIZATION, signature)).isInstanceOf(Refusal.class)
        .hasMessageContaining("does not hold enough");
    fill(buyer, AMOUNT);
    payments.send(order, SigningMethod.AUTHORIZATION, signature);

    confirmed(order);
  }

  @Test
  void leavesTheOrderPayableIfTheMoneyMovesBehindItsBack() {
    var order = newOrder();
    var quote = quote(order);
    var signature = signed(quote, SigningMethod.AUTHORIZATION, buyer);
    var relayId = accepted(order, quote, signature);
    empty(buyer);
    transactions.request(new TransactionRequest(AcceptedPayments.KIND.of(relayId), Chain.LOCAL, SignerRole.RELAYER, quote.call().to(),
        call(quote, signature)));

    var failed = Eventually.get("failure", () -> payments.ofOrder(order).filter(relay -> relay.status() == Status.FAILED));
    assertThat(failed.problem()).contains("the wallet does not hold enough of this token");
    assertThat(used(buyer)).as("what cost no gas does not count").isZero();
    fill(buyer, AMOUNT);
    payments.send(order, SigningMethod.AUTHORIZATION, signature);
    confirmed(order);
  }

  @Test
  void sendsNothingThatTheBuyerCancelled() {
    var order = newOrder();
    var quote = quote(order);
    var signature = signed(quote, SigningMethod.AUTHORIZATION, buyer);
    useUp(signing(quote, SigningMethod.AUTHORIZATION));

    refusedWith(PaymentErrors.PAYMENT_NOT_RELAYED, () -> payments.send(order, SigningMethod.AUTHORIZATION, signature));
    assertThat(relaysOf(order)).isZero();
  }

  @Test
  void sendsNothingForAnOrderThatClosed() {
    var order = newOrder();
    var quote = quote(order);
    var signature = signed(quote, SigningMethod.AUTHORIZATION, buyer);
    waiting(accepted(order, quote, signature), quote, signature);
    assertThat(progress.isAwaited(order)).as("the order does not expire meanwhile").isTrue();

    settlements.close(order);

    assertThat(payments.ofOrder(order).map(Relay::status)).contains(Status.FAILED);
    assertThat(progress.isAwaited(order)).isFalse();
    refusedWith(PaymentErrors.PAYMENT_TIME_UP, () -> payments.send(order, SigningMethod.AUTHORIZATION, signature));
  }

  @Test
  void sendsNothingAfterTheQuotesEnd() {
    var order = newOrder();
    var signature = signed(quote(order), SigningMethod.AUTHORIZATION, buyer);
    jdbc.sql("update payment.quotes set deadline = now() - interval '1 second' where order_id = ?").param(order.value()).update();

    refusedWith(PaymentErrors.PAYMENT_TIME_UP, () -> payments.send(order, SigningMethod.AUTHORIZATION, signature));
  }

  @Test
  void paysTheGasOfEachWalletOnlySoOften() {
    jdbc.sql(
        "insert into runtime.quota_use (kind, subject, day, used) values ('relayed-payments', ?, (now() at time zone 'UTC')::date, 20)")
        .param("wallet/" + buyer.address().lowerCase()).update();
    var order = newOrder();
    var signature = signed(quote(order), SigningMethod.AUTHORIZATION, buyer);

    assertThatThrownBy(() -> payments.send(order, SigningMethod.AUTHORIZATION, signature))
        .hasMessageContaining("this wallet used 20 of 20");
    assertThat(relaysOf(order)).isZero();
  }

  @Test
  void paysNoGasForSmallOrders() {
    assertThat(payments.isOffered(Chain.LOCAL, Money.usd(499))).isFalse();
    assertThat(payments.isOffered(Chain.LOCAL, Money.usd(500))).isTrue();
    var order = newOrder();
    var quote = quotes.quote(request(order, Money.usd(499)));

    refusedWith(PaymentErrors.PAYMENT_RELAYER_RESTS,
        () -> payments.send(order, SigningMethod.AUTHORIZATION, signed(quote, SigningMethod.AUTHORIZATION, buyer)));
  }

  @Test
  void offersNothingToSignInNativeCurrency() {
    var order = newOrder();
    var quote = quotes
        .quote(new QuoteRequest(order, buyer.address(), Chain.LOCAL, QuoteRequest.NATIVE, Money.usd(4200), shares(4200), later()));

    assertThat(quote.signings()).isEmpty();
    refusedWith(PaymentErrors.PAYMENT_SIGNING_NOT_OFFERED, () -> payments.send(order, SigningMethod.AUTHORIZATION, "0x" + "11".repeat(65)));
  }

  /** An accepted payment, before its transaction is requested. */
  private String accepted(OrderId order, PaymentQuote quote, String signature) {
    var id = TypeId.next("relay").toString();
    jdbc.sql("""
            insert into payment.relays (id, order_id, quote_id, method, status, signature, requested_at, changed_at)
            values (?, ?, ?, 'authorization', 'requested', ?, now(), now())
            """)
        .params(id, order.value(), quote.quoteId().value(), signature).update();
    return id;
  }

  /** A request that waits for its turn, as a killed process leaves it. */
  private void waiting(String relayId, PaymentQuote quote, String signature) {
    jdbc.sql("""
            insert into chain.transactions (id, kind, subject, chain_id, signer, recipient, data, value, status, requested_at, changed_at)
            values (?, 'relay-payment', ?, ?, 'relayer', ?, ?, 0, 'requested', now(), now())
            """)
        .params(TypeId.next("tx").toString(), relayId, Chain.LOCAL, quote.call().to().value(), Hex.bytes(call(quote, signature))).update();
  }

  private static String call(PaymentQuote quote, String signature) {
    var abi = ContractAbi.of("FofoCheckout");
    Tuple pay = abi.arguments("pay", quote.call().data());
    var bytes = HexFormat.of().parseHex(signature.substring(2));
    return abi.call("payWithAuthorization", pay.get(0), pay.get(1), Tuple.from(
        ContractAbi.address(new Address((String) signing(quote, SigningMethod.AUTHORIZATION).message().get("from"))), BigInteger.ZERO,
        BigInteger.valueOf(quote.expiresAt().getEpochSecond()), (int) bytes[64], Arrays.copyOf(bytes, 32),
        Arrays.copyOfRange(bytes, 32, 64)));
  }

  private static void refusedWith(ErrorCode code, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class,
        refusal -> assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(code));
  }

  /** The buyer's own use of the nonce, as {@code cancelAuthorization} leaves it: authorizationState[from][nonce] = true. */
  private void useUp(PaymentSigning signing) {
    var from = new BigInteger(((String) signing.message().get("from")).substring(2), 16);
    var nonce = new BigInteger(((String) signing.message().get("nonce")).substring(2), 16);
    var inner = TypedDataWords.keccak(TypedDataWords.word(from), TypedDataWords.word(BigInteger.ZERO));
    var slot = TypedDataWords.keccak(TypedDataWords.word(nonce), inner);
    nodes.of(Chain.LOCAL).call("anvil_setStorageAt", token(), Hex.data(slot), Hex.data(TypedDataWords.word(BigInteger.ONE)));
  }

  private static Map<String, Object> changed(PaymentSigning signing, String part, String field, Object value) {
    var form = new HashMap<>(TypedForms.of(signing));
    @SuppressWarnings("unchecked")
    var copy = new HashMap<>((Map<String, Object>) form.get(part));
    copy.put(field, value);
    form.put(part, copy);
    return form;
  }

  private static String highS(String signature) {
    var bytes = HexFormat.of().parseHex(signature.substring(2));
    var s = Sign.CURVE_PARAMS.getN().subtract(new BigInteger(1, Arrays.copyOfRange(bytes, 32, 64)));
    System.arraycopy(TypedDataWords.word(s), 0, bytes, 32, 32);
    bytes[64] = (byte) (bytes[64] == 27 ? 28 : 27);
    return Hex.data(bytes);
  }

  private String signed(PaymentQuote quote, SigningMethod method, LocalWallet wallet) {
    return sign(TypedForms.of(signing(quote, method)), wallet);
  }

  private String sign(Map<String, Object> form, LocalWallet wallet) {
    return nodes.of(Chain.LOCAL).call("eth_signTypedData_v4", wallet.address().value(), form).asString();
  }

  private static PaymentSigning signing(PaymentQuote quote, SigningMethod method) {
    return quote.signings().stream().filter(signing -> signing.method() == method).findFirst().orElseThrow();
  }

  private PaymentQuote quote(OrderId order) {
    return quotes.quote(request(order, Money.usd(4200)));
  }

  private QuoteRequest request(OrderId order, Money total) {
    return new QuoteRequest(order, buyer.address(), Chain.LOCAL, token(), total, shares(total.minor()), later());
  }

  private List<Share> shares(long minor) {
    return List.of(new Share(other.address(), Money.usd(minor - 1)), new Share(quotes.studio(Chain.LOCAL), Money.usd(1)));
  }

  private static Instant later() {
    return Instant.now().plusSeconds(1200);
  }

  private String token() {
    return Eventually.get("token", () -> chains.require(Chain.LOCAL).tokens().stream().findFirst()).address().value();
  }

  private BigInteger tokens(LocalWallet wallet) {
    return TOKEN.returned("balanceOf", reads.call(Chain.LOCAL, new Address(token()),
        TOKEN.call("balanceOf", ContractAbi.address(wallet.address())))).get(0);
  }

  private void fill(LocalWallet wallet, BigInteger amount) {
    wallet.send(token(), TOKEN.call("mint", ContractAbi.address(wallet.address()), amount), BigInteger.ZERO);
  }

  private void empty(LocalWallet wallet) {
    wallet.send(token(), TOKEN.call("transfer", ContractAbi.address(other.address()), tokens(wallet)), BigInteger.ZERO);
  }

  private long used(LocalWallet wallet) {
    return jdbc.sql("select coalesce(sum(used), 0) from runtime.quota_use where kind = 'relayed-payments' and subject = ?")
        .param("wallet/" + wallet.address().lowerCase()).query(Long.class).single();
  }

  private long relaysOf(OrderId order) {
    return jdbc.sql("select count(*) from payment.relays where order_id = ?").param(order.value()).query(Long.class).single();
  }

  private static OrderId newOrder() {
    return new OrderId(TypeId.next(OrderId.PREFIX).toString());
  }

  private PaymentConfirmed confirmed(OrderId order) {
    return heard.await(PaymentConfirmed.class, event -> event.orderId().equals(order));
  }
}
