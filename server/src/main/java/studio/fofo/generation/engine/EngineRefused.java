package studio.fofo.generation.engine;

/** The engine will not make this picture: its own safety check, or an order that it cannot understand. No other engine is tried. */
public final class EngineRefused extends Exception {

  private static final long serialVersionUID = 1L;

  public EngineRefused(String message) {
    super(message);
  }
}
