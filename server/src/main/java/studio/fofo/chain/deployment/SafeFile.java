package studio.fofo.chain.deployment;

import java.util.List;
import java.util.stream.Collectors;
import studio.fofo.chain.deployment.Rights.Due;
import studio.fofo.kernel.Address;
import tools.jackson.databind.json.JsonMapper;

/** A batch for Safe's Transaction Builder: its owners load the file and sign once for all calls. */
final class SafeFile {

  private static final long MILLISECONDS = 1000;

  private SafeFile() {}

  /** @param time in seconds since 1970, of the deployment: the same file comes out again */
  static String of(long chainId, long time, Address safe, String name, List<Due> calls) {
    var json = JsonMapper.shared().createObjectNode().put("version", "1.0").put("chainId", Long.toString(chainId))
        .put("createdAt", time * MILLISECONDS);
    json.putObject("meta").put("name", name).put("description", calls.stream().map(Due::what).collect(Collectors.joining("; ")))
        .put("txBuilderVersion", "1.16.5").put("createdFromSafeAddress", safe.value()).put("createdFromOwnerAddress", "");
    var transactions = json.putArray("transactions");
    for (var call : calls) {
      var transaction = transactions.addObject().put("to", call.to().value()).put("value", "0").put("data", call.data());
      transaction.putNull("contractMethod").putNull("contractInputsValues");
    }
    return json.toPrettyString() + "\n";
  }
}
