package studio.fofo.generation.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import studio.fofo.generation.meaning.WordNet.Sense;
import studio.fofo.meaning.SentenceVectors;

/** Which of WordNet's meanings the painter has a drawing of: each motif's English names, looked up. */
final class Drawn {

  /** Signs, faces and the like, which are not what a noun names. */
  private static final Pattern SIGNS = Pattern.compile("button|arrow|keycap|oclock|thirty|symbol|-sign$|circle|square|diamond-|^no-|wear-"
      + "|face|heart|moon|-suit$|speaker|dividers|^(aries|taurus|gemini|cancer|leo|virgo|libra|scorpio|sagittarius|capricorn|aquarius"
      + "|pisces|ophiuchus|divide|multiply|plus|minus|infinity|information|construction|prohibited|leaf-fluttering-in-wind)$");
  private static final Pattern ONE_OF_BOTH = Pattern.compile("^(man|woman|whole)-.*");
  private static final Pattern PLAIN = Pattern.compile("[a-z_']+");

  private static final double LESS_USUAL = 0.03;

  private static final double PRIOR = 0.08;

  /** A motif, and how badly the name fits: 0 for its own name, 1 for another one, more for one of several drawings of the same. */
  record Claim(String motif, int rank) {}

  private final Map<String, Claim> claims = new HashMap<>();

  /** All that is drawn, in this WordNet. */
  static Drawn of(WordNet nouns, SentenceVectors vectors) throws IOException {
    Drawn drawn = new Drawn();
    names().forEach((motif, names) -> {
      float[] all = vectors.of(String.join(", ", names));
      names.forEach(name -> drawn.claim(nouns, motif, name,
          sense -> SentenceVectors.cosine(all, vectors.of(String.join(", ", sense.words()) + ": " + sense.definition()))));
    });
    return drawn;
  }

  /** The motif that shows this meaning, if there is one. */
  Optional<Claim> motif(Sense sense) {
    return Optional.ofNullable(claims.get(sense.id()));
  }

  /** Of several meanings of a name, that whose definition is nearest to all names of the motif; less usual ones must be nearer. */
  Map<String, Claim> all() {
    return claims;
  }

  private void claim(WordNet nouns, String motif, String name, ToDoubleFunction<Sense> nearness) {
    int rank = (name.equals(motif.replace('-', ' ')) ? 0 : 1) + (ONE_OF_BOTH.matcher(motif).matches() ? 2 : 0);
    List<Sense> senses = nouns.of(name).stream().filter(Sense::isVisible).toList();
    senses.stream()
        .max(Comparator.comparingDouble(sense -> nearness.applyAsDouble(sense) + prior(sense)
            - (senses.indexOf(sense) + (sense == senses.getFirst() ? 0 : 1)) * LESS_USUAL))
        .ifPresent(sense -> claims.merge(sense.id(), new Claim(motif, rank), (one, other) -> other.rank() < one.rank() ? other : one));
  }

  /** An animal is rather drawn than what is named after it, and a thing rather than a person. */
  private static double prior(Sense sense) {
    return sense.file() == WordNet.ANIMALS ? PRIOR : sense.file() == WordNet.PEOPLE ? -PRIOR : 0;
  }

  /** The English names of motifs: of our own in {@code lexicon.txt}, where they stand first, and of all others in the vocabulary. */
  private static Map<String, List<String>> names() throws IOException {
    Map<String, List<String>> names = new TreeMap<>();
    for (String line : lines("/painter/vocabulary/words.txt")) {
      int tab = line.indexOf('\t');
      for (String meaning : line.substring(tab + 1).split(";")) {
        int colon = meaning.indexOf(':');
        if (List.of(meaning.substring(colon + 1).split(",")).contains("en")) {
          names.computeIfAbsent(meaning.substring(0, colon), any -> new ArrayList<>()).add(line.substring(0, tab));
        }
      }
    }
    boolean subjects = false;
    for (String line : lines("/painter/lexicon.txt")) {
      subjects = line.startsWith("[") ? line.equals("[subject]") : subjects;
      if (subjects && line.contains(": ")) {
        own(line, names);
      }
    }
    names.keySet().removeIf(motif -> SIGNS.matcher(motif).find());
    return names;
  }

  private static void own(String line, Map<String, List<String>> names) {
    int colon = line.indexOf(':');
    for (String word : line.substring(colon + 1).strip().split("\\s+")) {
      if (!PLAIN.matcher(word).matches()) {
        return;
      }
      names.computeIfAbsent(line.substring(0, colon), any -> new ArrayList<>()).add(word.replace('_', ' '));
    }
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = Drawn.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException(resource + " is not in the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("# ")).toList();
    }
  }
}
