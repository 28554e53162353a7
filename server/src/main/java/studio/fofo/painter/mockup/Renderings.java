package studio.fofo.painter.mockup;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Renderings in one folder of {@code resources/painter}, each read when first needed and released when memory is scarce. */
final class Renderings<T> {

  /** Reads the numbers of a rendering; its pictures come from {@link #bytes}. */
  interface Reader<T> {
    T read(String name, DataInputStream numbers) throws IOException;
  }

  private final String folder;
  private final Reader<T> reader;
  private final Map<String, SoftReference<T>> kept = new ConcurrentHashMap<>();

  Renderings(String folder, Reader<T> reader) {
    this.folder = folder;
    this.reader = reader;
  }

  /** @throws UncheckedIOException if its files are damaged */
  T get(String name) {
    SoftReference<T> known = kept.get(name);
    T rendering = known == null ? null : known.get();
    if (rendering == null) {
      rendering = read(name);
      kept.put(name, new SoftReference<>(rendering));
    }
    return rendering;
  }

  private T read(String name) {
    try (DataInputStream numbers = new DataInputStream(open(folder, name + ".bin"))) {
      return reader.read(name, numbers);
    } catch (IOException damaged) {
      throw new UncheckedIOException(folder + " " + name + " cannot be read", damaged);
    }
  }

  static byte[] bytes(String folder, String file) throws IOException {
    try (InputStream in = open(folder, file)) {
      return in.readAllBytes();
    }
  }

  private static InputStream open(String folder, String file) {
    return Objects.requireNonNull(Renderings.class.getResourceAsStream("/painter/" + folder + "/" + file),
        () -> "there is no " + folder + " " + file);
  }
}
