package studio.fofo.chain.faults;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.Log;
import studio.fofo.chain.TypedData;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Logs;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A sound chain in memory, of blocks with logs, two seconds apart. Each log has a transaction of its own. Thread-safe. */
public final class MemoryChain implements Upstream {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long GENESIS = 1_700_000_000;
  private static final long PACE = 2;
  private static final Map<String, BigInteger> BITS = new ConcurrentHashMap<>();

  private final long chainId;
  private final List<Block> blocks = new ArrayList<>();
  private int branch;
  private boolean timesInLogs;
  private BigInteger baseFee = BigInteger.ONE;
  private long now;

  public MemoryChain(long chainId) {
    this.chainId = chainId;
    mine();
  }

  /**
   * A log that a contract emits.
   *
   * @param txHash of its transaction; null for one that is made up
   */
  public record Emitted(Address contract, String topic, String data, @Nullable String txHash) {

    public Emitted(Address contract, String topic, String data) {
      this(contract, topic, data, null);
    }
  }

  private record Block(long number, int branch, String hash, String parent, List<Emitted> emitted, String bloom, BigInteger baseFee,
      long time) {}

  /** @return its number */
  public synchronized long mine(Emitted... emitted) {
    var number = blocks.size();
    var parent = number == 0 ? "0x" + "0".repeat(64) : blocks.getLast().hash();
    var hash = "0x%08x%056x".formatted(branch + 1, number);
    var time = number == 0 ? GENESIS : Math.max(blocks.getLast().time() + PACE, now);
    blocks.add(new Block(number, branch, hash, parent, List.of(emitted), bloom(List.of(emitted)), baseFee, time));
    return number;
  }

  /** The time of the blocks from now on, unless they come too soon after one another. */
  synchronized void now(Instant now) {
    this.now = now.getEpochSecond();
  }

  /** When the newest block was mined. */
  synchronized Instant time() {
    return Instant.ofEpochSecond(blocks.getLast().time());
  }

  /** Of the blocks from now on, in wei per gas. */
  synchronized void baseFee(BigInteger now) {
    baseFee = now;
  }

  synchronized BigInteger baseFee() {
    return baseFee;
  }

  /** Removes the newest blocks; those mined from now on are of another branch. */
  public synchronized void fork(int depth) {
    blocks.subList(blocks.size() - depth, blocks.size()).clear();
    branch++;
  }

  public synchronized long head() {
    return blocks.size() - 1L;
  }

  public synchronized String hash(long number) {
    return blocks.get((int) number).hash();
  }

  /** Whether logs have a {@code blockTimestamp}, as those of many nodes do. */
  public synchronized void timesInLogs(boolean now) {
    timesInLogs = now;
  }

  /** The logs of a contract with a topic, in order. */
  public synchronized List<Log> logsOf(Address contract, String topic) {
    var filter = JSON.objectNode().put("fromBlock", "0x0").put("toBlock", Hex.quantity(head()));
    filter.putArray("address").add(contract.value());
    filter.putArray("topics").addArray().add(topic);
    return Logs.read(chainId, logs(JSON.objectNode(), filter).get("result"));
  }

  @Override
  public synchronized ObjectNode answer(JsonNode call) {
    var first = Rpc.parameter(call, 0);
    return switch (Rpc.method(call)) {
      case "eth_chainId" -> Rpc.result(call, Rpc.quantity(chainId));
      case "eth_blockNumber" -> Rpc.result(call, Rpc.quantity(head()));
      case "eth_getBlockByNumber" -> Rpc.result(call, header(first));
      case "eth_getLogs" -> logs(call, first);
      case "eth_getBlockReceipts" -> Rpc.result(call, receipts(first));
      default -> Rpc.error(call, -32_601, "the method " + Rpc.method(call) + " does not exist/is not available");
    };
  }

