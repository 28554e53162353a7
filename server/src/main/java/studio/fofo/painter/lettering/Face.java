package studio.fofo.painter.lettering;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import studio.fofo.painter.surface.Path;

/** A lettering style: a chain of fonts, of which the first that has a letter draws it. */
public enum Face {
  /** Tall, heavy capitals: captions. */
  CAPTION("anton-latin-400", "anton-latin-ext-400", "russo-one-cyrillic-400", "noto-sans-greek-900", "dela-gothic-kana-400"),
  /** Wide and mechanical: signs of the future. */
  MACHINE("orbitron-latin-900", "russo-one-latin-ext-400", "russo-one-cyrillic-400", "noto-sans-greek-900", "dela-gothic-kana-400"),
  /** Brush script of the eighties. */
  BRUSH("mr-dafoe-latin-400", "russo-one-latin-ext-400", "russo-one-cyrillic-400", "noto-sans-greek-900", "dela-gothic-kana-400"),
  /** Letters of parallel tubes. */
  TUBES("monoton-latin-400", "russo-one-latin-400", "russo-one-latin-ext-400", "russo-one-cyrillic-400", "noto-sans-greek-900",
      "dela-gothic-kana-400"),
  /** Plain and bold. */
  PLAIN("russo-one-latin-400", "russo-one-latin-ext-400", "russo-one-cyrillic-400", "noto-sans-greek-900", "dela-gothic-kana-400"),
  /** Letters of eight by eight pixels. */
  PIXELS("press-start-2p-latin-400", "press-start-2p-cyrillic-400"),
  /** Brush-cut katakana. */
  KANA("dela-gothic-kana-400", "russo-one-latin-400");

  private static final ConcurrentHashMap<String, FontFile> LOADED = new ConcurrentHashMap<>();
  private static final ConcurrentHashMap<String, Optional<Path>> DRAWN = new ConcurrentHashMap<>();

  private final List<String> files;

  Face(String... files) {
    this.files = List.of(files);
  }

  /** The glyph, with 1000 units per em and its baseline at 0; empty if none of the fonts has it. */
  Optional<Path> outline(int point) {
    Optional<FontFile> font = font(point);
    return font.isEmpty() || DRAWN.size() > 2000 ? font.flatMap(file -> file.outline(point))
        : DRAWN.computeIfAbsent(name() + point, any -> font.get().outline(point));
  }

  double advance(int point) {
    return font(point).map(file -> file.advance(point)).orElse(0.0);
  }

  boolean has(int point) {
    return font(point).isPresent();
  }

  private Optional<FontFile> font(int point) {
    for (String file : files) {
      FontFile font = LOADED.computeIfAbsent(file, FontFile::load);
      if (font.has(point)) {
        return Optional.of(font);
      }
    }
    return Optional.empty();
  }
}
