package studio.fofo.generation.engine;

/**
 * The engine takes no orders of ours until an operator does something: no valid key, no money, no permission (401, 402, 403). It did
 * nothing. Its lane is closed for everybody, and says why.
 */
public final class EngineClosed extends Exception {

  private static final long serialVersionUID = 1L;

  public EngineClosed(String message) {
    super(message);
  }
}
