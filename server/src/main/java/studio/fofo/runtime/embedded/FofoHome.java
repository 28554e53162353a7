package studio.fofo.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.env.Environment;

/** Where this installation keeps what is its own: {@code fofo.home}, else {@code FOFO_HOME}, else {@code .fofo} here. */
public record FofoHome(Path path) {

  public static FofoHome of(Environment environment) {
    var chosen = environment.getProperty("fofo.home", environment.getProperty("FOFO_HOME", ".fofo"));
    return new FofoHome(Path.of(chosen).toAbsolutePath().normalize());
  }

  /** A folder in it, made when it is missing. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "cannot make the folder " + path.resolve(name) + ": is the disk full, or may this user not write there? "
              + "Set FOFO_HOME to a folder that can be written", broken);
    }
  }
}
