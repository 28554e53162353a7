package studio.fofo.painter.prompt;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.fofo.painter.Meant;
import studio.fofo.painter.prompt.Lexicon.Meaning;
import studio.fofo.painter.vocabulary.Deeds;
import studio.fofo.painter.vocabulary.LittleWords;
import studio.fofo.painter.vocabulary.Names;

/**
 * {@link Edition#WIDE}: the lexicon, and everything else with a name in the languages of the vocabulary. A word is looked up in the
 * language of the prompt, as far as that can be detected, so that "barn" is not a child and "and" not a duck.
 */
final class WideWords implements Words {

  private static final int LONGEST = 6;
  private static final int LONGEST_DEED = 4;
  private static final int LONGEST_MEANT = 2;
  private static final List<String> COLOUR_ENDINGS = List.of("e", "er", "es", "en", "em", "a", "as", "os", "s");
  private static final Set<String> SETTINGS = Set.of("beach-with-umbrella", "desert", "desert-island", "national-park", "camping",
      "stadium",
      "house", "house-with-garden", "houses", "school", "hospital", "church", "office-building", "motorway", "railway-track",
      "bridge-at-night",
      "rainbow", "evergreen-tree", "deciduous-tree", "night-with-stars", "milky-way", "sunrise", "sunset", "cityscape-at-dusk", "bed",
      "chair",
      "couch-and-lamp", "circus-tent", "hut", "fire", "droplet", "snowflake", "cloud-with-rain", "brick", "classical-building", "factory",
      "department-store", "convenience-store", "world-map", "globe", "tent", "fallen-leaf", "person", "potted-plant");

  private static final Set<String> MEASURES = Set.of("bowl", "bowls", "pairs", "cup", "cups", "glass", "glasses", "mug", "slice", "slices",
      "piece",
      "pieces", "plate", "bottle", "pair", "bunch", "pile", "bag", "jar", "bucket", "group", "herd", "flock", "pack", "bit", "lot", "kind");
  private static final Set<String> HEADS_FIRST = Set.of("es", "fr", "it", "pt", "ro", "id", "vi", "ar", "th", "ja", "zh", "ko");
  private static final Set<String> COLOURS_FOLLOW = Set.of("es", "fr", "it", "pt", "ro", "id", "vi", "ar", "th");
  private static final Map<String, String> FACES = Map.of("sad", "crying-face", "angry", "angry-face", "joyful", "grinning-face");

  private final Lexicon lexicon;
  private final Names names = Names.get();
  private final LittleWords little = LittleWords.get();
  private final boolean acted;
  private List<String> languages = List.of();

  private final Meant meant;

  /**
   * @param edition {@link Edition#WIDE} or later; from {@link Edition#ACTED} on, deeds are read, too
   * @param meant English words that stand for something besides
   */
  WideWords(Edition edition, Meant meant) {
    this.meant = meant;
    acted = edition.isFrom(Edition.ACTED);
    lexicon = Lexicon.of(edition);
  }

  @Override
  public List<String> cut(String text) {
    String script = Scripts.language(text).orElse("");
    languages = switch (script) {
      case "" -> List.of();
      case "zh" -> List.of("zh", "ja");
      case "ja" -> List.of("ja", "zh");
      default -> List.of(script);
    };
    List<String> tokens = Cutting.words(text,
        part -> little.has(part) || lexicon.of(part).isPresent() || names.of(part, languages).isPresent()
            || acted && Deeds.get().of(part, languages).isPresent());
    if (script.isEmpty()) {
      languages = (acted ? SpokenLanguage.of(tokens) : little.language(tokens))
          .map(language -> language.equals("en") ? List.of("en") : List.of(language, "en"))
          .orElse(List.of());
    }
    return tokens;
  }

  @Override
  public Optional<Found> at(List<String> tokens, int start) {
    for (int length = Math.min(LONGEST, tokens.size() - start); length > 0; length--) {
      List<String> phrase = tokens.subList(start, start + length);
      boolean last = start + length == tokens.size() || isNothing(tokens.get(start + length));
      Optional<Found> found = phrase(String.join(" ", phrase), length, last && (start == 0 || isNothing(tokens.get(start - 1))));
      if (found.isPresent()) {
        return found;
      }
    }
    return names.compound(tokens.get(start), languages, this::ours).map(named -> found(named, 1))
        .or(() -> inflectedColour(tokens.get(start))).or(() -> meant(tokens, start));
  }

