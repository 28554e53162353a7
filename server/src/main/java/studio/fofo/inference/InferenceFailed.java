package studio.fofo.inference;

/** A model could not compute: inputs of a wrong shape, no memory, or an error of the device. */
public final class InferenceFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InferenceFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
