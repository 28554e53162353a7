package studio.fofo.painter.motif;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The library of all motifs, read once from {@code painter/motifs/*.svg}; {@code painter/motifs/index.txt} lists them.
 *
 * <p>{@code Motifs.library().named("fox")} is the fox. Subjects that we have not drawn ourselves are in {@link Drawings}. Immutable and
 * thread-safe.
 */
public final class Motifs {

  private static final class Holder {
    private static final Motifs LIBRARY = load();
  }

  private final Map<String, Motif> byName;
  private final Drawings drawings = new Drawings();

  private Motifs(Map<String, Motif> byName) {
    this.byName = byName;
  }

  public static Motifs library() {
    return Holder.LIBRARY;
  }

  public Motif named(String name) {
    Motif motif = byName.get(name);
    return motif != null ? motif
        : drawings.named(name).orElseThrow(() -> new IllegalArgumentException(
            "there is no motif \"" + name + "\"; add painter/motifs/" + name + ".svg and its line in index.txt"));
  }

  /** The drawings that are not ours: read on demand, so that none is kept in memory. */
  public List<String> further() {
    return drawings.names().stream().filter(name -> !byName.containsKey(name)).toList();
  }

  /** All our own subjects (clothes are not subjects), in the order of the index. */
  public List<String> names() {
    return byName.keySet().stream().filter(name -> !name.startsWith("wear-")).toList();
  }

  private static Motifs load() {
    Map<String, Motif> motifs = new LinkedHashMap<>();
    try (var index = new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
      for (String line : index.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
        try (InputStream drawing = resource(line + ".svg")) {
          motifs.put(line, MotifReader.read(line, drawing));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return new Motifs(motifs);
  }

  private static InputStream resource(String file) throws IOException {
    InputStream in = Motifs.class.getResourceAsStream("/painter/motifs/" + file);
    if (in == null) {
      throw new IOException("painter/motifs/" + file + " is missing");
    }
    return in;
  }
}
