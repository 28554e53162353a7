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
import studio.fofo.painter.Meant;
import studio.fofo.painter.prompt.Lexicon.Meaning;
import studio.fofo.painter.prompt.Reading.Heard;
import studio.fofo.painter.prompt.Reading.Mention;
import studio.fofo.painter.surface.Colour;

/**
 * Reads prompts: {@code PromptReader.read("three red cats in the rain", "")} finds three cats, red, and rain.
 *
 * <p>It reads the words once, taking the longest phrase that its {@link Edition} knows. A number or colour belongs to the subject that
 * follows within three words. "no rain" and "without rain" remove rain, as does the negative prompt.
 */
public final class PromptReader {

  private static final Pattern QUOTED = Pattern.compile(
      "\"([^\"]{1,80})\"|“([^”]{1,80})”|„([^“”]{1,80})[“”]|«([^»]{1,80})»|「([^」]{1,80})」|『([^』]{1,80})』|(?<![\\p{L}\\p{N}])'([^']{2,80})'(?![\\p{L}\\p{N}])");
  /** Words right before a quotation that only say that it is written there, and on what: {@code a sign that says "OPEN"}. */
  private static final Pattern INTRODUCTION = Pattern.compile("(?iu)(?<!\\p{L})(?:(?:(?:an?|the)\\s+)?"
      + "(?:signs?|banner|text|words?|lettering|letters|caption|title|slogan|logo|label)\\s*,?(?:\\s*(?:that|which|with))?"
      + "(?:\\s*(?:says?|saying|reads?|reading|spelling|written))?|(?:(?:that|which)\\s+)?says?|saying|spelling|with\\s+(?:the\\s+)?(?:words?|text|lettering)"
      + "|mit (?:der aufschrift|dem text)|auf dem steht|que (?:dice|diz)|con el texto|qui dit|avec le texte|che dice|con la scritta|com o texto"
      + "|met de tekst|z napisem|с надписью)\\s*:?\\s*$");
  private static final Set<String> NEGATIONS = Set.of("no", "without", "not", "never", "ohne", "sin", "sans");
  private static final Set<String> FURTHER_NEGATIONS = Set.of("kein", "keine", "keinen", "keiner", "senza", "sem", "zonder", "geen", "bez",
      "utan",
      "uden", "uten", "ilman", "nélkül", "fără", "без", "χωρίς", "tanpa", "không");
  /** Between a subject and what it does: "a cat that surfs", "un chat qui lit". */
  private static final Set<String> LINKS = Set.of("who", "which", "that", "is", "are", "was", "were", "am", "qui", "che", "que", "som",
      "est",
      "está", "están", "sta", "der", "die", "das", "er", "ist", "jest", "который", "care", "ki");
  /** Measures of which there is one: a pair of scissors is no two. */
  private static final Set<String> ONE = Set.of("bowl", "cup", "glass", "mug", "slice", "piece", "plate", "bottle", "pair", "bit", "kind");
  private static final int MOST_UNKNOWN = 12;
  private static final int MOST = 12;

  private final Words words;
  private final Map<String, Mention> mentions = new LinkedHashMap<>();
  private final Map<String, String> traits = new LinkedHashMap<>();
  private final Set<Colour> colours = new LinkedHashSet<>();
  private final Set<String> excluded = new LinkedHashSet<>();
  private final List<Heard> heard = new ArrayList<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final Acts acts = new Acts();
  private int pendingCount;
  private Optional<Colour> pendingColour = Optional.empty();
  private int pendingFor;
  private boolean negated;
  private String named = "";
  private String previous = "";
  private int lastSubject;
  private String spoken = "";
  private final Set<String> modifiers = new LinkedHashSet<>();
  private String moodWords = "";

  private final Meant meant;

  private PromptReader(Words words, Meant meant) {
    this.words = words;
    this.meant = meant;
  }

  /** For the current painter. */
  public static Reading read(String prompt, String negativePrompt) {
    return read(prompt, negativePrompt, Edition.LETTERED);
  }

