package studio.fofo.chain.nodes;

import java.util.List;

/**
 * One JSON-RPC call.
 *
 * @param parameters a list of strings, booleans, maps and lists, or any list or object in JSON
 */
public record RpcCall(String method, Object parameters) {

  public static RpcCall of(String method, Object... parameters) {
    return new RpcCall(method, List.of(parameters));
  }
}
