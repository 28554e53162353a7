package studio.fofo.chain.nodes;

import java.util.Locale;

/** A node's answer that says no: it understood the call and refused it. */
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

  /** What a reverted call returned, 0x and hexadecimal; {@code 0x} when the node sent nothing. */
  public String data() {
    return data;
  }

  /** Whether the call itself would fail, on every node. */
  public boolean reverted() {
    return code == EXECUTION_REVERTED || says("execution reverted") || says("out of gas");
  }

  /** Whether the node has this transaction already. */
  public boolean alreadyKnown() {
    return says("already known") || says("already imported") || says("alreadyknown");
  }

  public boolean nonceTooLow() {
    return says("nonce too low");
  }

  /** Whether the node does not offer the method at all. */
  public boolean unknownMethod() {
    return code == METHOD_NOT_FOUND || says("method not found") || says("does not exist") || says("not supported")
        || says("not available") || says("unsupported");
  }

  /** Whether another node may have time for us; a question that is too large is not meant, though providers use the same code. */
  boolean limited() {
    return code == LIMIT_EXCEEDED && !says("range") && !says("more than") && !says("response size") && !says("too many results")
        && !says("batch");
  }

  /** Whether the message contains some words, in any case. */
  public boolean says(String words) {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }
}
