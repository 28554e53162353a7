package studio.fofo.chain.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.web3j.crypto.TransactionDecoder;
import studio.fofo.chain.faults.FaultInjectingNode;
import studio.fofo.chain.faults.NodeFault;
import studio.fofo.chain.faults.RealNode;
import studio.fofo.chain.faults.Upstream;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;
import studio.fofo.testing.Eventually;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A node with the id and the rules of a public chain: anvil behind a layer that refuses tips below Polygon's floor, shows Arbitrum's second
 * block number, or charges for data as Base does. Permit2 and play USDC are where they are on the real one.
 */
final class RehearsedChain implements AutoCloseable {

  static final ContractsFolder CONTRACTS = ContractsFolder.of(null);
  static final BigInteger ETHER = BigInteger.TEN.pow(18);
  private static final Pattern LISTENING = Pattern.compile("Listening on (127\\.0\\.0\\.1:[0-9]+)");
  /** The salt with which Permit2 was deployed everywhere. */
  private static final String PERMIT2_SALT = "0x0000000000000000000000000000000000000000d3af2663da51c10215000000";
  private static final String GAS_ORACLE = "0x420000000000000000000000000000000000000f";
  private static final String ARBITRUM = "0x00000000000000000000000000000000000000c8";
  private static final String WORD = "%064x";
  private static final long BELOW = 20_000_000;

  private final Process anvil;
  private final Upstream direct;
  private final FaultInjectingNode node;

  RehearsedChain(long chainId) {
    this(chainId, call -> call, true);
  }

  /** @param around what happens to calls on their way */
  RehearsedChain(long chainId, UnaryOperator<Upstream> around, boolean furnished) {
    try {
      anvil = new ProcessBuilder(CONTRACTS.program("anvil").toString(), "--port", "0", "--chain-id", Long.toString(chainId))
          .redirectErrorStream(true).start();
      direct = new RealNode(URI.create("http://" + listening()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    node = new FaultInjectingNode(around.apply(rules(chainId)), chainId);
    if (List.of(137L, 80_002L).contains(chainId)) {
      node.set(NodeFault.TIP_FLOOR);
    }
    if (furnished) {
      furnish(chainId);
    }
  }

  private String listening() throws IOException {
    var lines = anvil.inputReader(StandardCharsets.UTF_8);
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      var found = LISTENING.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(more -> {}));
        return found.group(1);
      }
    }
    throw new IllegalStateException("anvil ended before it listened");
  }

  FaultInjectingNode node() {
    return node;
  }

  /** The number of transactions that the node was sent. */
  int sent() {
    return node.calls("eth_sendRawTransaction");
  }

  JsonNode ask(String method, Object... parameters) {
    var call = JsonMapper.shared().createObjectNode().put("jsonrpc", "2.0").put("id", 1).put("method", method);
    call.set("params", JsonMapper.shared().valueToTree(List.of(parameters)));
    var reply = direct.answer(call);
    if (reply.has("error")) {
      throw new IllegalStateException(method + ": " + reply.get("error"));
    }
    return reply.get("result");
  }

  void give(Address account, BigInteger wei) {
    ask("anvil_setBalance", account.value(), Hex.quantity(wei));
  }

  /** Contract code that accepts everything, in place of a multisig. */
  void makeContract(Address account) {
    ask("anvil_setCode", account.value(), "0x00");
  }

  /** A multisig's transaction. */
  void sendAs(Address account, String to, String data) {
    ask("anvil_impersonateAccount", account.value());
    give(account, ETHER);
    var hash = ask("eth_sendTransaction", Map.of("from", account.value(), "to", to, "data", data)).asString();
    var receipt = Eventually.get("receipt of the multisig's call to " + to,
        () -> Optional.of(ask("eth_getTransactionReceipt", hash)).filter(JsonNode::isObject));
    if (!receipt.get("status").asString().equals("0x1")) {
      throw new IllegalStateException("the multisig's call to " + to + " reverted");
    }
  }

  boolean hasCode(String account, long block) {
    return !ask("eth_getCode", account, Hex.quantity(block)).asString().equals("0x");
  }

  private void furnish(long chainId) {
    try {
      var first = ask("eth_accounts").get(0).asString();
      var permit2 = Files.readString(CONTRACTS.path().resolve("script/local/permit2.creation.hex")).strip().replaceFirst("^0x", "");
      ask("eth_sendTransaction", Map.of("from", first, "to", ChainCheck.FACTORY.value(), "data", PERMIT2_SALT + permit2));
      var usdc = JsonMapper.shared()
          .readTree(Files.readAllBytes(CONTRACTS.path().resolve("out/deploy/LocalUsd.sol/LocalUsd.json")));
      ask("anvil_setCode", SolidityTables.usdc(chainId), usdc.get("deployedBytecode").get("object").asString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Upstream rules(long chainId) {
    return call -> {
      var to = call.path("params").path(0).path("to").asString("").toLowerCase(Locale.ROOT);
      var data = call.path("params").path(0).path("data").asString("");
      if (call.path("method").asString("").equals("eth_call") && chainId == 8_453 | chainId == 84_532 && to.equals(GAS_ORACLE)) {
        var bytes = new BigInteger(data.substring(10), 16);
        return reply(call, "0x" + WORD.formatted(bytes.multiply(BigInteger.valueOf(1_000_000_000L))));
      }
      var arbitrum = chainId == 42_161 || chainId == 421_614;
      if (call.path("method").asString("").equals("eth_call") && arbitrum && to.equals(ARBITRUM)) {
        return reply(call, "0x" + WORD.formatted(100_000) + WORD.formatted(1) + WORD.formatted(1));
      }
      var reply = direct.answer(call);
      if (arbitrum && reply.path("result") instanceof ObjectNode block && block.has("stateRoot") && block.has("number")) {
        block.put("l1BlockNumber", Hex.quantity(BELOW + Hex.small(block.get("number"))));
      }
      return reply;
    };
  }

  static ObjectNode reply(JsonNode call, String result) {
    var reply = JsonMapper.shared().createObjectNode().put("jsonrpc", "2.0").put("result", result);
    reply.set("id", call.path("id"));
    return reply;
  }

  /** The nonce of a signed transaction that is being sent. */
  static long nonce(JsonNode call) {
    return TransactionDecoder.decode(call.get("params").get(0).asString()).getNonce().longValueExact();
  }

  static boolean sends(JsonNode call) {
    return call.path("method").asString("").equals("eth_sendRawTransaction");
  }

  @Override
  public void close() {
    node.close();
    anvil.destroyForcibly();
  }

  /** A file of the contracts project. */
  static Path file(String path) {
    return CONTRACTS.path().resolve(path);
  }
}
