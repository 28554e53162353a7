package studio.fofo.chain.nodes;

/** One node does not answer as a node does: refused connection, timeout, server error, rubbish. */
final class NodeUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NodeUnreachable(String message, Throwable cause) {
    super(message, cause);
  }

  NodeUnreachable(String message) {
    super(message);
  }
}
