package studio.fofo.chain.nodes;

import java.time.Duration;

/** A node failed: connection refused, timeout, server error, or an invalid reply. */
final class NodeUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Duration rest;

  NodeUnreachable(String message, Throwable cause) {
    super(message, cause);
    rest = Duration.ZERO;
  }

  /** @param rest the pause that it requested; zero if none */
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
