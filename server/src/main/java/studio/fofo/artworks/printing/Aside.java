package studio.fofo.artworks.printing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Buffers a large picture in a temporary file instead of on the heap: a poster's print file grows to a hundred megabytes. */
public final class Aside {

  private Aside() {}

  /** Writes bytes out. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** Reads them back. */
  @FunctionalInterface
  public interface Reading<T> {
    T from(InputStream in) throws IOException;
  }

  public static <T> T write(Writing writing, Reading<T> reading) {
    try {
      var file = Files.createTempFile("fofo-picture", null);
      try {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
          writing.to(out);
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
          return reading.from(in);
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException full) {
      throw new UncheckedIOException("a picture could not be written to the folder for temporary files", full);
    }
  }
}
