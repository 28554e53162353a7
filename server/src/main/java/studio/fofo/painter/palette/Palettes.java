package studio.fofo.painter.palette;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.painter.prompt.Reading.Mood;
import studio.fofo.painter.surface.Colour;

/**
 * All palettes, from {@code painter/palettes.txt}: a line is
 * {@code name | styles | moods | night dusk haze pale | lights …}.
 */
public final class Palettes {

  private record Entry(Palette palette, List<String> styles, List<String> moods) {}

  private static final class Holder {
    private static final List<Entry> ALL = load();
  }

  private Palettes() {}

  /** The palettes of a style, narrowed to a mood if the style has any for it. */
  public static List<Palette> of(String style, Optional<Mood> mood) {
    List<Entry> ofStyle = Holder.ALL.stream().filter(entry -> entry.styles.contains(style)).toList();
    if (mood.isPresent()) {
      String wanted = mood.get().name().toLowerCase(Locale.ROOT);
      List<Palette> fitting = Holder.ALL.stream().filter(entry -> entry.moods.contains(wanted)).map(Entry::palette).toList();
      List<Palette> own = ofStyle.stream().filter(entry -> entry.moods.contains(wanted)).map(Entry::palette).toList();
      if (!fitting.isEmpty()) {
        return own.size() > 1 ? own : fitting;
      }
    }
    return ofStyle.stream().map(Entry::palette).toList();
  }

  private static List<Entry> load() {
    InputStream in = Palettes.class.getResourceAsStream("/painter/palettes.txt");
    if (in == null) {
      throw new IllegalStateException("painter/palettes.txt is missing");
    }
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("# ")).map(Palettes::entry).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Entry entry(String line) {
    String[] fields = line.split("\\s*\\|\\s*");
    if (fields.length != 5) {
      throw new IllegalStateException("palette \"" + line + "\" has " + fields.length + " fields, expected 5");
    }
    List<Colour> ground = Arrays.stream(fields[3].split(" ")).map(Colour::of).toList();
    List<Colour> lights = Arrays.stream(fields[4].split(" ")).map(Colour::of).toList();
    return new Entry(new Palette(fields[0], ground.get(0), ground.get(1), ground.get(2), ground.get(3), lights),
        List.of(fields[1].split(" ")), List.of(fields[2].split(" ")));
  }
}
