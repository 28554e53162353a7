package studio.fofo.identity.wallet;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.WholeReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a chain's node with one {@code eth_call} that carries the whole check as init code ({@code SignatureCheck.sol}), so that
 * nothing has to be deployed and nothing persists.
 */
final class JsonRpcContractSignatures implements ContractSignatures {

  private static final Logger LOG = LoggerFactory.getLogger(JsonRpcContractSignatures.class);
  private static final String CHECK = resource("SignatureCheck.hex");
  private static final TupleType<Tuple> ARGUMENTS = TupleType.parse("(address,bytes32,bytes)");
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  /** Not the zero address, to which some accounts grant everything because only simulations come from there. */
  private static final String CALLER = "0x00000000000000000000000000000000f0f05160";
  private static final String MOST_GAS = "0x989680";
  private static final int REVERTED = 3;

  private final ChainNodes nodes;
  private final JsonMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  JsonRpcContractSignatures(ChainNodes nodes, JsonMapper json) {
    this.nodes = nodes;
    this.json = json;
  }

  @Override
  public Verdict check(long chainId, WalletAddress account, byte[] digest, byte[] signature) {
    var node = nodes.node(chainId);
    return node.isEmpty() ? Verdict.NO_CONTRACT : verdict(chainId, ask(chainId, node.get(), data(account, digest, signature)));
  }

  private static Verdict verdict(long chainId, JsonNode reply) {
    if (reply.hasNonNull("error")) {
      var error = reply.get("error");
      var message = error.path("message").asString("");
      if (error.path("code").asInt() == REVERTED || message.toLowerCase(Locale.ROOT).contains("revert")) {
        return Verdict.REFUSED;
      }
      throw unavailable(chainId, "answered " + message);
    }
    return switch (reply.path("result").asString("")) {
      case "0x00" -> Verdict.REFUSED;
      case "0x01" -> Verdict.ACCEPTED;
      case "0x02" -> Verdict.NO_CONTRACT;
      case String other -> throw unavailable(chainId, "answered the check with \"" + other + "\"");
    };
  }

  private JsonNode ask(long chainId, URI node, String data) {
    var call = Map.of("jsonrpc", "2.0", "id", 1, "method", "eth_call",
        "params", List.of(Map.of("from", CALLER, "data", data, "gas", MOST_GAS), "latest"));
    var request = HttpRequest.newBuilder(node).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(call))).build();
    try {
      return json.readTree(WholeReply.to(request, http, PATIENCE).body());
    } catch (IOException | JacksonException broken) {
      throw unavailable(chainId, broken.getClass().getSimpleName());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unavailable(chainId, "was not waited for");
    }
  }

  private static String data(WalletAddress account, byte[] digest, byte[] signature) {
    var arguments = Tuple.of(Address.wrap(account.value()), digest, signature);
    return "0x" + CHECK + HexFormat.of().formatHex(ARGUMENTS.encode(arguments).array());
  }

  private static Refusal unavailable(long chainId, String what) {
    LOG.warn("cannot ask a contract account chainId={} node={}", chainId, what);
    return new Refusal(IdentityErrors.IDENTITY_CHAIN_UNAVAILABLE,
        "chain " + chainId + " cannot be asked whether the account is a contract that accepts the signature; try again");
  }

  private static String resource(String name) {
    try (var stream = JsonRpcContractSignatures.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing beside " + JsonRpcContractSignatures.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