  /** Nearest to what is said, where nothing is known and the prompt may be English. */
  private Optional<Found> meant(List<String> tokens, int start) {
    boolean english = languages.isEmpty() || languages.getFirst().equals("en");
    for (int length = meant.isEmpty() || !english ? 0 : Math.min(LONGEST_MEANT, tokens.size() - start); length > 0; length--) {
      Meant.Answer answer = meant.answers().get(String.join(" ", tokens.subList(start, start + length)));
      if (answer != null) {
        return Optional.of(new Found(new Meaning("subject", answer.motif()), answer.usual(), length));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Doing> deed(List<String> tokens, int start) {
    for (int length = acted ? Math.min(LONGEST_DEED, tokens.size() - start) : 0; length > 0; length--) {
      String phrase = String.join(" ", tokens.subList(start, start + length));
      int words = length;
      Optional<Doing> doing = Deeds.get().of(phrase, spokenIn(phrase)).map(name -> new Doing(name, words));
      if (doing.isPresent()) {
        return doing;
      }
    }
    return Optional.empty();
  }

  @Override
  public int measure(List<String> tokens, int start) {
    boolean measured = acted && start + 2 < tokens.size() && MEASURES.contains(tokens.get(start)) && tokens.get(start + 1).equals("of")
        && at(tokens, start + 2).filter(found -> found.meaning().section().equals("subject")).isPresent();
    return measured ? 2 : 0;
  }

  @Override
  public boolean headsLast() {
    return acted && (languages.isEmpty() || !HEADS_FIRST.contains(languages.getFirst()));
  }

  private Optional<Found> phrase(String phrase, int length, boolean alone) {
    Optional<Meaning> own = lexicon.exactly(phrase);
    Optional<Found> named = length == 1 && little.has(phrase) && own.isEmpty() ? Optional.empty()
        : names.of(phrase, spokenIn(phrase)).or(() -> acted ? further(phrase) : Optional.empty()).map(name -> found(name, length));
    if (own.filter(meaning -> !meaning.section().equals("subject")).isPresent()) {
      boolean thing = own.get().section().equals("colour") && alone && named.isPresent();
      return thing ? named : Optional.of(new Found(own.get(), 1, length));
    }
    return named.or(() -> lexicon.of(phrase).map(meaning -> new Found(meaning, lexicon.isPlural(phrase) ? 3 : 1, length)));
  }

  /** In a case that dictionaries leave out, or, where its letters are not English, in whatever language has it. */
  private Optional<Names.Named> further(String phrase) {
    Optional<Names.Named> stem = names.stems(phrase, languages).stream().filter(one -> one.length() > 1)
        .flatMap(one -> names.of(one, languages).or(() -> ours(one)).stream()).findFirst();
    return stem.isPresent() || phrase.chars().allMatch(c -> c < 0x80) ? stem : names.of(phrase, List.of());
  }

  private Optional<Names.Named> ours(String word) {
    return lexicon.of(word).filter(meaning -> meaning.section().equals("subject")).map(meaning -> new Names.Named(meaning.value(), false));
  }

  private static Found found(Names.Named named, int length) {
    return new Found(new Meaning("subject", named.motif()), named.plural() ? 3 : 1, length);
  }

  /** A word in another script than the prompt's language may be of any language. */
  private List<String> spokenIn(String phrase) {
    Optional<String> script = Scripts.language(phrase);
    return script.isEmpty() || languages.contains(script.get()) ? languages : List.of();
  }

  /** "rotes" is also red, and so is "rojas". */
  private Optional<Found> inflectedColour(String word) {
    return COLOUR_ENDINGS.stream().filter(ending -> word.endsWith(ending) && word.length() - ending.length() > 2)
        .flatMap(ending -> Stream.of("", "o")
            .flatMap(vowel -> lexicon.exactly(word.substring(0, word.length() - ending.length()) + vowel).stream()))
        .filter(meaning -> meaning.section().equals("colour")).findFirst().map(meaning -> new Found(meaning, 1, 1));
  }

  private boolean isNothing(String token) {
    return little.has(token) || lexicon.exactly(token).filter(meaning -> !meaning.section().equals("subject")).isPresent();
  }

  @Override
  public boolean isMissed(String token) {
    boolean said = little.has(token) || COLOUR_ENDINGS.stream()
        .anyMatch(ending -> token.endsWith(ending) && little.has(token.substring(0, token.length() - ending.length())));
    return !said && (token.length() > 1 || Lexicon.isUnspaced(token.codePointAt(0)));
  }

  @Override
  public boolean negatesOneWord() {
    return true;
  }

  @Override
  public boolean coloursFollow() {
    return !languages.isEmpty() && COLOURS_FOLLOW.contains(languages.getFirst());
  }

  @Override
  public Optional<String> face(String mood) {
    return Optional.ofNullable(FACES.get(mood));
  }

  @Override
  public boolean isSetting(String motif) {
    return OwnWords.SETTINGS.contains(motif) || SETTINGS.contains(motif);
  }
}
