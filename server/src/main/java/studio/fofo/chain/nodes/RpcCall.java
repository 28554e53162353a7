package studio.fofo.chain.nodes;

import java.util.List;

/**
 * One JSON-RPC call.
 *
 * @param parameters strings, booleans, maps and lists, as JSON carries them
 */
public record RpcCall(String method, List<Object> parameters) {

  public RpcCall(String method, Object... parameters) {
    this(method, List.of(parameters));
  }
}
