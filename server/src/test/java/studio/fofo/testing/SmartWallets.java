package studio.fofo.testing;

import com.esaulpaugh.headlong.abi.Function;
import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.web3j.crypto.ECKeyPair;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.JsonNode;

/** Contract accounts on the local chain ({@code SmartWallets.sol}): deployed, yet to be deployed, or not ready. */
public final class SmartWallets {

  private static final Function MAKE = Function.parse("make(address,bool)", "(address)");
  private static final Function ADDRESS_OF = Function.parse("addressOf(address,bool)", "(address)");
  private static final Function PREPARE = Function.parse("prepare()");
  private static final TupleType<Tuple> WRAPPED = TupleType.parse("(address,bytes,bytes)");
  private static final String MAGIC = "6492".repeat(16);

  private final Nodes nodes;
  private final Address factory;

  private SmartWallets(Nodes nodes) {
    this.nodes = nodes;
    Eventually.is("anvil", this::anvilAnswers);
    try (var code = SmartWallets.class.getResourceAsStream("SmartWalletFactory.hex")) {
      factory = new Address(send(Map.of("data", "0x" + new String(code.readAllBytes(), StandardCharsets.US_ASCII).strip()))
          .get("contractAddress").asString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Deploys their factory. */
  public static SmartWallets deploy(Nodes nodes) {
    return new SmartWallets(nodes);
  }

  public Address factory() {
    return factory;
  }

  /** The address of the owner's account, deployed or not. */
  public Address of(ECKeyPair owner, boolean ready) {
    var call = Map.of("to", factory.value(), "data", "0x" + encoded(ADDRESS_OF, owner, ready));
    return Address.ofWord(call("eth_call", call, "latest").asString());
  }

  public void make(ECKeyPair owner, boolean ready) {
    send(Map.of("to", factory.value(), "data", "0x" + makeCall(owner, ready)));
  }

  public boolean isMade(Address account) {
    return !call("eth_getCode", account.value(), "latest").asString().equals("0x");
  }

  /** The factory's call that creates an account, as hexadecimal digits. */
  public String makeCall(ECKeyPair owner, boolean ready) {
    return encoded(MAKE, owner, ready);
  }

  /** The account's call that makes it ready, as hexadecimal digits. */
  public static String prepareCall() {
    return HexFormat.of().formatHex(PREPARE.encodeCall(Tuple.EMPTY).array());
  }

  /** A signature in the format of ERC-6492, as hexadecimal digits. */
  public static String wrapped(Address target, String call, String inner) {
    var hex = HexFormat.of();
    var arguments = Tuple.of(ContractAbi.address(target), hex.parseHex(call), hex.parseHex(inner));
    return hex.formatHex(WRAPPED.encode(arguments).array()) + MAGIC;
  }

  private static String encoded(Function function, ECKeyPair owner, boolean ready) {
    var call = function.encodeCall(Tuple.of(ContractAbi.address(new Address(SignIn.address(owner))), ready));
    return HexFormat.of().formatHex(call.array());
  }

  /** From anvil's account 8, which nothing else uses here. */
  private JsonNode send(Map<String, String> transaction) {
    var full = new HashMap<>(transaction);
    full.put("from", "0x23618e81E3f5cdF7f54C3d65f7FBc0aBf5B21E8f");
    full.put("gas", "0x4c4b40");
    var hash = call("eth_sendTransaction", full).asString();
    return Eventually.get("receipt", () -> Optional.of(call("eth_getTransactionReceipt", hash)).filter(JsonNode::isObject));
  }

  private boolean anvilAnswers() {
    try {
      return call("eth_chainId").asString().equals("0x7a69");
    } catch (Refusal notYet) {
      return false;
    }
  }

  private JsonNode call(String method, Object... parameters) {
    return nodes.of(Chain.LOCAL).call(method, parameters);
  }
}
