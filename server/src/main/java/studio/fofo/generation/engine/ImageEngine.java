package studio.fofo.generation.engine;

import java.util.Optional;

/**
 * Port: something that makes pictures. Every adapter passes {@code ImageEngineContract}.
 *
 * <p>Thread-safe. {@link #submit} and {@link #observe} may be called by different processes: everything that {@code observe} needs is in
 * the ticket and the order.
 */
public interface ImageEngine {

  Capabilities capabilities();

  /**
   * What this engine draws of a prompt and what it has to leave out, so that people are told before they wait for it; empty for engines that
   * take any words.
   *
   * @param version of the engine that drew or is to draw it; today's where that is no longer known
   */
  default Optional<Understood> understood(String prompt, String negativePrompt, String version) {
    return Optional.empty();
  }

  /**
   * Hands an order in. Called again with the same order after a crash, it may hand in a second one only where the engine itself cannot
   * tell; so its ticket is stored at once.
   *
   * @return what {@link #observe} and {@link #cancel} find it by
   * @throws EngineUnavailable when the engine is down or full; another one may be tried
   * @throws EngineRefused when the engine will not do this, now or later
   */
  String submit(EngineOrder order) throws EngineUnavailable, EngineRefused;

  /**
   * Follows an order to its end and hands over each picture as it is finished, in any order, skipping those that are not wanted. Returns
   * when all were handed over.
   *
   * @throws EngineUnavailable when it broke off; observing again goes on
   * @throws EngineRefused when the engine will not do this
   * @throws InterruptedException when the calling thread is interrupted: the work stops soon, and the order counts as not finished
   */
  void observe(String ticket, EngineOrder order, Observer observer) throws EngineUnavailable, EngineRefused, InterruptedException;

  /** Stops the work on an order; without effect when it has ended or is unknown. */
  void cancel(String ticket);

  /** Where an engine reports to. Called from the observing thread; what it throws ends the observation. */
  interface Observer {

    /** Whether a variant is still needed: false when an earlier attempt delivered it. */
    boolean wants(int variant);

    /** @param share of the whole order, 0 to 1 */
    void progress(double share);

    void finished(EngineImage image);
  }
}
