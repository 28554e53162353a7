package studio.fofo.chain.nodes;

import java.util.List;
import java.util.Locale;

/** A node's error reply: it understood the call and refused it. */
public final class RpcError extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int EXECUTION_REVERTED = 3;
  private static final int METHOD_NOT_FOUND = -32_601;
  private static final int INTERNAL_ERROR = -32_603;
  private static final int LIMIT_EXCEEDED = -32_005;
  private static final int REQUESTS_PER_SECOND = -32_007;
  private static final int CREDITS_EXHAUSTED = -32_012;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final List<String> ELSEWHERE = List.of("header not found", "header for hash not found", "block not found", "unknown block",
      "missing trie node", "state not available", "could not find block", "after last accepted block");

  private final int code;
  private final String words;
  private final String data;

  RpcError(String method, int code, String message, String data) {
    super(method + ": " + message + " (" + code + ")");
    this.code = code;
    this.words = message;
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

  /** Whether the node's account is at a limit of rate or volume, so that another node may accept the call now. */
  boolean limited() {
    return code == TOO_MANY_REQUESTS || code == CREDITS_EXHAUSTED || code == REQUESTS_PER_SECOND || says("rate limit")
        || says("too many requests") || says("compute units per second") || says("request count exceeded")
        || code == LIMIT_EXCEEDED && !says("range") && !says("more than") && !says("response size") && !says("results") && !says("batch");
  }

  /** Whether this node lacks what others may have: it is behind, prunes, or is in trouble. */
  boolean elsewhere() {
    return !reverted() && (code == INTERNAL_ERROR && says("internal error") || ELSEWHERE.stream().anyMatch(this::says));
  }

  /** Whether the node has not indexed its transactions yet. */
  boolean indexing() {
    return says("indexing is in progress") || says("indexing in progress");
  }

  /** The node's message alone. */
  String words() {
    return words;
  }

  /** Whether the message contains a phrase, in any case. */
  public boolean says(String words) {
    return String.valueOf(getMessage()).toLowerCase(Locale.ROOT).contains(words);
  }
}
