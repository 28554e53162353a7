package studio.fofo.generation.engine;

/** The engine is down, overloaded or lost the connection: connection refused, 5xx, 503. Retrying later, or another engine, may help. */
public final class EngineUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  public EngineUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  public EngineUnavailable(String message) {
    super(message);
  }
}