  public static Reading read(String prompt, String negativePrompt, Edition edition) {
    return read(prompt, negativePrompt, edition, Meant.NOTHING);
  }

  /** @param meant what words stand for that the edition does not know; the first edition takes none */
  public static Reading read(String prompt, String negativePrompt, Edition edition, Meant meant) {
    PromptReader reader = new PromptReader(switch (edition) {
      case OWN -> new OwnWords();
      case WIDE, ACTED, LETTERED -> new WideWords(edition, meant);
    }, meant);
    reader.exclude(negativePrompt);
    String text = Normalizer.normalize(prompt, Normalizer.Form.NFKC);
    Matcher quotes = QUOTED.matcher(text);
    Optional<String> lettering = Optional.empty();
    StringBuilder rest = new StringBuilder();
    int from = 0;
    while (quotes.find()) {
      String before = text.substring(from, quotes.start());
      rest.append(edition.isFrom(Edition.LETTERED) ? INTRODUCTION.matcher(before).replaceFirst("") : before).append(' ');
      from = quotes.end();
      String words = quoted(quotes).strip();
      if (lettering.isEmpty() && !words.isEmpty()) {
        lettering = Optional.of(words);
      }
    }
    reader.text(rest.append(text.substring(from)).toString());
    return reader.result(lettering);
  }

  /** Whether a motif is surroundings when others are there. */
  public static boolean isSetting(String motif) {
    return new WideWords(Edition.WIDE, Meant.NOTHING).isSetting(motif);
  }

