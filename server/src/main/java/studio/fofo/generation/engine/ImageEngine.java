package studio.fofo.generation.engine;

import java.util.Optional;

/**
 * Port: an image engine. Every adapter passes {@code ImageEngineContract}.
 *
 * <p>Thread-safe. {@link #submit} and {@link #observe} may be called by different processes: everything that {@code observe} needs is in
 * the ticket and the order.
 */
public interface ImageEngine {

  Capabilities capabilities();

  /**
   * What this engine will draw of a prompt and what it has to leave out, so that people know before they wait; empty for engines that
   * accept any words.
   *
   * @param version of the engine that drew or will draw it; the current one if that is no longer known
   */
  default Optional<Understood> understood(String prompt, String negativePrompt, String version) {
    return Optional.empty();
  }

  /**
   * Submits an order. If it is called again with the same order after a crash, it may submit a duplicate only if the engine has no
   * idempotency keys; so its ticket is stored at once.
   *
   * @return the ticket for {@link #observe} and {@link #cancel}
   * @throws EngineUnavailable if the engine is down or overloaded; another one may be tried
   * @throws EngineRefused if the engine will never make this
   */
  String submit(EngineOrder order) throws EngineUnavailable, EngineRefused;

  /**
   * Follows an order to its end and delivers each picture when it is finished, in any order, skipping those that are not wanted. Returns
   * when all are delivered.
   *
   * @throws EngineUnavailable if the connection was lost; observing again continues
   * @throws EngineRefused if the engine will not make this
   * @throws InterruptedException if the calling thread is interrupted: the work stops soon, and the order is not finished
   */
  void observe(String ticket, EngineOrder order, Observer observer) throws EngineUnavailable, EngineRefused, InterruptedException;

  /** Stops the work on an order; no effect if it has ended or is unknown. */
  void cancel(String ticket);

  /** Receives an engine's results. Called from the observing thread; an exception ends the observation. */
  interface Observer {

    /** Whether a variant is still needed: false if an earlier attempt delivered it. */
    boolean wants(int variant);

    /** @param share of the whole order, 0 to 1 */
    void progress(double share);

    void finished(EngineImage image);
  }
}
