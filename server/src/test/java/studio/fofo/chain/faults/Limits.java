package studio.fofo.chain.faults;

import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Limits of providers. */
final class Limits {

  /** Stands for the 10,000 of providers, so that small tests reach it. */
  private static final int MOST_RESULTS = 12;

  private Limits() {}

  /** For faults that concern whole requests: {@link FaultInjectingNode} makes them. */
  static ObjectNode none(JsonNode call, Upstream next) {
    return next.answer(call);
  }

  static Layer range(int most, Provider provider) {
    return (call, next) -> {
      if (LogFaults.asksForARange(call) && LogFaults.to(call) - LogFaults.from(call) + 1 > most) {
        throw provider.tooLong(call, LogFaults.from(call), most);
      }
      return next.answer(call);
    };
  }

  static ObjectNode tooManyResults(JsonNode call, Upstream next) {
    var reply = next.answer(call);
    if (!LogFaults.asksForARange(call) || reply.path("result").size() <= MOST_RESULTS) {
      return reply;
    }
    var from = LogFaults.from(call);
    var first = reply.get("result").get(MOST_RESULTS).get("blockNumber").asString();
    return Provider.tooMany(call, from, Math.max(from, Long.decode(first) - 1));
  }

  static Layer item429(Random random) {
    return (call, next) -> random.nextInt(8) == 0
        ? Rpc.error(call, 429, "Your app has exceeded its compute units per second capacity. If you have retries enabled, you can safely"
            + " ignore this message.")
        : next.answer(call);
  }

  static Layer credits(Random random) {
    return (call, next) -> random.nextInt(8) == 0 ? Rpc.error(call, -32_012, "monthly credits limit exceeded") : next.answer(call);
  }

  static Layer http400(Random random) {
    return (call, next) -> {
      if (random.nextInt(8) == 0) {
        throw new WithStatus(400, Rpc.error(call, -32_000, "header not found"));
      }
      return next.answer(call);
    };
  }

  static ObjectNode otherChain(JsonNode call, Upstream next) {
    return switch (Rpc.method(call)) {
      case "eth_chainId" -> Rpc.result(call, Rpc.quantity(80_002));
      case "net_version" -> Rpc.error(call, -32_601, "the method net_version does not exist");
      default -> next.answer(call);
    };
  }
}
