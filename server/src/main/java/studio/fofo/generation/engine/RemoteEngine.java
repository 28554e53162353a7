package studio.fofo.generation.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Port: an engine of somebody else, or on another machine, that is asked over the network. Nobody waits for it: an order is submitted, and
 * looked at from time to time, by any process; everything that a look needs is in the ticket and the order. Every adapter passes
 * {@code RemoteEngineContract}.
 *
 * <p>Before {@link #submit} the intent is stored. If no ticket came back, {@link #find} tells whether the order was taken; it is never
 * submitted a second time in the blind.
 */
public non-sealed interface RemoteEngine extends ImageEngine {

  /**
   * Submits an order.
   *
   * @return the ticket for {@link #look} and {@link #cancel}
   * @throws EngineUnavailable if it did not take the order, or nobody knows ({@link EngineUnavailable#mayHaveActed()})
   * @throws EngineRefused if it will never make this; it did not take the order
   * @throws EngineClosed if it takes no orders of ours, for example because the account has no money left
   */
  String submit(EngineOrder order) throws EngineUnavailable, EngineRefused, EngineClosed;

  /**
   * Looks for an order whose submission was broken off.
   *
   * @param since when it was about to be submitted
   * @throws EngineUnavailable if it does not respond
   * @throws EngineClosed as {@link #submit}
   */
  Search find(EngineOrder order, Instant since) throws EngineUnavailable, EngineClosed;

  /**
   * Looks how far an order is, once, and fetches what is finished.
   *
   * @param wanted the variants that have not been delivered; others are not fetched
   * @throws EngineUnavailable if it does not respond; looking again continues
   * @throws EngineRefused if it ended the order without a picture, for a reason that will not change
   * @throws EngineLost if it no longer knows the order
   * @throws EngineClosed as {@link #submit}
   * @throws EngineDeclined if it did not take the order after all
   */
  EngineLook look(String ticket, EngineOrder order, Set<Integer> wanted)
      throws EngineUnavailable, EngineRefused, EngineLost, EngineClosed, EngineDeclined;

  /**
   * Stops the work on an order; no effect if it has ended or is unknown.
   *
   * @throws EngineUnavailable if it does not respond
   */
  void cancel(String ticket) throws EngineUnavailable;

  /**
   * Whether it answers only with the picture. Then a ticket says nothing about its health, and neither does a look without pictures.
   */
  default boolean answersOnlyWithPictures() {
    return false;
  }

  /**
   * What is here already of an order, without asking anybody. An engine that answers only with the picture has sent what was paid, so it is
   * taken even while the engine is paused or closed.
   *
   * @return ended only if every wanted variant was made or refused
   * @throws EngineDeclined if it certainly took nothing of the order
   */
  default EngineLook arrived(EngineOrder order, Set<Integer> wanted) throws EngineDeclined {
    return EngineLook.working(0, Duration.ZERO);
  }

  /** The order's pictures are stored with the job: what is kept of them elsewhere can go. */
  default void taken(EngineOrder order) {}

  /** Whether an order was taken. */
  sealed interface Search {

    /** It was taken. */
    record Found(String ticket) implements Search {}

    /** It certainly was not, and will not be. */
    enum Absent implements Search {
      ABSENT
    }

    /** It is not shown, which proves nothing yet, or ever. */
    enum Unknown implements Search {
      UNKNOWN
    }
  }
}
