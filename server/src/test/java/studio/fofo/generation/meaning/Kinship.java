package studio.fofo.generation.meaning;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.fofo.generation.meaning.WordNet.Sense;
import studio.fofo.meaning.SentenceVectors;

/**
 * Finds the motif that is nearest to a meaning. WordNet says which motifs come into question: those of the meaning itself, of more general
 * ones, of those just below it and of those beside it. Of these, the one with the nearest definition is taken, as a sentence model compares
 * them; each step away in WordNet costs {@value #STEP}.
 */
final class Kinship {

  /** The lowest cosine of two definitions. */
  static final double NEAREST = 0.50;

  static final double STEP = 0.06;
  /** The lowest cosine less its steps. */
  private static final double LEAST = 0.30;
  private static final int HIGHEST = 5;
  private static final int MOST_GENERAL = 5;
  private static final int MOST_SIBLINGS = 80;
  private static final double ABOVE = 0.5;
  private static final double BELOW = 1.5;
  private static final double FAR = 4;
  private static final double NEAREST_ANYWHERE = 0.70;
  private static final double NEAREST_COUSIN = 0.60;
  /** What a dictionary says that something is needs less of a proof. */
  private static final double NEAREST_ABOVE = 0.40;
  private static final double COUSIN = 3;
  private static final Pattern END = Pattern
      .compile("[;:,(]|\\b(of|with|having|that|in|for|used|made|who|which|whose|from|to|by|on|and|or|resembling|like|worn)\\b");
  /** What is too general to stand for all that is below it. */
  private static final Set<String> ANYBODY = Set.of("person", "man", "woman", "boy", "girl", "child", "older-person", "baby", "robot",
      "kiwi-fruit", "city", "construction-worker", "office-worker");

  /** What people are called for where they come from, what they believe or how others see them is never drawn as something else. */
  private static final Pattern PERSONAL = Pattern
      .compile("offensive|slur|disparag|derogatory|obscene|vulgar|pejorative|insult|abusive|contempt"
          + "|uncomplimentary|sexual|prostitut|religio|ethnic|native|inhabitant|resident|member of|disabled|Muslim|Jewish|Hindu|Christian");
  /** What a word that also is said of people may be drawn as: somebody who does something, or is of an age, or only exists in tales. */
  private static final Set<String> DOERS = Set.of("scientist", "health-worker", "artist", "singer", "judge", "police-officer", "student",
      "farmer",
      "astronaut", "monarch", "teacher", "girl", "boy", "baby", "child", "old-woman", "old-man", "ninja", "chef", "cook", "pilot", "wizard",
      "detective", "golfer", "guard", "mechanic", "ball-player", "rower", "joker", "clown-face", "prince", "princess", "superhero", "fairy",
      "elf",
      "runner", "swimmer", "cyclist", "juggler", "firefighter", "technologist", "dancer", "skier", "surfer", "fencer", "genie", "climber",
      "mermaid", "merman", "zombie", "vampire", "ghost", "goblin", "ogre", "crystal-ball", "camera", "drum", "factory-worker", "samurai");

  /** A motif with the cosine of the definitions, the steps between them, and the lowest cosine that counts for so many. */
  record Kin(String motif, double cosine, double steps, double gate) {

    boolean isNear() {
      return cosine >= gate;
    }

    double nearness() {
      return cosine - STEP * steps;
    }

    /** For the {@code rank}-th meaning of a word: each rank counts as two steps. */
    Kin rarer(int rank) {
      return new Kin(motif, cosine, steps + 2 * rank, gate);
    }
  }

  private final WordNet nouns;
  private final Drawn drawn;
  private final SentenceVectors vectors;
  Kinship(WordNet nouns, Drawn drawn, SentenceVectors vectors) {
    this.nouns = nouns;
    this.drawn = drawn;
    this.vectors = vectors;
  }

  /** The motif nearest to what a noun means: to its most usual meaning, or to a rarer one that is the nearer for it. */
  Optional<Kin> nearest(String noun) {
    if (!nouns.isMostlyNoun(noun)) {
      return Optional.empty();
    }
    List<Sense> senses = nouns.of(noun);
    List<Sense> people = senses.stream().filter(sense -> sense.file() == WordNet.PEOPLE && !sense.above().isEmpty()).toList();
    if (people.stream().anyMatch(sense -> PERSONAL.matcher(sense.gloss()).find())) {
      return Optional.empty();
    }
    Optional<Kin> nearest = senses.stream().filter(Sense::isVisible)
        .flatMap(sense -> nearest(sense).stream().map(kin -> kin.rarer(senses.indexOf(sense))))
        .filter(kin -> kin.nearness() >= LEAST).reduce((one, other) -> other.nearness() > one.nearness() ? other : one);
    return nearest.filter(kin -> people.isEmpty() || DOERS.contains(kin.motif()));
  }

