package studio.fofo.generation.sdxl.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * CLIP's tokenizer (byte-level BPE): words in lower case become the longest pieces that the merges allow. The result always has 77 tokens:
 * the begin, at most 75 of the prompt, the end, and padding. Immutable.
 */
public final class ClipTokenizer {

  /** The length that CLIP was trained on. */
  public static final int CONTEXT = 77;

  private static final String BEGIN = "<|startoftext|>";
  private static final String END = "<|endoftext|>";
  private static final String WORD_END = "</w>";
  private static final Pattern WORDS = Pattern.compile("'s|'t|'re|'ve|'m|'ll|'d|\\p{L}+|\\p{N}|[^\\s\\p{L}\\p{N}]+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
  private static final String[] BYTES = bytes();

  private final Map<String, Integer> vocabulary;
  private final Map<String, Integer> ranks;
  private final int begin;
  private final int end;
  private final int padding;

  /**
   * @param merges pairs of pieces, separated by a space, the most frequent first
   * @param padding the number that fills up; −1 means the end's
   * @throws IllegalArgumentException if the vocabulary has no begin and end
   */
  public ClipTokenizer(Map<String, Integer> vocabulary, List<String> merges, int padding) {
    this.vocabulary = Map.copyOf(vocabulary);
    this.ranks = new HashMap<>();
    merges.forEach(merge -> ranks.putIfAbsent(merge, ranks.size()));
    this.begin = special(BEGIN);
    this.end = special(END);
    this.padding = padding < 0 ? end : padding;
  }

  private int special(String name) {
    var number = vocabulary.get(name);
    if (number == null) {
      throw new IllegalArgumentException("the vocabulary has no " + name + ": it is not CLIP's");
    }
    return number;
  }

  /**
   * Reads {@code vocab.json} and {@code merges.txt} of a folder.
   *
   * @throws IOException if they are missing or not CLIP's
   */
  public static ClipTokenizer read(Path folder, int padding) throws IOException {
    try {
      Map<String, Integer> vocabulary = new JsonMapper().readValue(Files.readString(folder.resolve("vocab.json")),
          new TypeReference<>() {});
      var merges = Files.readAllLines(folder.resolve("merges.txt")).stream()
          .filter(line -> !line.startsWith("#version") && !line.isBlank()).toList();
      return new ClipTokenizer(vocabulary, merges, padding);
    } catch (JacksonException | IllegalArgumentException broken) {
      throw new IOException("the tokenizer in " + folder + " cannot be read: " + broken.getMessage(), broken);
    }
  }

  /** The tokens of a prompt. */
  public long[] tokens(String prompt) {
    var tokens = new ArrayList<Integer>();
    var words = WORDS.matcher(cleaned(prompt));
    while (words.find() && tokens.size() < CONTEXT) {
      for (var piece : pieces(words.group())) {
        tokens.add(vocabulary.getOrDefault(piece, end));
      }
    }
    var numbers = new long[CONTEXT];
    Arrays.fill(numbers, padding);
    numbers[0] = begin;
    var kept = Math.min(tokens.size(), CONTEXT - 2);
    for (var i = 0; i < kept; i++) {
      numbers[i + 1] = tokens.get(i);
    }
    numbers[kept + 1] = end;
    return numbers;
  }

  private static String cleaned(String prompt) {
    return SPACES.matcher(Normalizer.normalize(prompt, Normalizer.Form.NFC)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  private List<String> pieces(String word) {
    var pieces = new ArrayList<String>();
    for (var value : word.getBytes(StandardCharsets.UTF_8)) {
      pieces.add(BYTES[value & 255]);
    }
    pieces.set(pieces.size() - 1, pieces.getLast() + WORD_END);
    for (var best = best(pieces); best >= 0; best = best(pieces)) {
      merge(pieces, pieces.get(best), pieces.get(best + 1));
    }
    return pieces;
  }

  /** Where the most frequent pair is; −1 if no pair can be merged. */
  private int best(List<String> pieces) {
    var best = -1;
    var lowest = Integer.MAX_VALUE;
    for (var i = 0; i + 1 < pieces.size(); i++) {
      var rank = ranks.getOrDefault(pieces.get(i) + " " + pieces.get(i + 1), Integer.MAX_VALUE);
      if (rank < lowest) {
        lowest = rank;
        best = i;
      }
    }
    return best;
  }

  private static void merge(List<String> pieces, String first, String second) {
    for (var i = 0; i + 1 < pieces.size(); i++) {
      if (pieces.get(i).equals(first) && pieces.get(i + 1).equals(second)) {
        pieces.set(i, first + second);
        pieces.remove(i + 1);
      }
    }
  }

  /** A visible character for each byte: its own in Latin-1 where that is visible, else one from U+0100 on. */
  private static String[] bytes() {
    var characters = new String[256];
    var next = 256;
    for (var value = 0; value < characters.length; value++) {
      var isVisible = value >= '!' && value <= '~' || value >= 0xA1 && value <= 0xAC || value >= 0xAE;
      characters[value] = String.valueOf((char) (isVisible ? value : next));
      next += isVisible ? 0 : 1;
    }
    return characters;
  }
}
