package studio.fofo.generation.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int HIGHEST = 5;
  private static final int MOST_GENERAL = 5;
  private static final int MOST_SIBLINGS = 80;
  private static final double BELOW = 1.5;
  private static final double COUSIN = 3;
  private static final Pattern END = Pattern.compile("[;:,(]|\\b(of|with|having|that|in|for|used|made|who|which|whose|from|to|by|on|and|or|resembling|like|worn)\\b");
  /** What is too general to stand for all that is below it. */
  private static final Set<String> ANYBODY = Set.of("person", "man", "woman", "boy", "girl", "child", "older-person", "baby", "robot",
      "kiwi-fruit", "city", "construction-worker", "office-worker");

  /** A motif with the cosine of the definitions, and the steps between them. */
  record Kin(String motif, double cosine, double steps) {

    double nearness() {
      return cosine - STEP * steps;
    }
  }

  private final WordNet nouns;
  private final Drawn drawn;
  private final SentenceVectors vectors;
  private final Map<String, float[]> known = new HashMap<>();

  Kinship(WordNet nouns, Drawn drawn, SentenceVectors vectors) {
    this.nouns = nouns;
    this.drawn = drawn;
    this.vectors = vectors;
  }

  /** The nearest motif with a cosine of at least {@link #NEAREST}. */
  Optional<Kin> nearest(Sense sense) {
    return candidates(sense).stream().filter(kin -> kin.cosine() >= NEAREST)
        .reduce((one, other) -> other.nearness() > one.nearness() ? other : one);
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
          kin(sense, one, steps, found);
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
      nouns.below(parent).stream().filter(sibling -> !sibling.id().equals(sense.id())).forEach(sibling -> kin(sense, sibling, steps, found));
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
    String motif = drawn.motif(other);
    if (motif != null && !(steps > 1 && ANYBODY.contains(motif))) {
      double cosine = steps == 0 ? 1 : SentenceVectors.cosine(vector(sense), vector(other));
      found.add(new Kin(motif, cosine, steps));
    }
  }

  private float[] vector(Sense sense) {
    return known.computeIfAbsent(sense.id(), any -> vectors.of(explained(sense)));
  }

  /** A word, what it is a kind of, and its definition. */
  private String explained(Sense sense) {
    String kind = nouns.above(sense).stream().findFirst().map(above -> ", a kind of " + above.words().getFirst()).orElse("");
    return sense.words().getFirst() + kind + ": " + sense.definition();
  }

  private int depth(Sense sense) {
    int depth = 0;
    for (List<Sense> above = nouns.above(sense); !above.isEmpty(); above = nouns.above(above.getFirst())) {
      depth++;
    }
    return depth;
  }
}
