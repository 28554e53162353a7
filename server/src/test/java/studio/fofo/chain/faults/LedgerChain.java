package studio.fofo.chain.faults;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import studio.fofo.chain.faults.MemoryChain.Emitted;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A sound chain in memory that takes transactions and executes them in blocks, on top of a {@link MemoryChain}: each transaction emits one
 * log of its recipient, with its call data. Call data that starts with {@code 0xdead} fails in simulation. Thread-safe.
 */
public final class LedgerChain implements Upstream {

  /** The topic of every log. */
  public static final String DONE = "0x" + "d".repeat(64);

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String GAS_PRICE_ORACLE = "0x420000000000000000000000000000000000000f";
  private static final long GAS = 2_000_000;
  private static final int REFUSED = -32_000;
  private static final int REVERTED = 3;

  private final MemoryChain blocks;
  private final Rule rule;
  private final Map<String, Signed> read = new HashMap<>();
  private final Map<String, TreeMap<Long, Signed>> pool = new LinkedHashMap<>();
  private final List<Included> included = new ArrayList<>();
  private final Map<String, Long> marks = new HashMap<>();
  private BigInteger tip = BigInteger.TWO.multiply(BigInteger.TEN.pow(9));
  private BigInteger dataFee = BigInteger.ZERO;
  private int mostPerBlock = 1_000;
  private long opened;

  /** How transactions come into blocks. */
  public enum Rule {
    /** They wait in a pool for the next block, and may be replaced there. */
    POOL,
    /** Each is executed at once in a block of its own; one ahead of its nonce is refused. */
    ARRIVAL
  }

  private record Included(Signed transaction, long block, int index) {}

  public LedgerChain(long chainId, Rule rule) {
    this.blocks = new MemoryChain(chainId);
    this.rule = rule;
  }

  /** A block with what the pool has for it, mined now. */
  public synchronized long mine(Instant now) {
    blocks.now(now);
    return mine();
  }

  /** When the newest block was mined. */
  public synchronized Instant time() {
    return blocks.time();
  }

  private long mine() {
    var next = blocks.head() + 1;
    var taken = new ArrayList<Signed>();
    for (var waiting : pool.values()) {
      for (var first = waiting.firstEntry(); first != null && taken.size() < mostPerBlock; first = waiting.firstEntry()) {
        if (first.getKey() != count(first.getValue().from()) || first.getValue().maxFee().compareTo(blocks.baseFee()) < 0) {
          break;
        }
        included.add(new Included(first.getValue(), next, taken.size()));
        taken.add(first.getValue());
        waiting.pollFirstEntry();
      }
    }
    return blocks.mine(taken.stream().map(one -> new Emitted(one.to(), DONE, one.data(), one.hash())).toArray(Emitted[]::new));
  }

  /** Blocks with nothing from the pool in them. */
  public synchronized void mineEmpty(int many) {
    IntStream.range(0, many).forEach(each -> blocks.mine());
  }

  /** A block with a log that no transaction of ours made. */
  public synchronized void mineLog(Address contract, String data) {
    blocks.mine(new Emitted(contract, DONE, data));
  }

  /** Removes the newest blocks. Their transactions wait in the pool again, or are lost. */
  public synchronized void fork(int depth, boolean lost) {
    blocks.fork(depth);
    var gone = included.stream().filter(one -> one.block() > blocks.head()).toList();
    included.removeAll(gone);
    if (!lost) {
      gone.forEach(one -> waiting(one.transaction().from()).putIfAbsent(one.transaction().nonce(), one.transaction()));
    }
  }

  /** Drops what waits, as nodes do under pressure. */
  public synchronized void dropPool() {
    pool.clear();
  }

  /** Calls revert before this block. */
  public synchronized void opened(long block) {
    opened = block;
  }

  /** In wei per gas, from the next block on. */
  public synchronized void baseFee(BigInteger now) {
    blocks.baseFee(now);
  }

