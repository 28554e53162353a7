package studio.fofo.painter.prompt;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.fofo.painter.prompt.Lexicon.Meaning;
import studio.fofo.painter.prompt.Reading.Mention;
import studio.fofo.painter.surface.Colour;

/**
 * Reads prompts: {@code PromptReader.read("three red cats in the rain", "")} finds three cats, red, and rain.
 *
 * <p>It goes through the words once, taking the longest phrase the {@link Lexicon} knows. A number or colour belongs to the
 * subject that follows within three words. "no rain" and "without rain" take rain away, as does the negative prompt.
 */
public final class PromptReader {

  private static final Pattern QUOTED = Pattern.compile(
      "\"([^\"]{1,80})\"|“([^”]{1,80})”|„([^“”]{1,80})[“”]|«([^»]{1,80})»|「([^」]{1,80})」|『([^』]{1,80})』|(?<![\\p{L}\\p{N}])'([^']{2,80})'(?![\\p{L}\\p{N}])");
  private static final Set<String> NEGATIONS = Set.of("no", "without", "not", "never", "ohne", "sin", "sans");
  private static final Set<String> SETTINGS = Set.of("city", "mountain", "moon", "sun", "palm", "planet", "wave", "tree", "island", "cloud",
      "star", "temple", "castle");
  private static final int MOST = 12;

  private final Lexicon lexicon = Lexicon.get();
  private final Map<String, Mention> mentions = new LinkedHashMap<>();
  private final Map<String, String> traits = new LinkedHashMap<>();
  private final Set<Colour> colours = new LinkedHashSet<>();
  private final Set<String> excluded = new LinkedHashSet<>();
  private final List<String> unknown = new ArrayList<>();
  private int pendingCount;
  private Optional<Colour> pendingColour = Optional.empty();
  private int pendingFor;
  private boolean negated;

  private PromptReader() {}

  public static Reading read(String prompt, String negativePrompt) {
    PromptReader reader = new PromptReader();
    reader.exclude(negativePrompt);
    String text = Normalizer.normalize(prompt, Normalizer.Form.NFKC);
    Matcher quotes = QUOTED.matcher(text);
    Optional<String> lettering = Optional.empty();
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (quotes.find()) {
      rest.append(text, from, quotes.start()).append(' ');
      from = quotes.end();
      String words = quoted(quotes).strip();
      if (lettering.isEmpty() && !words.isEmpty()) {
        lettering = Optional.of(words);
      }
    }
    reader.words(rest.append(text.substring(from)).toString());
    return reader.result(lettering);
  }

  /** The prompt without its quoted words, spaces made single. */
  public static String unquoted(String prompt) {
    return QUOTED.matcher(prompt).replaceAll(" ").strip().replaceAll("\\s+", " ");
  }

  private static String quoted(Matcher quotes) {
    for (int group = 1; group <= quotes.groupCount(); group++) {
      if (quotes.group(group) != null) {
        return quotes.group(group);
      }
    }
    return "";
  }

  private void exclude(String negativePrompt) {
    List<String> tokens = tokens(Normalizer.normalize(negativePrompt, Normalizer.Form.NFKC));
    for (int i = 0; i < tokens.size(); i++) {
      for (int length = Math.min(3, tokens.size() - i); length > 0; length--) {
        lexicon.of(String.join(" ", tokens.subList(i, i + length))).ifPresent(meaning -> excluded.add(meaning.section() + meaning.value()));
      }
    }
  }

  private void words(String text) {
    List<String> tokens = tokens(text);
    int i = 0;
    while (i < tokens.size()) {
      int taken = 0;
      for (int length = Math.min(3, tokens.size() - i); length > 0 && taken == 0; length--) {
        String phrase = String.join(" ", tokens.subList(i, i + length));
        Optional<Meaning> meaning = lexicon.of(phrase);
        if (meaning.isPresent()) {
          understood(meaning.get(), phrase);
          taken = length;
        }
      }
      if (taken == 0) {
        other(tokens.get(i));
      }
      if (pendingFor > 0 && --pendingFor == 0) {
        pendingCount = 0;
        pendingColour = Optional.empty();
      }
      i += Math.max(1, taken);
    }
  }

  private void other(String token) {
    if (NEGATIONS.contains(token)) {
      negated = true;
    } else if (token.chars().allMatch(c -> c >= '0' && c <= '9') && token.length() <= 4) {
      pending(Integer.parseInt(token));
    } else if (token.length() > 2) {
      unknown.add(token);
    }
  }

  private void pending(int count) {
    if (count > 0) {
      pendingCount = Math.min(MOST, count);
      pendingFor = 4;
    }
  }

  private void understood(Meaning meaning, String phrase) {
    if (negated) {
      excluded.add(meaning.section() + meaning.value());
      negated = false;
      return;
    }
    switch (meaning.section()) {
      case "subject" -> subject(meaning.value(), lexicon.isPlural(phrase) ? 3 : 1);
      case "colour" -> {
        Colour colour = Colour.of(meaning.value());
        colours.add(colour);
        pendingColour = Optional.of(colour);
        pendingFor = 4;
      }
      case "number" -> pending(Integer.parseInt(meaning.value()));
      default -> traits.putIfAbsent(meaning.section(), meaning.value());
    }
  }

  private void subject(String motif, int usual) {
    int count = pendingCount > 0 ? pendingCount : usual;
    mentions.putIfAbsent(motif, new Mention(motif, count, pendingColour));
    pendingCount = 0;
    pendingColour = Optional.empty();
    pendingFor = 0;
  }

  /** Letters and digits make words; an emoji is a word by itself; text without spaces is cut at known words. */
  private List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    text.toLowerCase(Locale.ROOT).codePoints().limit(4000).forEach(point -> {
      boolean emoji = point >= 0x1F000 || point >= 0x2600 && point <= 0x27BF;
      if (!emoji && (Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK)) {
        word.appendCodePoint(point);
        return;
      }
      end(word, tokens);
      if (emoji) {
        tokens.add(Character.toString(point));
      }
    });
    end(word, tokens);
    return tokens;
  }

  private void end(StringBuilder word, List<String> tokens) {
    if (word.isEmpty()) {
      return;
    }
    String text = word.toString();
    word.setLength(0);
    if (text.codePoints().noneMatch(Lexicon::isUnspaced)) {
      tokens.add(text);
      return;
    }
    int at = 0;
    while (at < text.length()) {
      int start = at;
      Optional<String> known = lexicon.unspacedWords().stream().filter(entry -> text.startsWith(entry, start)).findFirst();
      known.ifPresent(tokens::add);
      at += known.map(String::length).orElse(1);
    }
  }

  private Reading result(Optional<String> lettering) {
    List<Mention> subjects = new ArrayList<>();
    mentions.values().stream().filter(mention -> !excluded.contains("subject" + mention.motif())).forEach(subjects::add);
    subjects.sort(Comparator.comparing(mention -> SETTINGS.contains(mention.motif())));
    return new Reading(List.copyOf(subjects), trait("mood", Reading.Mood.class), trait("time", Reading.TimeOfDay.class),
        trait("weather", Reading.Weather.class), trait("density", Reading.Density.class),
        trait("camera", Reading.Camera.class), List.copyOf(colours), lettering, List.copyOf(unknown));
  }

  private <E extends Enum<E>> Optional<E> trait(String section, Class<E> type) {
    return Optional.ofNullable(traits.get(section)).filter(value -> !excluded.contains(section + value))
        .map(value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
  }
}
