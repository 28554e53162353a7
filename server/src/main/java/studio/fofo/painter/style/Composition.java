package studio.fofo.painter.style;

import java.util.function.Consumer;
import studio.fofo.painter.prompt.Edition;

/**
 * One way to arrange a picture: its name, which becomes a feature, and its drawing.
 *
 * @param words what place it has for quoted words
 */
public record Composition(String name, Consumer<Scene> painting, Words words) {

  /** A place for quoted words. */
  enum Words {
    OWN, NONE, SMALL
  }

  public Composition(String name, Consumer<Scene> painting) {
    this(name, painting, Words.OWN);
  }

  /** Without a place for words. */
  public static Composition wordless(String name, Consumer<Scene> painting) {
    return new Composition(name, painting, Words.NONE);
  }

  /** With a place for words that is easily missed or covered. */
  public static Composition smallLettered(String name, Consumer<Scene> painting) {
    return new Composition(name, painting, Words.SMALL);
  }

  /** Whether it shows quoted words well enough; otherwise the style sets them. */
  public boolean lettered(Edition edition) {
    return switch (words) {
      case OWN -> true;
      case NONE -> false;
      case SMALL -> !edition.isFrom(Edition.LETTERED);
    };
  }
}