  /** The prompt without its quoted words, with single spaces. */
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
    List<String> tokens = words.cut(Normalizer.normalize(negativePrompt, Normalizer.Form.NFKC));
    for (int i = 0; i < tokens.size(); i++) {
      words.at(tokens, i).map(Words.Found::meaning).ifPresent(meaning -> excluded.add(meaning.section() + meaning.value()));
    }
  }

  private void text(String text) {
    List<String> tokens = words.cut(text);
    spoken = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    int i = 0;
    while (i < tokens.size()) {
      int measured = words.measure(tokens, i);
      if (measured > 0 && ONE.contains(tokens.get(i))) {
        pending(1);
      }
      i += measured;
      int start = i;
      Optional<Words.Found> found = words.at(tokens, i);
      previous = named;
      named = "";
      Optional<Words.Doing> doing = words.deed(tokens, i).filter(deed -> !negated && isDone(deed, tokens, start, found));
      if (doing.isPresent()) {
        acts.add(doing.get().name(), String.join(" ", tokens.subList(i, i + doing.get().length())), mentions.size());
      } else if (found.isPresent()) {
        understood(found.get(), String.join(" ", tokens.subList(i, i + found.get().length())));
      } else {
        other(tokens.get(i));
      }
      if (!named.isEmpty()) {
        lastSubject = i + found.map(Words.Found::length).orElse(1);
      }
      if (pendingFor > 0 && --pendingFor == 0) {
        pendingCount = 0;
        pendingColour = Optional.empty();
      }
      i += doing.map(Words.Doing::length).or(() -> found.map(Words.Found::length)).orElse(1);
    }
  }

  /** A word that is the name of a thing, too, is a deed right behind a subject ("cats surfing") or right before one ("a flying pig"). */
  private boolean isDone(Words.Doing deed, List<String> tokens, int start, Optional<Words.Found> found) {
    if (found.isEmpty()) {
      return true;
    }
    boolean follows = lastSubject > 0 && LINKS.containsAll(tokens.subList(lastSubject, start));
    int next = start + deed.length();
    boolean participle = tokens.get(next - 1).length() > 4 && next < tokens.size()
        && words.at(tokens, next).filter(PromptReader::isSubject).isPresent();
    return found.filter(PromptReader::isSubject).isPresent() && found.get().length() <= deed.length() && !deed.name().equals("left")
        && (follows || participle);
  }

  private static boolean isSubject(Words.Found found) {
    return found.meaning().section().equals("subject");
  }

  private void other(String token) {
    if (NEGATIONS.contains(token) || words.negatesOneWord() && FURTHER_NEGATIONS.contains(token)) {
      negated = true;
    } else if (token.chars().allMatch(c -> c >= '0' && c <= '9') && token.length() <= 4) {
      pending(Integer.parseInt(token));
    } else if (words.isMissed(token)) {
      if (!negated && unknown.size() < MOST_UNKNOWN) {
        unknown.add(token);
      }
      negated = negated && !words.negatesOneWord();
    }
  }

  private void pending(int count) {
    if (count > 0) {
      pendingCount = Math.min(MOST, count);
      pendingFor = 4;
    }
  }

  private void understood(Words.Found found, String phrase) {
    Meaning meaning = found.meaning();
    if (negated) {
      excluded.add(meaning.section() + meaning.value());
      negated = false;
      return;
    }
    switch (meaning.section()) {
      case "subject" -> {
        if (!previous.isEmpty() && words.headsLast() && !phrase.endsWith("ing")
            && spoken.contains(heard.getLast().words() + " " + phrase)) {
          modifiers.add(previous);
        }
        heard.add(new Heard(phrase, meaning.value(), meant.answers().containsKey(phrase)));
        subject(meaning.value(), found.usual());
        named = meaning.value();
      }
      case "colour" -> {
        Colour colour = Colour.of(meaning.value());
        colours.add(colour);
        if (words.coloursFollow() && colours(colour)) {
          return;
        }
        pendingColour = Optional.of(colour);
        pendingFor = 4;
      }
      case "number" -> pending(Integer.parseInt(meaning.value()));
      case "mood" -> {
        if (traits.putIfAbsent("mood", meaning.value()) == null) {
          moodWords = phrase;
        }
      }
      default -> traits.putIfAbsent(meaning.section(), meaning.value());
    }
  }

  /** Assigns the colour to the subject immediately before it. */
  private boolean colours(Colour colour) {
    Mention last = mentions.get(previous);
    if (last == null || last.colour().isPresent()) {
      return false;
    }
    mentions.put(previous, new Mention(last.motif(), last.count(), Optional.of(colour)));
    return true;
  }

  private void subject(String motif, int usual) {
    int count = pendingCount > 0 ? pendingCount : usual;
    mentions.putIfAbsent(motif, new Mention(motif, count, pendingColour));
    pendingCount = 0;
    pendingColour = Optional.empty();
    pendingFor = 0;
  }

  private Reading result(Optional<String> lettering) {
    List<Mention> subjects = new ArrayList<>();
    mentions.values().stream().filter(mention -> !excluded.contains("subject" + mention.motif())).forEach(subjects::add);
    if (subjects.isEmpty()) {
      trait("mood", Reading.Mood.class).flatMap(mood -> words.face(traits.getOrDefault("mood", ""))).ifPresent(face -> {
        subjects.add(new Mention(face, 1, Optional.empty()));
        heard.add(new Heard(moodWords, face, false));
      });
    }
    List<String> named = List.copyOf(mentions.keySet());
    subjects.sort(Comparator.comparing((Mention mention) -> words.isSetting(mention.motif()))
        .thenComparing(mention -> modifiers.contains(mention.motif())));
    Acts.Read read = acts.read(named, subjects.stream().map(Mention::motif).toList());
    return new Reading(List.copyOf(subjects), trait("mood", Reading.Mood.class), trait("time", Reading.TimeOfDay.class),
        trait("weather", Reading.Weather.class), trait("density", Reading.Density.class),
        trait("camera", Reading.Camera.class), List.copyOf(colours), lettering,
        heard.stream().filter(one -> !excluded.contains("subject" + one.motif())).toList(), List.copyOf(unknown),
        read.acts(), read.left());
  }

  private <E extends Enum<E>> Optional<E> trait(String section, Class<E> type) {
    return Optional.ofNullable(traits.get(section)).filter(value -> !excluded.contains(section + value))
        .map(value -> Enum.valueOf(type, value.toUpperCase(Locale.ROOT)));
  }
}
