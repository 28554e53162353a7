package studio.fofo.runtime.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of this installation: {@code fofo.home}, else {@code FOFO_HOME}, else {@code .fofo} in the working directory. Only its owner
 * can read or enter it: see {@link #closeToOthers}.
 */
public record FofoHome(Path path) {

  private static final List<String> OURS = List.of("chain", "keys", "logs", "postgres", "programs", "services", "storage");
  private static final int SECRET_BYTES = 32;

  public static FofoHome of(Environment environment) {
    var chosen = environment.getProperty("fofo.home", environment.getProperty("FOFO_HOME", ".fofo"));
    return new FofoHome(Path.of(chosen).toAbsolutePath().normalize());
  }

  /** A folder in it, created if missing. */
  public Path folder(String name) {
    try {
      return OwnerOnly.folders(path.resolve(name));
    } catch (IOException broken) {
      throw new UncheckedIOException(
          "cannot make the folder " + path.resolve(name) + ": is the disk full, or does this user lack write permission? "
              + "Set FOFO_HOME to a writable folder",
          broken);
    }
  }

  /** The same, emptied. */
  Path emptyFolder(String name) {
    forget(name);
    return folder(name);
  }

  void forget(String name) {
    try {
      FileSystemUtils.deleteRecursively(path.resolve(name));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot delete " + path.resolve(name), broken);
    }
  }

  /**
   * Restricts our files in here to the owner, and the home itself, unless it is a shared folder: a user's home, the folder for temporary
   * files, or a parent of them.
   */
  void closeToOthers() {
    folder("");
    OURS.stream().map(path::resolve).filter(Files::isDirectory).forEach(OwnerOnly::tighten);
    if (Stream.of("user.home", "java.io.tmpdir").map(System::getProperty).noneMatch(shared -> Path.of(shared).startsWith(path))) {
      OwnerOnly.close(path);
    }
  }

  /**
   * A secret of this installation in {@code keys}, readable only by its owner: random, generated if missing. Processes that start at the
   * same time on the same home get the same one.
   *
   * @param beginning text before it in the file
   * @return the complete file
   */
  public String secret(String name, String beginning) {
    var file = folder("keys").resolve(name);
    try {
      if (!Files.exists(file)) {
        OwnerOnly.publish(file, beginning + random());
      }
      return Files.readString(file);
    } catch (FileAlreadyExistsException anotherProcessWasFaster) {
      return secret(name, beginning);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read or make " + file + ": does this user have write permission, is the disk full?", broken);
    }
  }

  private static String random() {
    var bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