  private JsonNode header(JsonNode name) {
    var number = Rpc.isNumber(name) ? Hex.small(name) : head();
    if (number > head()) {
      return JSON.nullNode();
    }
    var block = blocks.get((int) number);
    var header = JSON.objectNode().put("number", Hex.quantity(number)).put("hash", block.hash()).put("parentHash", block.parent())
        .put("timestamp", Hex.quantity(block.time())).put("logsBloom", block.bloom())
        .put("baseFeePerGas", Hex.quantity(block.baseFee()));
    var transactions = header.putArray("transactions");
    for (var index = 0; index < block.emitted().size(); index++) {
      transactions.add(transaction(block, index));
    }
    return header;
  }

  private ObjectNode logs(JsonNode call, JsonNode filter) {
    var addresses = lower(filter.path("address"));
    var topics = lower(filter.path("topics").path(0));
    var found = new ArrayList<JsonNode>();
    for (var block : asked(filter)) {
      for (var index = 0; index < block.emitted().size(); index++) {
        var one = block.emitted().get(index);
        if ((addresses.isEmpty() || addresses.contains(one.contract().value().toLowerCase(Locale.ROOT)))
            && (topics.isEmpty() || topics.contains(one.topic()))) {
          found.add(log(block, index));
        }
      }
    }
    return Rpc.result(call, JSON.arrayNode().addAll(found));
  }

  private List<Block> asked(JsonNode filter) {
    if (filter.has("blockHash")) {
      return blocks.stream().filter(block -> block.hash().equals(filter.get("blockHash").asString())).toList();
    }
    var from = (int) Hex.small(filter.get("fromBlock"));
    var to = (int) Math.min(head(), Hex.small(filter.get("toBlock")));
    return from > to ? List.of() : blocks.subList(from, to + 1);
  }

  private static Set<String> lower(JsonNode some) {
    return some.isArray() ? some.valueStream().map(one -> one.asString().toLowerCase(Locale.ROOT)).collect(Collectors.toSet())
        : Set.of();
  }

  private JsonNode receipts(JsonNode name) {
    var number = Hex.small(name);
    if (number > head()) {
      return JSON.nullNode();
    }
    var block = blocks.get((int) number);
    var receipts = JSON.arrayNode();
    for (var index = 0; index < block.emitted().size(); index++) {
      var receipt = receipts.addObject().put("transactionHash", transaction(block, index)).put("blockHash", block.hash())
          .put("blockNumber", Hex.quantity(number)).put("status", "0x1").put("gasUsed", "0x5208")
          .put("effectiveGasPrice", Hex.quantity(block.baseFee()));
      receipt.putArray("logs").add(log(block, index));
    }
    return receipts;
  }

  private JsonNode log(Block block, int index) {
    var one = block.emitted().get(index);
    var log = JSON.objectNode().put("blockNumber", Hex.quantity(block.number())).put("blockHash", block.hash()).put("data", one.data())
        .put("transactionHash", transaction(block, index)).put("logIndex", Hex.quantity(index)).put("address", one.contract().value())
        .put("removed", false);
    log.putArray("topics").add(one.topic());
    return timesInLogs ? log.put("blockTimestamp", Hex.quantity(block.time())) : log;
  }

  private static String transaction(Block block, int index) {
    return Objects.requireNonNullElseGet(block.emitted().get(index).txHash(),
        () -> "0x%08x%048x%08x".formatted(block.branch() + 1, block.number(), index));
  }

  /** Sets three bits for each address and topic, as nodes do. */
  private static String bloom(List<Emitted> emitted) {
    var number = BigInteger.ZERO;
    var values = new HashSet<String>();
    emitted.forEach(one -> values.addAll(List.of(one.contract().value(), one.topic())));
    for (var value : values) {
      number = number.or(BITS.computeIfAbsent(value, MemoryChain::bits));
    }
    return "0x" + "%0512x".formatted(number);
  }

  private static BigInteger bits(String value) {
    var number = BigInteger.ZERO;
    var hash = TypedData.keccak(Hex.bytes(value));
    for (var at = 0; at < 6; at += 2) {
      number = number.setBit(((hash[at] & 0xff) * 256 + (hash[at + 1] & 0xff)) % 2048);
    }
    return number;
  }
}
