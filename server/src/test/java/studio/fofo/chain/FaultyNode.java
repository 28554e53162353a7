package studio.fofo.chain;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A node with a small chain of its own, over HTTP, that misbehaves as its faults and limits say. */
public final class FaultyNode implements AutoCloseable {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Its faults. */
  public enum Fault {
    EMPTY_LOGS, LOST_LOG, DOUBLED_LOGS, REMOVED_LOGS, HIDDEN_BLOCKS, HIDDEN_RECEIPTS, NO_BLOCK_RECEIPTS, FORBIDDEN_BLOCK_RECEIPTS,
    HIDDEN_TRANSACTION_RECEIPTS, NO_TRANSACTIONS, NO_LATEST, LAGS_BY_TURNS, OTHER_HEAD_BY_TURNS
  }

  /** How it refuses a batch that is too large. */
  public enum BatchRefusal {
    ERROR, ERROR_WITH_400, WORDS_WITH_400, NOTHING_WITH_413, ERROR_FOR_EACH
  }

  private static final int LAG = 4;

  private final List<List<Sent>> blocks = new ArrayList<>();
  private final List<Integer> branches = new ArrayList<>();
  private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
  private final HttpServer server;
  private int rangeLimit = Integer.MAX_VALUE;
  private int batchLimit = Integer.MAX_VALUE;
  private BatchRefusal refusal = BatchRefusal.ERROR;
  private volatile long chainId;
  private int requests;

