package studio.fofo.generation.engine;

/** The engine no longer knows an order that it took, for example because it was restarted. What it made of it will not come. */
public final class EngineLost extends Exception {

  private static final long serialVersionUID = 1L;

  public EngineLost(String message) {
    super(message);
  }
}
