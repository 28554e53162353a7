package studio.fofo.chain.nodes;

import java.util.Locale;

/** A node's answer that says no: it understood the call and refused it. */
public final class RpcError extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int EXECUTION_REVERTED = 3;
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

  /** Whether another node may have time for us. */
  boolean limited() {
    return code == LIMIT_EXCEEDED;
  }

  /** Whether the message contains some words, in any case. */
  public boolean says(String words) {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }
}