  /** What blocks were paid, in wei per gas. */
  public synchronized void tip(BigInteger now) {
    tip = now;
  }

  /** For the data of a transaction on the chain below, in wei. */
  public synchronized void dataFee(BigInteger now) {
    dataFee = now;
  }

  public synchronized void mostPerBlock(int now) {
    mostPerBlock = now;
  }

  /** Where the chain's own mark is; a chain without it has none. */
  public synchronized void mark(String tag, long block) {
    marks.put(tag, block);
  }

  public synchronized long head() {
    return blocks.head();
  }

  public synchronized String hash(long block) {
    return blocks.hash(block);
  }

  /** The number of transactions of an account that blocks contain. */
  public synchronized long count(Address account) {
    return count(account.value().toLowerCase(Locale.ROOT));
  }

  /** The data of everything that happened to a contract, in order. */
  public synchronized List<String> happened(Address contract) {
    return blocks.logsOf(contract, DONE).stream().map(log -> log.data()).toList();
  }

  public synchronized MemoryChain blocks() {
    return blocks;
  }

  public synchronized int waiting() {
    return pool.values().stream().mapToInt(Map::size).sum();
  }

  @Override
  public synchronized ObjectNode answer(JsonNode call) {
    return switch (Rpc.method(call)) {
      case "eth_sendRawTransaction" -> send(call);
      case "eth_getTransactionReceipt" -> Rpc.result(call, receipt(Rpc.parameter(call, 0).asString()));
      case "eth_getTransactionCount" -> counted(call);
      case "eth_estimateGas" -> estimate(call);
      case "eth_simulateV1" -> simulate(call);
      case "eth_call" -> called(call);
      case "eth_feeHistory" -> history(call);
      case "eth_maxPriorityFeePerGas" -> Rpc.result(call, JSON.stringNode(Hex.quantity(tip)));
      case "eth_getBalance" -> Rpc.result(call, JSON.stringNode("0x21e19e0c9bab2400000"));
      case "eth_getBlockByNumber" -> block(call);
      default -> blocks.answer(call);
    };
  }

  private ObjectNode send(JsonNode call) {
    var transaction = read.computeIfAbsent(Rpc.parameter(call, 0).asString(), Signed::read);
    var refusal = refusal(transaction);
    if (refusal.isPresent()) {
      return Rpc.error(call, REFUSED, refusal.get());
    }
    waiting(transaction.from()).put(transaction.nonce(), transaction);
    if (rule == Rule.ARRIVAL) {
      mine();
    }
    return Rpc.result(call, JSON.stringNode(transaction.hash()));
  }

  /** In the words of clients. */
  private Optional<String> refusal(Signed sent) {
    var next = count(sent.from());
    var same = waiting(sent.from()).get(sent.nonce());
    if (included.stream().anyMatch(one -> one.transaction().hash().equals(sent.hash()))
        || same != null && same.hash().equals(sent.hash())) {
      return Optional.of("already known");
    }
    if (sent.nonce() < next) {
      return Optional.of("nonce too low: address " + sent.from() + ", tx: " + sent.nonce() + " state: " + next);
    }
    if (rule == Rule.ARRIVAL && sent.nonce() > next) {
      return Optional.of("nonce too high: address " + sent.from() + ", tx: " + sent.nonce() + " state: " + next);
    }
    if (rule == Rule.ARRIVAL && sent.maxFee().compareTo(blocks.baseFee()) < 0) {
      return Optional.of("max fee per gas less than block base fee: address " + sent.from() + ", maxFeePerGas: " + sent.maxFee()
          + ", baseFee: " + blocks.baseFee());
    }
    return same != null && !sent.replaces(same) ? Optional.of("replacement transaction underpriced") : Optional.empty();
  }

  private TreeMap<Long, Signed> waiting(String account) {
    return pool.computeIfAbsent(account, none -> new TreeMap<>());
  }

