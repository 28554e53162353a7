package studio.fofo.payment.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.crypto.StructuredDataEncoder;
import org.web3j.rlp.RlpEncoder;
import org.web3j.rlp.RlpList;
import org.web3j.rlp.RlpString;
import org.web3j.utils.Numeric;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.payment.PaymentConfirmed;
import studio.fofo.payment.PaymentErrors;
import studio.fofo.payment.PaymentQuote;
import studio.fofo.payment.PaymentQuotes;
import studio.fofo.payment.QuoteRequest;
import studio.fofo.payment.Share;
import studio.fofo.payment.SignedPayments;
import studio.fofo.payment.SigningMethod;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.LocalWallet;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.SmartWallets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Accounts with code: keys that delegate to a contract (EIP-7702), and contracts (ERC-1271), on the real chain. */
@ModuleTest
class KindsOfAccountTest {

  private static final ContractAbi TOKEN = ContractAbi.of("LocalUsd");
  private static final BigInteger AMOUNT = BigInteger.valueOf(42_000_000);
  /** Returns ERC-1271's magic value to every call. */
  private static final String ACCEPTS = "631626ba7e60e01b60005260206000f3";
  /** Reverts every call, as a delegate without {@code isValidSignature} does. */
  private static final String REVERTS = "60006000fd";

  private final PaymentQuotes quotes;
  private final SignedPayments payments;
  private final Chains chains;
  private final Nodes nodes;
  private final JdbcClient jdbc;
  private final HeardEvents heard;
  private final SignIn signIn;
  private final LocalWallet sponsor;

  KindsOfAccountTest(PaymentQuotes quotes, SignedPayments payments, Chains chains, Nodes nodes, JdbcClient jdbc, HeardEvents heard,
      SignIn signIn) {
    this.quotes = quotes;
    this.payments = payments;
    this.chains = chains;
    this.nodes = nodes;
    this.jdbc = jdbc;
    this.heard = heard;
    this.signIn = signIn;
    this.sponsor = new LocalWallet(nodes, 7);
  }

  @BeforeEach
  void tried() {
    Eventually.is("trial of the token", () -> jdbc.sql("select count(*) from payment.token_abilities where authorizes and permit2")
        .query(Long.class).single() > 0);
    Eventually.is("what was tried is read", () -> !quote(newOrder(), sponsor.address()).signings().isEmpty());
  }

  @Test
  void signsInAKeyWhoseDelegateKnowsNoSignatures() {
    var key = SignIn.newKey();
    delegate(key, deployed(REVERTS));

    assertThat(signIn.wallet(key).wallet()).isEqualTo(SignIn.address(key));
  }

  @Test
  void paysForAKeyWhoseDelegateAccepts() throws IOException {
    var key = SignIn.newKey();
    delegate(key, deployed(ACCEPTS));
    var order = newOrder();
    var quote = quote(order, account(key));

    payments.send(order, SigningMethod.AUTHORIZATION, signed(quote, SigningMethod.AUTHORIZATION, key));

    assertThat(confirmed(order).payer()).isEqualTo(account(key));
  }

