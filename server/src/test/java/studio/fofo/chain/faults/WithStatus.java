package studio.fofo.chain.faults;

import tools.jackson.databind.node.ObjectNode;

/** A reply with an HTTP status other than 200; within a batch it is an item like the others. */
final class WithStatus extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ObjectNode reply;

  WithStatus(int status, ObjectNode reply) {
    super("status " + status, null, false, false);
    this.status = status;
    this.reply = reply;
  }

  int status() {
    return status;
  }

  ObjectNode reply() {
    return reply;
  }
}
