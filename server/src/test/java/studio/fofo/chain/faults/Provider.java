package studio.fofo.chain.faults;

import java.util.Locale;
import studio.fofo.chain.nodes.Hex;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How providers refuse a range of blocks that is too long. */
enum Provider {
  ALCHEMY, INFURA, QUICKNODE;

  RuntimeException tooLong(JsonNode call, long from, int most) {
    return switch (this) {
      case ALCHEMY -> new WithStatus(400,
          Rpc.error(call, -32_600, "Under the Free tier plan, you can make eth_getLogs requests with up to a "
              + most + " block range. Based on your parameters, this block range should work: [" + Hex.quantity(from) + ", "
              + Hex.quantity(from + most - 1) + "]. Upgrade to PAYG for expanded block range."));
      case INFURA -> new WithStatus(200, Rpc.error(call, -32_602, "block range exceeds the limit of " + most));
      case QUICKNODE ->
        new WithStatus(413, Rpc.error(call, -32_614, String.format(Locale.ROOT, "eth_getLogs is limited to a %,d range", most)));
    };
  }

  static ObjectNode tooMany(JsonNode call, long from, long to) {
    return Rpc.error(call, -32_005, "query returned more than 10000 results. Try with this block range [0x%X, 0x%X].".formatted(from, to));
  }
}