  /** The nearest motif with a cosine of at least what counts. */
  Optional<Kin> nearest(Sense sense) {
    return best(candidates(sense).stream().filter(Kin::isNear)).or(() -> best(anywhere(sense)));
  }

  /** Unrelated in WordNet, but of the same part of it, and defined nearly the same. */
  private Stream<Kin> anywhere(Sense sense) {
    if (sense.words().getFirst().contains(" ")) {
      return Stream.empty();
    }
    List<Kin> found = new ArrayList<>();
    drawn.ids().stream().map(nouns::sensed).filter(other -> other.file() == sense.file())
        .forEach(other -> kin(sense, other, FAR, found));
    return found.stream().filter(Kin::isNear);
  }

  private static Optional<Kin> best(Stream<Kin> kin) {
    return kin.reduce((one, other) -> other.nearness() > one.nearness() ? other : one);
  }

  List<Kin> candidates(Sense sense) {
    List<Kin> found = new ArrayList<>();
    kin(sense, sense, 0, found);
    Set<Sense> level = new LinkedHashSet<>(List.of(sense));
    for (int steps = 1; steps <= HIGHEST && !level.isEmpty(); steps++) {
      Set<Sense> above = new LinkedHashSet<>();
      level.forEach(one -> above.addAll(nouns.above(one)));
      for (Sense one : above) {
        if (depth(one) >= MOST_GENERAL) {
          kin(sense, one, ABOVE * steps, found);
        }
      }
      level = above;
    }
    nouns.below(sense).forEach(below -> kin(sense, below, BELOW, found));
    defined(sense).forEach(other -> kin(sense, other, BELOW, found));
    for (Sense parent : nouns.above(sense)) {
      beside(sense, parent, 2, found);
      nouns.above(parent).forEach(grandparent -> beside(sense, grandparent, COUSIN, found));
    }
    return found;
  }

  private void beside(Sense sense, Sense parent, double steps, List<Kin> found) {
    if (depth(parent) >= MOST_GENERAL && nouns.below(parent).size() <= MOST_SIBLINGS) {
      nouns.below(parent).stream().filter(sibling -> !sibling.id().equals(sense.id()))
          .forEach(sibling -> kin(sense, sibling, steps, found));
    }
  }

  /** The meanings of the noun by which a definition explains its word: the horse of "a young horse". */
  private List<Sense> defined(Sense sense) {
    Matcher end = END.matcher(sense.gloss());
    String phrase = end.find() ? sense.gloss().substring(0, end.start()) : sense.gloss();
    String head = phrase.strip().substring(phrase.strip().lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    return nouns.of(head).stream().filter(Sense::isVisible).limit(1).toList();
  }

  private void kin(Sense sense, Sense other, double steps, List<Kin> found) {
    drawn.motif(other).filter(claim -> steps == 0 || !ANYBODY.contains(claim.motif())).ifPresent(claim -> {
      boolean above = isAbove(other, sense);
      String text = above ? explained(sense, other.words().getFirst()) : explained(sense, kind(sense));
      double cosine = steps == 0 ? 1 : SentenceVectors.cosine(vectors.of(text), vectors.of(explained(other, kind(other))));
      double gate = above ? NEAREST_ABOVE : steps >= FAR ? NEAREST_ANYWHERE : steps >= COUSIN ? NEAREST_COUSIN : NEAREST;
      found.add(new Kin(claim.motif(), cosine, steps + Math.min(2, claim.rank()), gate));
    });
  }

  private boolean isAbove(Sense other, Sense sense) {
    return nouns.above(sense).stream().anyMatch(above -> above.equals(other) || isAbove(other, above));
  }

  private String kind(Sense sense) {
    return nouns.above(sense).stream().findFirst().map(above -> above.words().getFirst()).orElse("thing");
  }

  /** A word, what it is a kind of, and its definition. */
  private static String explained(Sense sense, String kind) {
    return sense.words().getFirst() + ", a kind of " + kind + ": " + sense.definition();
  }

  private int depth(Sense sense) {
    int depth = 0;
    for (List<Sense> above = nouns.above(sense); !above.isEmpty(); above = nouns.above(above.getFirst())) {
      depth++;
    }
    return depth;
  }
}