  /** The signature is good, but the token asks the delegate: the buyer hears at once that this way is closed. */
  @Test
  void saysSoIfATokenTrustsTheDelegateMoreThanTheKey() throws IOException {
    var key = SignIn.newKey();
    delegate(key, deployed(REVERTS));
    var order = newOrder();
    var signature = signed(quote(order, account(key)), SigningMethod.AUTHORIZATION, key);

    assertThatThrownBy(() -> payments.send(order, SigningMethod.AUTHORIZATION, signature))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PaymentErrors.PAYMENT_NOT_RELAYED))
        .hasMessageContaining("this kind of account");
  }

  @Test
  void paysForAContractThroughPermit2() throws IOException {
    var owner = SignIn.newKey();
    var wallets = SmartWallets.deploy(nodes);
    wallets.make(owner, true);
    var account = wallets.of(owner, true);
    var order = newOrder();
    var quote = quote(order, account);

    payments.send(order, SigningMethod.PERMIT2, signed(quote, SigningMethod.PERMIT2, owner));

    assertThat(confirmed(order).payer()).isEqualTo(account);
  }

  @Test
  void acceptsNoOtherKeyForAContract() throws IOException {
    var wallets = SmartWallets.deploy(nodes);
    var owner = SignIn.newKey();
    wallets.make(owner, true);
    var order = newOrder();
    var signature = signed(quote(order, wallets.of(owner, true)), SigningMethod.PERMIT2, SignIn.newKey());

    assertThatThrownBy(() -> payments.send(order, SigningMethod.PERMIT2, signature))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PaymentErrors.PAYMENT_SIGNATURE_INVALID));
  }

  /** An account that does not exist yet can sign in (ERC-6492), but no token takes its signature. */
  @Test
  void sendsNothingForAContractThatIsNotDeployed() throws IOException {
    var wallets = SmartWallets.deploy(nodes);
    var owner = SignIn.newKey();
    var order = newOrder();
    var inner = signed(quote(order, wallets.of(owner, true)), SigningMethod.PERMIT2, owner);
    var wrapped = "0x" + SmartWallets.wrapped(wallets.factory(), wallets.makeCall(owner, true), inner.substring(2));

    assertThatThrownBy(() -> payments.send(order, SigningMethod.PERMIT2, wrapped))
        .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(PaymentErrors.PAYMENT_NOT_RELAYED));
  }

  /** Delegates with a transaction of type 4, as wallets do. */
  private void delegate(ECKeyPair key, Address contract) {
    var tuple = RlpEncoder
        .encode(new RlpList(RlpString.create(Chain.LOCAL), RlpString.create(Numeric.hexStringToByteArray(contract.value())),
            RlpString.create(0)));
    var message = new byte[tuple.length + 1];
    message[0] = 5;
    System.arraycopy(tuple, 0, message, 1, tuple.length);
    var signature = Sign.signMessage(TypedData.keccak(message), key, false);
    sent(Map.of("to", account(key).value(), "authorizationList",
        List.of(Map.of("chainId", Hex.quantity(Chain.LOCAL), "address", contract.value(),
            "nonce", "0x0", "yParity", Hex.quantity(signature.getV()[0] - 27), "r", number(signature.getR()), "s",
            number(signature.getS())))));
    assertThat(nodes.of(Chain.LOCAL).call("eth_getCode", account(key).value(), "latest").asString())
        .isEqualToIgnoringCase("0xef0100" + contract.value().substring(2));
  }

  private static String number(byte[] bytes) {
    return Hex.quantity(new BigInteger(1, bytes));
  }

  /** A contract with this runtime code, in hexadecimal digits. */
  private Address deployed(String runtime) {
    var length = "%02x".formatted(runtime.length() / 2);
    return new Address(
        sent(Map.of("data", "0x60" + length + "600c60003960" + length + "6000f3" + runtime)).get("contractAddress").asString());
  }

  private JsonNode sent(Map<String, Object> transaction) {
    var full = new HashMap<>(transaction);
    full.put("from", sponsor.address().value());
    full.put("gas", "0x4c4b40");
    var hash = nodes.of(Chain.LOCAL).call("eth_sendTransaction", full).asString();
    return Eventually.get("receipt",
        () -> Optional.of(nodes.of(Chain.LOCAL).call("eth_getTransactionReceipt", hash)).filter(JsonNode::isObject));
  }

  /** As a wallet signs it: the digest is another library's. */
  private static String signed(PaymentQuote quote, SigningMethod method, ECKeyPair key) throws IOException {
    var signing = quote.signings().stream().filter(offered -> offered.method() == method).findFirst().orElseThrow();
    var digest = new StructuredDataEncoder(JsonMapper.shared().writeValueAsString(TypedForms.of(signing))).hashStructuredData();
    var signature = Sign.signMessage(digest, key, false);
    var hex = HexFormat.of();
    return "0x" + hex.formatHex(signature.getR()) + hex.formatHex(signature.getS()) + hex.formatHex(signature.getV());
  }

  /** Of an account that holds the amount. */
  private PaymentQuote quote(OrderId order, Address payer) {
    var token = Eventually.get("token", () -> chains.require(Chain.LOCAL).tokens().stream().findFirst()).address().value();
    sponsor.send(token, TOKEN.call("mint", ContractAbi.address(payer), AMOUNT), BigInteger.ZERO);
    return quotes.quote(new QuoteRequest(order, payer, Chain.LOCAL, token, Money.usd(4200),
        List.of(new Share(quotes.studio(Chain.LOCAL), Money.usd(4200))), Instant.now().plusSeconds(1200)));
  }

  private static Address account(ECKeyPair key) {
    return new Address(SignIn.address(key));
  }

  private static OrderId newOrder() {
    return new OrderId(TypeId.next(OrderId.PREFIX).toString());
  }

  private PaymentConfirmed confirmed(OrderId order) {
    return heard.await(PaymentConfirmed.class, event -> event.orderId().equals(order));
  }
}
