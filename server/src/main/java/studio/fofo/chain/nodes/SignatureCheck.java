package studio.fofo.chain.nodes;

import com.esaulpaugh.headlong.abi.Tuple;
import com.esaulpaugh.headlong.abi.TupleType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.LongPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.ContractSignatures;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;

/**
 * Asks a chain's nodes with one {@code eth_call} that contains the whole check as init code ({@code SignatureCheck.sol}), so that nothing
 * has to be deployed and nothing persists.
 */
public final class SignatureCheck implements ContractSignatures {

  private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);
  private static final String CHECK = resource("SignatureCheck.hex");
  private static final TupleType<Tuple> ARGUMENTS = TupleType.parse("(address,bytes32,bytes)");
  /** Not the zero address: some accounts accept anything from it, since only simulations come from there. */
  private static final String CALLER = "0x00000000000000000000000000000000f0f05160";
  private static final String MOST_GAS = "0x989680";
  private static final int EXECUTION_REVERTED = 3;

  private final Nodes nodes;
  private final LongPredicate neverStarted;

  /** @param neverStarted whether a chain was never started: it has no contracts, and no node to ask */
  public SignatureCheck(Nodes nodes, LongPredicate neverStarted) {
    this.nodes = nodes;
    this.neverStarted = neverStarted;
  }

  @Override
  public Verdict check(long chainId, Address account, byte[] digest, byte[] signature) {
    return neverStarted.test(chainId) ? Verdict.NO_CONTRACT : ask(chainId, data(account, digest, signature));
  }

  private Verdict ask(long chainId, String data) {
    try {
      return verdict(chainId, nodes.of(chainId)
          .call("eth_call", Map.of("from", CALLER, "data", data, "gas", MOST_GAS), "latest").asString(""));
    } catch (RpcError refused) {
      return refused.code() == EXECUTION_REVERTED || refused.says("revert")
          ? Verdict.REFUSED : unanswered(chainId, String.valueOf(refused.getMessage()));
    } catch (Refusal unavailable) {
      return unanswered(chainId, String.valueOf(unavailable.getMessage()));
    }
  }

  private static Verdict verdict(long chainId, String answer) {
    return switch (answer) {
      case "0x00" -> Verdict.REFUSED;
      case "0x01" -> Verdict.ACCEPTED;
      case "0x02" -> Verdict.NO_CONTRACT;
      default -> unanswered(chainId, "the answer was \"" + answer + "\"");
    };
  }

  private static Verdict unanswered(long chainId, String reason) {
    LOG.warn("cannot ask a contract account chainId={} reason={}", chainId, reason);
    return Verdict.UNANSWERED;
  }

  private static String data(Address account, byte[] digest, byte[] signature) {
    var arguments = Tuple.of(ContractAbi.address(account), digest, signature);
    return "0x" + CHECK + HexFormat.of().formatHex(ARGUMENTS.encode(arguments).array());
  }

  private static String resource(String name) {
    try (var stream = SignatureCheck.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing next to " + SignatureCheck.class.getName());
      }
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).strip();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
