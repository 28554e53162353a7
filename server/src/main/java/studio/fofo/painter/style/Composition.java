package studio.fofo.painter.style;

import java.util.function.Consumer;

/**
 * One way to arrange a picture: its name, which becomes a feature, and its drawing.
 *
 * @param lettered whether it has its own place for quoted words; otherwise the style sets them
 */
public record Composition(String name, Consumer<Scene> painting, boolean lettered) {

  public Composition(String name, Consumer<Scene> painting) {
    this(name, painting, true);
  }

  /** Without a place for words. */
  public static Composition wordless(String name, Consumer<Scene> painting) {
    return new Composition(name, painting, false);
  }
}
