package studio.fofo.painter.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@link Edition#OWN}: the words of the lexicon, phrases of at most three. */
final class OwnWords implements Words {

  static final Set<String> SETTINGS = Set.of("city", "mountain", "moon", "sun", "palm", "planet", "wave", "tree", "island", "cloud",
      "star", "temple", "castle");

  private final Lexicon lexicon = Lexicon.of(Edition.OWN);

  @Override
  public Optional<Found> at(List<String> tokens, int start) {
    for (int length = Math.min(3, tokens.size() - start); length > 0; length--) {
      String phrase = String.join(" ", tokens.subList(start, start + length));
      int words = length;
      Optional<Found> found = lexicon.of(phrase).map(meaning -> new Found(meaning, lexicon.isPlural(phrase) ? 3 : 1, words));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean isMissed(String token) {
    return token.length() > 2;
  }

  @Override
  public boolean negatesOneWord() {
    return false;
  }

  @Override
  public boolean coloursFollow() {
    return false;
  }

  @Override
  public Optional<String> face(String mood) {
    return Optional.empty();
  }

  @Override
  public boolean isSetting(String motif) {
    return SETTINGS.contains(motif);
  }

  /** Letters and digits form words; an emoji is a word by itself; text without spaces is split at known words. */
  @Override
  public List<String> cut(String text) {
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
}
