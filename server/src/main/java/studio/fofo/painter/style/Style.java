package studio.fofo.painter.style;

import java.util.List;

/** A style of painting. Compositions are chosen in turn by seed, so at least six keep four variants apart. */
public interface Style {

  /** As the API spells it: {@code pixel-art}. */
  String id();

  List<Composition> compositions();

  /**
   * The hero with its companions on the scene's clear canvas, without surroundings, in the manner of the style: what is printed on cloth.
   * All of them are wholly seen.
   */
  default void emblem(Scene scene) {
    Emblem.paint(scene);
  }

  /** Sets the quoted words over a composition that has no place for them. */
  default void letter(Scene scene) {}

  /** Subjects the style likes when a prompt names none. */
  List<String> favourites();
}
