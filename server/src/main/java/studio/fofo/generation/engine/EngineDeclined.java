package studio.fofo.generation.engine;

/**
 * It turned out that the engine did not take an order, although there is a ticket: an engine that answers only with the picture declines
 * after its ticket was given. It did nothing, as if {@link RemoteEngine#submit} had thrown the reason.
 */
public final class EngineDeclined extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** Why. */
  public sealed interface Reason {

    /** It cannot be reached, or asks to be left alone. */
    record Unavailable(EngineUnavailable failure) implements Reason {}

    /** It takes nothing of ours. */
    record Closed(EngineClosed failure) implements Reason {}

    /** It will never make this. */
    record Refused(EngineRefused failure) implements Reason {}
  }

  /** @throws IllegalArgumentException if the engine may have acted */
  public EngineDeclined(EngineUnavailable failure) {
    super(failure.getMessage(), failure);
    if (failure.mayHaveActed()) {
      throw new IllegalArgumentException("an engine that may have acted did not decline");
    }
    this.reason = new Reason.Unavailable(failure);
  }

  public EngineDeclined(EngineClosed failure) {
    super(failure.getMessage(), failure);
    this.reason = new Reason.Closed(failure);
  }

  public EngineDeclined(EngineRefused failure) {
    super(failure.getMessage(), failure);
    this.reason = new Reason.Refused(failure);
  }

  public Reason reason() {
    return reason;
  }
}
