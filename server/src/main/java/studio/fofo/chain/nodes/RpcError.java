package studio.fofo.chain.nodes;

import java.util.Locale;

/** A node's error reply: it understood the call and refused it. */
public final class RpcError extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int EXECUTION_REVERTED = 3;
  private static final int METHOD_NOT_FOUND = -32_601;
  private static final int LIMIT_EXCEEDED = -32_005;

  private final int code;
  private final String data;

  RpcError(String method, int code, String message, String data) {
    super(method + ": " + message + " (" + code + ")");
    this.code = code;
    this.data = data;
  }

  public int code() {
    return code;
  }

  /** The data of a reverted call, 0x and hexadecimal; {@code 0x} if the node sent none. */
  public String data() {
    return data;
  }

  /** Whether the call would fail on every node. */
  public boolean reverted() {
    return code == EXECUTION_REVERTED || says("execution reverted") || says("out of gas");
  }

  /** Whether the node already has this transaction. */
  public boolean alreadyKnown() {
    return says("already known") || says("already imported") || says("alreadyknown");
  }

  public boolean nonceTooLow() {
    return says("nonce too low");
  }

  /** Whether the node does not support the method at all. */
  public boolean unknownMethod() {
    return code == METHOD_NOT_FOUND || says("method not found") || says("does not exist") || says("not supported")
        || says("not available") || says("unsupported");
  }

  /** Whether another node may accept the call now. Excludes calls that are too large, although providers use the same code. */
  boolean limited() {
    return code == LIMIT_EXCEEDED && !says("range") && !says("more than") && !says("response size") && !says("too many results")
        && !says("batch");
  }

  /** Whether the message contains a phrase, in any case. */
  public boolean says(String words) {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }
}
