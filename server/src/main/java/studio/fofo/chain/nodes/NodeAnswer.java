package studio.fofo.chain.nodes;

import tools.jackson.databind.JsonNode;

/** One node's reply to a call that several nodes got. */
public sealed interface NodeAnswer {

  /** @param value JSON null if the node does not know it */
  record Result(JsonNode value) implements NodeAnswer {}

  /** The node understood the call and refused it. */
  record Error(RpcError reason) implements NodeAnswer {}
}
