package studio.fofo.meaning;

/** The model cannot be run here: its files or the runtime's native library for this machine are missing. */
public final class MeaningUnavailable extends RuntimeException {

  MeaningUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
