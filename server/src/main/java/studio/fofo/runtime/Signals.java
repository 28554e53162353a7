package studio.fofo.runtime;

/**
 * Tells every process of the installation, including this one, that something changed. A signal says what changed, never how: listeners
 * read it again.
 *
 * <pre>{@code
 * signals.send("product/" + id);                                  // within the transaction of the change
 * try (var hearing = signals.hear("order/" + id, woken::offer)) { … }
 * }</pre>
 *
 * <p>A signal sent in a transaction is delivered after its commit, or never if it rolls back: in this process before the committing call
 * returns, in others shortly afterwards. Signals are not stored: a process that was not listening misses them, and is told so
 * ({@link Listener#missed}).
 */
public interface Signals {

  /** @param topic up to 200 characters, no personal data */
  void send(String topic);

  /**
   * Receives signals of other threads and processes until it is closed.
   *
   * @param prefix common prefix of the topics
   */
  Hearing hear(String prefix, Listener listener);

  /** Whether signals of other processes are currently received. */
  boolean listening();

  /** Called from the sender's thread or the listening one: must be quick and must not throw. */
  @FunctionalInterface
  interface Listener {

    void changed(String topic);

    /** Signals may have been lost, so anything may have changed. */
    default void missed() {}
  }

  /** Stops listening when it is closed. */
  interface Hearing extends AutoCloseable {
    @Override
    void close();
  }
}
