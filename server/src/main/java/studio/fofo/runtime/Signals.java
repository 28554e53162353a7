package studio.fofo.runtime;

/**
 * Tells every process of the installation, this one included, that something changed. Says what, never how: whoever hears it reads again.
 *
 * <pre>{@code
 * signals.send("product/" + id);                                  // within the transaction of the change
 * try (var hearing = signals.hear("order/" + id, woken::offer)) { … }
 * }</pre>
 *
 * <p>A signal sent in a transaction is heard after its commit, or never if it rolls back: in this process before the call that committed
 * returns, in others a moment later. Signals are not kept: who was not listening missed it, and is told so ({@link Listener#missed}).
 */
public interface Signals {

  /** @param topic up to 200 characters, no personal data */
  void send(String topic);

  /**
   * Hears signals of other threads and processes until it is closed.
   *
   * @param prefix with which the topics begin
   */
  Hearing hear(String prefix, Listener listener);

  /** Whether signals of other processes are being heard at this moment. */
  boolean listening();

  /** Called from the sender's thread or the listening one: must be quick and must not throw. */
  @FunctionalInterface
  interface Listener {

    void changed(String topic);

    /** Signals may have been lost: anything may have changed. */
    default void missed() {}
  }

  /** Ends the hearing when it is closed. */
  interface Hearing extends AutoCloseable {
    @Override
    void close();
  }
}
