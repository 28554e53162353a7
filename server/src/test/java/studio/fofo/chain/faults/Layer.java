package studio.fofo.chain.faults;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A fault on the way of a call: it may change the call, its reply, or both. */
@FunctionalInterface
interface Layer {

  ObjectNode answer(JsonNode call, Upstream next);
}
