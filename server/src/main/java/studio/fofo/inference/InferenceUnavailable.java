package studio.fofo.inference;

/**
 * ONNX Runtime cannot be used on this machine as it is now: its native library cannot be loaded, the device is not there, or there is no
 * memory left. The model's files are as they should be. The message says so to operators, and what to do.
 */
public final class InferenceUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InferenceUnavailable(String message, Throwable cause) {
    super(message, cause);
  }

  InferenceUnavailable(String message) {
    super(message);
  }

  /** For an error of the JVM or the system when native code is loaded. */
  static InferenceUnavailable noLibrary(Throwable cause) {
    return new InferenceUnavailable("ONNX Runtime's native library cannot be loaded on this machine: " + words(cause), cause);
  }

  /** For an error when memory is allocated. */
  public static InferenceUnavailable noMemory(String doing, Throwable cause) {
    return new InferenceUnavailable("there is not enough memory to " + doing + ": " + words(cause)
        + ". Use a smaller batch, tile or number of sessions, or a machine with more memory", cause);
  }

  private static String words(Throwable cause) {
    var first = cause;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return String.valueOf(first.getMessage());
  }
}
