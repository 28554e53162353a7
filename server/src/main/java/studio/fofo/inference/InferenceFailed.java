package studio.fofo.inference;

/** A model could not compute these inputs, such as some of a wrong shape. */
public final class InferenceFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InferenceFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
