package studio.fofo.generation.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Secrets of vendors, each in a file of its own. */
public final class EngineSecrets {

  private EngineSecrets() {}

  /**
   * Reads a secret.
   *
   * @param setting that names the file
   * @throws IllegalStateException if it names none, or the file is empty
   * @throws UncheckedIOException if the file cannot be read
   */
  public static String read(String setting, @Nullable Path file) {
    if (file == null) {
      throw new IllegalStateException("this engine needs " + setting + ", a file with a secret of its vendor");
    }
    try {
      var secret = Files.readString(file).strip();
      if (secret.isEmpty()) {
        throw new IllegalStateException(file + ", which " + setting + " names, is empty");
      }
      return secret;
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read " + file + ", which " + setting + " names", unreadable);
    }
  }
}
