package studio.fofo.chain.signing.keystore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Passwords in files. */
public final class Passwords {

  private Passwords() {}

  /** The first line, so that a line break at the end of the file does no harm. */
  public static String inFile(Path file) throws IOException {
    var text = Files.readString(file);
    return text.lines().findFirst().orElse("");
  }
}
