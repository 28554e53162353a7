package studio.fofo.generation.engine;

/** The engine no longer knows an order that it took, for example because it was restarted. What it made of it will not come. */
public final class EngineLost extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean isDoubtful;

  private EngineLost(String message, boolean isDoubtful) {
    super(message);
    this.isDoubtful = isDoubtful;
  }

  /** The engine says so. */
  public EngineLost(String message) {
    this(message, false);
  }

  /** Nobody knows, or can find out, whether it made the pictures and charges for them. */
  public static EngineLost doubtful(String message) {
    return new EngineLost(message, true);
  }

  /** Whether the same pictures may be paid for already, so that nobody else is paid for them. */
  public boolean isDoubtful() {
    return isDoubtful;
  }
}
