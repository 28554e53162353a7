package studio.fofo.chain.nodes;

import java.time.Duration;

/** One node does not answer as a node does: refused connection, timeout, server error, rubbish. */
final class NodeUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Duration rest;

  NodeUnreachable(String message, Throwable cause) {
    super(message, cause);
    rest = Duration.ZERO;
  }

  /** @param rest how long it asks to be left alone, zero when it does not say */
  NodeUnreachable(String message, Duration rest) {
    super(message);
    this.rest = rest;
  }

  NodeUnreachable(String message) {
    this(message, Duration.ZERO);
  }

  Duration rest() {
    return rest;
  }
}
