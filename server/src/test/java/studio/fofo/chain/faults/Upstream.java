package studio.fofo.chain.faults;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers one JSON-RPC call. */
@FunctionalInterface
public interface Upstream {

  /** @return the complete reply with the call's id, and a result or an error */
  ObjectNode answer(JsonNode call);
}
