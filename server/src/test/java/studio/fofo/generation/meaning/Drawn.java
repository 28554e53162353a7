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
import java.util.concurrent.ConcurrentHashMap;
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

  private final WordNet nouns;
  private final SentenceVectors vectors;
  private final Map<String, List<Name>> named = new HashMap<>();
  private final Map<Name, Sense> meant = new ConcurrentHashMap<>();
  private final Map<String, Optional<Claim>> claims = new ConcurrentHashMap<>();

  private record Name(String motif, String name, String all) {}

  private Drawn(WordNet nouns, SentenceVectors vectors) {
    this.nouns = nouns;
    this.vectors = vectors;
  }

  /** All that is drawn, in this WordNet. What a name means is found out when it is first asked for. */
  static Drawn of(WordNet nouns, SentenceVectors vectors) throws IOException {
    var drawn = new Drawn(nouns, vectors);
    names().forEach((motif, names) -> names.forEach(text -> {
      var name = new Name(motif, text, String.join(", ", names));
      drawn.senses(name).forEach(sense -> drawn.named.computeIfAbsent(sense.id(), any -> new ArrayList<>()).add(name));
    }));
    return drawn;
  }

  private List<Sense> senses(Name name) {
    return nouns.of(name.name()).stream().filter(Sense::isVisible).toList();
  }

  /** The motif that shows this meaning, if there is one. */
  Optional<Claim> motif(Sense sense) {
    return claims.computeIfAbsent(sense.id(), id -> named.getOrDefault(id, List.of()).stream()
        .filter(name -> meant(name).equals(sense)).map(Drawn::claim).reduce((one, other) -> other.rank() < one.rank() ? other : one));
  }

  /** The ids of all meanings that a name may have. */
  List<String> ids() {
    return named.keySet().stream().sorted().toList();
  }

  private static Claim claim(Name name) {
    return new Claim(name.motif(), (name.name().equals(name.motif().replace('-', ' ')) ? 0 : 1)
        + (ONE_OF_BOTH.matcher(name.motif()).matches() ? 2 : 0));
  }

  /** Of several meanings of a name, that whose definition is nearest to all names of the motif; less usual ones must be nearer. */
  private Sense meant(Name name) {
    return meant.computeIfAbsent(name, any -> {
      var senses = senses(name);
      return senses.size() == 1 ? senses.getFirst()
          : senses.stream()
              .max(Comparator.comparingDouble(sense -> SentenceVectors.cosine(vectors.of(name.all()), vectors.of(explained(sense)))
                  + prior(sense) - (senses.indexOf(sense) + (sense == senses.getFirst() ? 0 : 1)) * LESS_USUAL))
              .orElseThrow();
    });
  }

  private static String explained(Sense sense) {
    return String.join(", ", sense.words()) + ": " + sense.definition();
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
