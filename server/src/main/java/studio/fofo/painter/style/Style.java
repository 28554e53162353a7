package studio.fofo.painter.style;

import java.util.List;
import studio.fofo.painter.motif.Motif;

/** A style of painting. Compositions are chosen in turn by seed, so at least six are needed to keep four variants distinct. */
public interface Style {

  /** Its name in the API: {@code pixel-art}. */
  String id();

  List<Composition> compositions();

  /**
   * The hero with its companions on the scene's transparent canvas, without surroundings, in the manner of the style: what is printed on
   * cloth. All of them are fully visible.
   */
  default void emblem(Scene scene) {
    Emblem.paint(scene);
  }

  /** Sets the quoted words over a composition that has no place for them. */
  default void letter(Scene scene) {}

  /** What it does with what was drawn flat. */
  default Motif.Trait finish() {
    return Motif.Trait.FLAT;
  }

  /** Default subjects of the style if a prompt names none. */
  List<String> favourites();
}