  private long count(String account) {
    return included.stream().filter(one -> one.transaction().from().equals(account)).count();
  }

  private JsonNode receipt(String hash) {
    return included.stream().filter(one -> one.transaction().hash().equals(hash)).findFirst()
        .map(one -> blocks.answer(Rpc.call("eth_getBlockReceipts", Hex.quantity(one.block()))).get("result").get(one.index()))
        .orElse(JSON.nullNode());
  }

  private ObjectNode counted(JsonNode call) {
    var account = Rpc.parameter(call, 0).asString().toLowerCase(Locale.ROOT);
    var name = Rpc.parameter(call, 1);
    if (Rpc.isNumber(name)) {
      var last = Hex.small(name);
      return Rpc.result(call, Rpc.quantity(
          included.stream().filter(one -> one.block() <= last && one.transaction().from().equals(account)).count()));
    }
    var next = count(account);
    while (name.asString("").equals("pending") && waiting(account).containsKey(next)) {
      next++;
    }
    return Rpc.result(call, Rpc.quantity(next));
  }

  private ObjectNode estimate(JsonNode call) {
    return reverts(call) ? reverted(call) : Rpc.result(call, Rpc.quantity(GAS));
  }

  private ObjectNode called(JsonNode call) {
    if (Rpc.parameter(call, 0).path("to").asString("").toLowerCase(Locale.ROOT).equals(GAS_PRICE_ORACLE)) {
      return Rpc.result(call, JSON.stringNode("0x%064x".formatted(dataFee)));
    }
    return reverts(call) ? reverted(call) : Rpc.result(call, JSON.stringNode("0x"));
  }

  private ObjectNode simulate(JsonNode call) {
    var simulated = JSON.objectNode();
    var results = simulated.putArray("calls");
    for (var one : Rpc.parameter(call, 0).path("blockStateCalls").path(0).path("calls")) {
      results.addObject().put("status", reverts(one, Rpc.parameter(call, 1)) ? "0x0" : "0x1").put("gasUsed", Hex.quantity(GAS));
    }
    return Rpc.result(call, JSON.arrayNode().add(simulated));
  }

  private boolean reverts(JsonNode call) {
    return reverts(Rpc.parameter(call, 0), Rpc.parameter(call, 1));
  }

  private boolean reverts(JsonNode call, JsonNode block) {
    return call.path("data").asString("").startsWith("0xdead") || (Rpc.isNumber(block) ? Hex.small(block) : blocks.head()) < opened;
  }

  private static ObjectNode reverted(JsonNode call) {
    return Rpc.error(call, REVERTED, "execution reverted");
  }

  private ObjectNode history(JsonNode call) {
    var history = JSON.objectNode();
    history.putArray("gasUsedRatio").add(0.5);
    history.putArray("reward").addArray().add(Hex.quantity(tip));
    return Rpc.result(call, history);
  }

  /** Marks are names of blocks; with their transactions if asked for. */
  private ObjectNode block(JsonNode call) {
    var name = Rpc.parameter(call, 0).asString("");
    if (name.equals("safe") || name.equals("finalized")) {
      return marks.containsKey(name) ? block(Rpc.with(call, 0, Rpc.quantity(Math.min(blocks.head(), marks.get(name)))))
          : Rpc.error(call, REFUSED, name + " block not found");
    }
    var reply = blocks.answer(call);
    if (Rpc.parameter(call, 1).asBoolean(false) && reply.path("result").isObject()) {
      var block = (ObjectNode) reply.get("result");
      var number = Hex.small(block.get("number"));
      block.putArray("transactions").addAll(included.stream()
          .filter(one -> one.block() == number).map(LedgerChain::shown).toList());
    }
    return reply;
  }

  private static ObjectNode shown(Included one) {
    return JSON.objectNode().put("hash", one.transaction().hash()).put("from", one.transaction().from())
        .put("nonce", Hex.quantity(one.transaction().nonce()));
  }
}