  public FaultyNode() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.createContext("/", this::answer);
    server.start();
    mine();
  }

  /** A transaction in a block, with the topics of the events that a contract emits in it. */
  public record Sent(String hash, String from, long nonce, Address contract, List<String> topics) {}

  /** @return its number */
  public synchronized long mine(Sent... sent) {
    blocks.add(List.of(sent));
    branches.add(branches.isEmpty() ? 0 : branches.getLast());
    return blocks.size() - 1L;
  }

  /** Replaces the newest blocks by empty ones of another branch. */
  public synchronized void fork(int depth) {
    for (var number = blocks.size() - depth; number < blocks.size(); number++) {
      blocks.set(number, List.of());
      branches.set(number, branches.get(number) + 1);
    }
  }

  /** The number of requests that it received; a batch counts as one. */
  public synchronized int requests() {
    return requests;
  }

  public synchronized String headHash() {
    return hash(blocks.size() - 1);
  }

  public synchronized void set(Fault... now) {
    faults.clear();
    faults.addAll(List.of(now));
  }

  public synchronized void limit(int range, int batch) {
    rangeLimit = range;
    batchLimit = batch;
  }

  public synchronized void refuseBatchesBy(BatchRefusal how) {
    refusal = how;
  }

  /** This one first, the others after it. */
  public Nodes nodes(FaultyNode... others) {
    var uris = Stream.concat(Stream.of(this), Stream.of(others)).map(FaultyNode::uri).toList();
    return new Nodes(chainId -> {
      Stream.concat(Stream.of(this), Stream.of(others)).forEach(node -> node.chainId = chainId);
      return uris;
    }, JsonMapper.shared(), Clock.systemUTC(), Duration.ofSeconds(5));
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var request = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
    if (request.isArray() && request.size() > batchLimit) {
      refuse(exchange, request);
    } else {
      write(exchange, 200, JsonMapper.shared().writeValueAsBytes(reply(request)));
    }
  }

  private void refuse(HttpExchange exchange, JsonNode request) throws IOException {
    var message = "Batch of more than " + batchLimit + " requests is not allowed";
    var error = JsonMapper.shared().writeValueAsBytes(error(JSON.objectNode().putNull("id"), -32_600, message));
    switch (refusal) {
      case ERROR -> write(exchange, 200, error);
      case ERROR_WITH_400 -> write(exchange, 400, error);
      case WORDS_WITH_400 -> write(exchange, 400, "batch too large".getBytes(StandardCharsets.UTF_8));
      case NOTHING_WITH_413 -> write(exchange, 413, new byte[1]);
      case ERROR_FOR_EACH -> write(exchange, 200, JsonMapper.shared().writeValueAsBytes(request.valueStream()
          .map(call -> error((ObjectNode) JSON.objectNode().set("id", call.get("id")), -32_005, message)).toList()));
    }
  }

  private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private synchronized JsonNode reply(JsonNode request) {
    requests += provesItsChain(request) ? 0 : 1;
    if (!request.isArray()) {
      return one(request);
    }
    return JSON.arrayNode().addAll(request.valueStream().map(this::one).toList().reversed());
  }

  /** It does that now and then, whatever it is asked for. */
  private static boolean provesItsChain(JsonNode request) {
    return request.isArray() && request.path(0).path("method").asString("").equals("eth_chainId");
  }

  private JsonNode one(JsonNode call) {
    var reply = JSON.objectNode().put("jsonrpc", "2.0");
    reply.set("id", call.get("id"));
    var parameters = call.get("params");
    return switch (call.get("method").asString()) {
      case "eth_chainId" -> reply.put("result", Hex.quantity(chainId));
      case "eth_blockNumber" -> reply.put("result", Hex.quantity(height() - 1L));
      case "eth_getBlockByNumber" -> reply.set("result", block(parameters.get(0).asString(), parameters.get(1).asBoolean()));
      case "eth_getTransactionCount" -> reply.put("result", Hex.quantity(count(parameters)));
      case "eth_getLogs" -> logs(reply, parameters.get(0));
      case "eth_getTransactionReceipt" -> reply.set("result", receipt(parameters.get(0).asString()));
      case "eth_getBlockReceipts" -> blockReceipts(reply, (int) Hex.small(parameters.get(0)));
      default -> error(reply, -32_601, "method not found");
    };
  }

  private static ObjectNode error(ObjectNode reply, int code, String message) {
    reply.putObject("error").put("code", code).put("message", message);
    return reply;
  }

  private JsonNode blockReceipts(ObjectNode reply, int number) {
    if (faults.contains(Fault.NO_BLOCK_RECEIPTS)) {
      return error(reply, -32_601, "the method does not exist");
    }
    return faults.contains(Fault.FORBIDDEN_BLOCK_RECEIPTS) ? error(reply, -32_000, "upgrade your plan")
        : reply.set("result", receipts(number));
  }

  /** The number of blocks that it currently shows. */
  private int height() {
    return blocks.size() - (faults.contains(Fault.LAGS_BY_TURNS) && requests % 2 == 1 ? LAG : 0);
  }

  private JsonNode block(String name, boolean whole) {
    var number = name.equals("latest") ? height() - 1 : (int) Hex.small(JSON.stringNode(name));
    if (number >= height() || faults.contains(name.equals("latest") ? Fault.NO_LATEST : Fault.HIDDEN_BLOCKS)) {
      return JSON.nullNode();
    }
    var block = JSON.objectNode().put("number", Hex.quantity(number)).put("hash", hash(number)).put("parentHash", hash(number - 1))
        .put("timestamp", "0x1").put("logsBloom", bloom(blocks.get(number)));
    if (faults.contains(Fault.NO_TRANSACTIONS)) {
      return block;
    }
    var transactions = block.putArray("transactions");
    for (var sent : blocks.get(number)) {
      transactions.add(whole ? JSON.objectNode().put("hash", sent.hash()).put("from", sent.from()).put("nonce", Hex.quantity(sent.nonce()))
          : JSON.stringNode(sent.hash()));
    }
    return block;
  }

  private long count(JsonNode parameters) {
    var last = parameters.get(1).asString().equals("latest") ? height() - 1L : Math.min(blocks.size() - 1L, Hex.small(parameters.get(1)));
    return blocks.subList(0, (int) last + 1).stream().flatMap(List::stream)
        .filter(sent -> sent.from().equals(parameters.get(0).asString())).count();
  }

  private JsonNode logs(ObjectNode reply, JsonNode filter) {
    var from = filter.has("blockHash") ? number(filter.get("blockHash").asString()) : (int) Hex.small(filter.get("fromBlock"));
    var to = filter.has("blockHash") ? from : (int) Hex.small(filter.get("toBlock"));
    if (to - from + 1 > rangeLimit) {
      return error(reply, -32_005, "You can make eth_getLogs requests with up to a " + rangeLimit + " block range.");
    }
    var logs = new ArrayList<ObjectNode>();
    for (var number = from; number <= Math.min(to, height() - 1); number++) {
      logs.addAll(logsOf(number));
    }
    if (!filter.has("blockHash")) {
      spoil(logs);
    }
    return reply.set("result", JSON.arrayNode().addAll(logs));
  }

  private void spoil(List<ObjectNode> logs) {
    if (faults.contains(Fault.EMPTY_LOGS)) {
      logs.clear();
    }
    if (faults.contains(Fault.LOST_LOG) && !logs.isEmpty()) {
      logs.removeLast();
    }
    if (faults.contains(Fault.REMOVED_LOGS)) {
      logs.forEach(log -> log.put("removed", true));
    }
    if (faults.contains(Fault.DOUBLED_LOGS)) {
      logs.addAll(List.copyOf(logs));
    }
  }

  private JsonNode receipts(int number) {
    if (faults.contains(Fault.HIDDEN_RECEIPTS)) {
      return JSON.nullNode();
    }
    return JSON.arrayNode().addAll(blocks.get(number).stream().map(sent -> receipt(number, sent)).toList());
  }

  private JsonNode receipt(String txHash) {
    if (faults.contains(Fault.HIDDEN_RECEIPTS) || faults.contains(Fault.HIDDEN_TRANSACTION_RECEIPTS)) {
      return JSON.nullNode();
    }
    return IntStream.range(0, blocks.size()).boxed()
        .flatMap(number -> blocks.get(number).stream().filter(sent -> sent.hash().equals(txHash)).map(sent -> receipt(number, sent)))
        .findFirst().orElse(JSON.nullNode());
  }

  private JsonNode receipt(int number, Sent sent) {
    var own = logsOf(number).stream().filter(log -> log.get("transactionHash").asString().equals(sent.hash())).toList();
    return JSON.objectNode().put("blockHash", hash(number)).put("blockNumber", Hex.quantity(number)).put("transactionHash", sent.hash())
        .put("status", "0x1").put("gasUsed", "0x5208").set("logs", JSON.arrayNode().addAll(own));
  }

  private List<ObjectNode> logsOf(int number) {
    var logs = new ArrayList<ObjectNode>();
    for (var sent : blocks.get(number)) {
      for (var topic : sent.topics()) {
        var log = JSON.objectNode().put("blockNumber", Hex.quantity(number)).put("blockHash", hash(number)).put("data", "0x")
            .put("transactionHash", sent.hash()).put("logIndex", Hex.quantity(logs.size())).put("address", sent.contract().value());
        log.putArray("topics").add(topic);
        logs.add(log);
      }
    }
    return logs;
  }

  /** Sets three bits for each address and topic, as nodes do. */
  private static String bloom(List<Sent> block) {
    var bits = new HashSet<Integer>();
    for (var sent : block) {
      for (var topic : sent.topics()) {
        for (var value : List.of(sent.contract().value(), topic)) {
          var hash = TypedData.keccak(Hex.bytes(value));
          for (var at = 0; at < 6; at += 2) {
            bits.add(((hash[at] & 0xff) * 256 + (hash[at + 1] & 0xff)) % 2048);
          }
        }
      }
    }
    var number = BigInteger.ZERO;
    for (var bit : bits) {
      number = number.setBit(bit);
    }
    return "0x" + "%0512x".formatted(number);
  }

  private int number(String hash) {
    return Integer.parseInt(hash.substring(4), 16);
  }

  private String hash(int number) {
    var at = Math.max(0, number);
    var other = faults.contains(Fault.OTHER_HEAD_BY_TURNS) && requests % 2 == 1 && at == blocks.size() - 1;
    return "0x%02x%062x".formatted(branches.get(at) + (other ? 1 : 0), at);
  }
}
