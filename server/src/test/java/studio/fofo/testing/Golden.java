package studio.fofo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that people review: a test renders one and compares it with the committed one. Run the test with {@code -Dgolden.write=true} to
 * write the new text, and review the diff: a change is a decision.
 */
public final class Golden {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private Golden() {}

  /** @param path from the repository's root, for example {@code docs/api/errors.md} */
  public static void assertMatches(String path, String rendered) {
    var file = ROOT.resolve(path);
    try {
      if (Boolean.getBoolean("golden.write")) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, rendered);
      }
      assertThat(rendered)
          .as("%s differs from the code; review the difference, then run this test with -Dgolden.write=true", path)
          .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read or write " + file, broken);
    }
  }
}
