package studio.fofo.painter.style.tableau;

import java.util.Set;
import java.util.function.Function;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Wardrobe;

/** How particular motifs behave beside others. */
final class Props {

  /** What is set upon heads. */
  static final Set<String> HATS = Set.of("crown", "top-hat", "billed-cap", "womans-hat", "graduation-cap", "military-helmet",
      "rescue-workers-helmet");
  /** What is put before eyes. */
  static final Set<String> ACROSS = Set.of("sunglasses", "glasses", "goggles", "diving-mask");
  static final Set<String> OVER_EARS = Set.of("headphones", "headphone");
  /** What hangs from a neck. */
  static final Set<String> AROUND_NECKS = Set.of("necktie", "scarf", "ribbon", "sports-medal", "1st-place-medal", "military-medal");
  /** What is held above the head. */
  static final Set<String> ALOFT = Set.of("umbrella", "umbrella-with-rain-drops", "closed-umbrella", "balloon", "kite", "parachute");
  static final Set<String> SEATS = Set.of("chair", "couch-and-lamp", "bed", "toilet", "bathtub");
  /** Drawn as scenes with borders of their own: what is in them stands before their middle. */
  static final Set<String> SCENES = Set.of("desert", "national-park", "camping", "bridge-at-night", "night-with-stars", "milky-way",
      "sunrise",
      "sunset", "sunrise-over-mountains", "cityscape", "cityscape-at-dusk", "foggy", "motorway", "stadium", "fireworks");
  /** What burns as it is drawn. */
  static final Set<String> ABLAZE = Set.of("candle", "fire", "volcano", "star", "sun", "firecracker", "diya-lamp");
  static final Set<String> HEAVENLY = Set.of("moon", "sun", "planet", "star", "cloud", "ufo", "crescent-moon", "full-moon", "new-moon",
      "rainbow", "comet", "shooting-star", "glowing-star", "cloud-with-lightning", "cloud-with-rain", "cloud-with-snow",
      "sun-behind-cloud", "ringed-planet", "satellite", "full-moon-face", "sun-with-face");
  /** Our own motifs that live, but have no face to dress. */
  static final Set<String> CREATURES = Set.of("fish", "shark", "whale", "octopus", "jellyfish", "dolphin", "butterfly", "snake", "horse",
      "unicorn", "turtle", "raven", "ghost");

  /** Heads that the library has whole figures of, as {@code whole-cat}. */
  private static final Set<String> WHOLE = Set.of("cat", "dog", "horse", "tiger", "rabbit", "monkey", "deer");
  /** Drawn with their heads down. */
  static final Set<String> HEAD_DOWN = Set.of("crocodile", "lizard");

  /** Drawn upon a rounded tile of sky. */
  private static final Set<String> TILED = Set.of("desert", "national-park", "bridge-at-night", "night-with-stars",
      "sunrise-over-mountains",
      "cityscape", "cityscape-at-dusk", "motorway", "fireworks", "railway-track", "sparkler", "sunrise", "sunset");

  private Props() {}

  /** Without the tile that it was drawn upon: the picture has a sky of its own. */
  static Motif withoutTile(Motif motif) {
    return !TILED.contains(motif.name()) ? motif : new Motif(motif.name(), motif.kind(), motif.natural(),
        motif.parts().subList(1, motif.parts().size()), motif.face(), motif.traits(), motif.others());
  }

  /** The whole figure of a head: its own if there is one, or the head on a coat. */
  static Motif figure(Motif motif, Function<String, Motif> library) {
    if (motif.kind() != Motif.Kind.HEAD || !WHOLE.contains(motif.name())) {
      return Wardrobe.toy(motif);
    }
    Motif whole = library.apply("whole-" + motif.name());
    return new Motif(motif.name(), whole.kind(), whole.natural(), whole.parts(), whole.face(), whole.traits(), whole.others());
  }

  static boolean isWorn(String name) {
    return HATS.contains(name) || ACROSS.contains(name) || OVER_EARS.contains(name) || AROUND_NECKS.contains(name);
  }
}
