package studio.fofo.chain.faults;

import java.util.HashMap;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Faults in replies about transactions. */
final class ReceiptFaults {

  private static final Set<String> RECEIPTS = Set.of("eth_getTransactionReceipt", "eth_getBlockReceipts");
  private static final Set<String> INDEXED = Set.of("eth_getTransactionReceipt", "eth_getTransactionByHash");

  private ReceiptFaults() {}

  static Layer late(Random random) {
    var still = new HashMap<JsonNode, Integer>();
    return (call, next) -> {
      var reply = next.answer(call);
      if (!RECEIPTS.contains(Rpc.method(call)) || reply.path("result").isEmpty()) {
        return reply;
      }
      var times = still.merge(Rpc.parameter(call, 0), 1 + random.nextInt(4), (left, unused) -> Math.max(0, left - 1));
      return times > 0 ? Rpc.none(call) : reply;
    };
  }

  static Layer indexing(Random random) {
    return (call, next) -> INDEXED.contains(Rpc.method(call)) && random.nextBoolean()
        ? Rpc.error(call, -32_000, "transaction indexing is in progress") : next.answer(call);
  }
}
