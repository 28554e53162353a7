package studio.fofo.minting.voucher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.Transactions;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.kernel.Address;
import studio.fofo.minting.voucher.Vouchers.Original;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A benchmark, not a test: mints through the engine, until each is confirmed in the database, against sending the same calls to the same
 * node without the engine: signed one after another, sent in batches without waiting for answers, until each has a receipt. On a node that
 * mines each transaction at once, and on one with a block every two seconds. Run by {@code bench/bench.mjs engine}; writes
 * {@code target/engine-speed.txt}: mints a second, without and with the engine, for each of them.
 */
@ModuleTest
class EngineSpeed {

  private static final int MINTS = Integer.getInteger("bench.mints", 300);
  private static final int ROUNDS = 3;
  private static final int BATCH = 50;
  private static final int PLAIN_ACCOUNT = 9;
  private static final TransactionKind KIND = new TransactionKind("bench");

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Vouchers vouchers;
  private final Transactions transactions;
  private final Chains chains;
  private final Nodes nodes;
  private final JdbcClient jdbc;
  private long number = 1L << 40;

  EngineSpeed(Vouchers vouchers, Transactions transactions, Chains chains, Nodes nodes, JdbcClient jdbc) {
    this.vouchers = vouchers;
    this.transactions = transactions;
    this.chains = chains;
    this.nodes = nodes;
    this.jdbc = jdbc;
  }

  @Test
  void comparesTheEngineWithPlainSending() throws IOException {
    Eventually.is("deployment", () -> !chains.contracts(Chain.LOCAL).isEmpty());
    ours(calls());
    plain(calls());
    var atOnce = compared();
    call("evm_setAutomine", false);
    call("evm_setIntervalMining", 2);
    var blocks = compared();
    call("evm_setIntervalMining", 0);
    call("evm_setAutomine", true);
    Files.writeString(Path.of("target", "engine-speed.txt"), atOnce + " " + blocks + "\n");
  }

  /** Medians of rounds in turn. */
  private String compared() {
    var plain = new ArrayList<Double>();
    var ours = new ArrayList<Double>();
    for (var round = 0; round < ROUNDS; round++) {
      plain.add(rate(this::plain));
      ours.add(rate(this::ours));
    }
    return String.format(Locale.ROOT, "%.1f %.1f", plain.stream().sorted().toList().get(ROUNDS / 2),
        ours.stream().sorted().toList().get(ROUNDS / 2));
  }

  private double rate(Function<List<String>, Boolean> sending) {
    var calls = calls();
    var start = System.nanoTime();
    assertThat(sending.apply(calls)).isTrue();
    return MINTS * 1e9 / (System.nanoTime() - start);
  }

  /** Vouchers are signed beforehand: they are the callers' work. */
  private List<String> calls() {
    var now = Instant.now();
    var originals = chains.contract(Chain.LOCAL, Contracts.ORIGINALS);
    return LongStream.range(0, MINTS).mapToObj(index -> {
      var recipient = new Address("0x%040x".formatted(++number));
      var content = TypedData.keccak(Hex.bytes(recipient.value()));
      return vouchers.mint(
          new Original(Chain.LOCAL, originals, recipient, content, recipient, 500, number, now, now.plus(Duration.ofDays(1))));
    }).toList();
  }

  private boolean ours(List<String> calls) {
    var purposes = calls.stream().map(call -> KIND.of(Hex.data(TypedData.keccak(Hex.bytes(call))))).toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, MINTS).forEach(index -> threads.submit(() -> transactions.request(new TransactionRequest(purposes.get(index),
          Chain.LOCAL, SignerRole.RELAYER, minter(), calls.get(index)))));
    }
    var subjects = purposes.stream().map(purpose -> purpose.subject()).toArray(String[]::new);
    Eventually.is("confirmation", () -> jdbc.sql("select count(*) from chain.transactions where kind = ? and subject = any(?)"
        + " and status = 'confirmed'").params(KIND.word(), subjects).query(Integer.class).single() == MINTS);
    return true;
  }

  private boolean plain(List<String> calls) {
    var signer = LocalAccounts.signer(PLAIN_ACCOUNT);
    var account = signer.address().value();
    var nonce = Hex.small(call("eth_getTransactionCount", account, "pending"));
    var gas = Hex.number(call("eth_estimateGas", Map.of("from", account, "to", minter().value(), "data", calls.getFirst()), "pending"))
        .multiply(BigInteger.valueOf(5)).divide(BigInteger.valueOf(4));
    var fee = Hex.number(call("eth_getBlockByNumber", "latest", false).get("baseFeePerGas")).shiftLeft(1).add(BigInteger.TEN.pow(9));
    var hashes = new ArrayList<String>();
    var sent = new ArrayList<CompletableFuture<?>>();
    for (var from = 0; from < MINTS; from += BATCH) {
      var batch = new ArrayList<Map<String, Object>>();
      for (var index = from; index < Math.min(MINTS, from + BATCH); index++) {
        var unsigned = RawTransaction.createTransaction(Chain.LOCAL, BigInteger.valueOf(nonce + index), gas, minter().value(),
            BigInteger.ZERO, calls.get(index), BigInteger.TEN.pow(9), fee);
        var raw = TransactionEncoder.encode(unsigned, signer.sign(TransactionEncoder.encode(unsigned)));
        hashes.add(Hex.data(TypedData.keccak(raw)));
        batch.add(new HashMap<>(Map.of("jsonrpc", "2.0", "id", index, "method", "eth_sendRawTransaction", "params",
            List.of(Hex.data(raw)))));
      }
      sent.add(http.sendAsync(HttpRequest.newBuilder(nodes.urls(Chain.LOCAL).getFirst()).header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(batch))).build(), BodyHandlers.discarding()));
    }
    sent.forEach(CompletableFuture::join);
    Eventually.is("receipts", () -> nodes.of(Chain.LOCAL).batch(hashes.stream()
        .map(hash -> RpcCall.of("eth_getTransactionReceipt", hash)).toList()).stream().allMatch(JsonNode::isObject));
    return true;
  }

  private Address minter() {
    return chains.contract(Chain.LOCAL, Contracts.MINTER);
  }

  private JsonNode call(String method, Object... parameters) {
    return nodes.of(Chain.LOCAL).call(method, parameters);
  }
}
