package studio.fofo.runtime.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which a text can be read as a sequence of words. */
final class Readings {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\u0fd5\\u0fd6]+");
  private static final Pattern SIGNED = Pattern.compile("[@$!|€+*]*+[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}@$!|€+*]*+");
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(?=\\p{L})|[\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern WIDE_GAP = Pattern.compile("\\s{2,}");
  private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(?:و|ف)?(?:بال|كال|ال|لل)(?=\\p{L}{2})");
  private static final int MOST_KNOWN = 10_000;
  private static final int WIDEST_GAP = 4;
  private static final int LONGEST_CHAIN = 4;
  private static final int LONGEST_SPELLED = 60;
  private static final int SHORTEST_PART = 5;
  private static final int LONGEST_PART = 14;

  private final LookAlikes lookAlikes;
  /** A cache, since words repeat within a text and between texts. */
  private final Cache<String, Set<String>> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  Readings(LookAlikes lookAlikes) {
    this.lookAlikes = lookAlikes;
  }

  /** Plain words first: distances are counted in them. */
  List<List<Word>> of(String folded) {
    var readings = new ArrayList<List<Word>>();
    for (var shape : List.of(PLAIN, SIGNED, NUMBERED)) {
      readings.add(shape.matcher(folded).results().map(found -> word(found.start(), found.group())).toList());
    }
    readings.add(spelled(folded));
    chained(folded).forEach(word -> readings.add(List.of(word)));
    NumberPairs.in(folded).forEach(pair -> pair.joined().forEach(number -> readings.add(List.of(word(pair.at(), number)))));
    return readings;
  }

  private Word word(int at, String text) {
    return new Word(at, known.get(text, this::forms));
  }

  private Set<String> forms(String text) {
    var forms = lookAlikes.forms(text);
    if (UScript.getScript(text.codePointAt(0)) == UScript.ARABIC) {
      forms.add(ARABIC_ARTICLE.matcher(text).replaceFirst(""));
    }
    return Set.copyOf(forms);
  }

  /**
   * {@code h.i.t.l.e.r} and {@code w h i t e   p o w e r} as words: two spaces separate them; without any, every part may be a word.
   */
  private List<Word> spelled(String text) {
    var words = new ArrayList<Word>();
    for (var run : runs(text, SIGNED, found -> text.codePointCount(found.start(), found.end()) == 1, gap -> gap.length() < WIDEST_GAP)) {
      var begin = 0;
      for (var next = 1; next <= run.size(); next++) {
        if (next == run.size() || WIDE_GAP.matcher(text.substring(run.get(next - 1).end(), run.get(next).start())).find()) {
          words.add(withParts(word(run.get(begin).start(), joined(run.subList(begin, next)))));
          begin = next;
        }
      }
    }
    return words;
  }

  private static Word withParts(Word word) {
    var forms = new LinkedHashSet<>(word.forms());
    for (var form : word.forms()) {
      for (var from = 0; from < Math.min(form.length(), LONGEST_SPELLED); from++) {
        var shortest = from == 0 ? SHORTEST_PART - 1 : SHORTEST_PART;
        for (var to = from + shortest; to <= Math.min(form.length(), from + LONGEST_PART); to++) {
          forms.add(form.substring(from, to));
        }
      }
    }
    return new Word(word.at(), forms);
  }

  /** Parts that are not separated by a space, joined: {@code hit.ler}. */
  private List<Word> chained(String text) {
    var words = new ArrayList<Word>();
    for (var run : runs(text, PLAIN, found -> true, gap -> gap.length() <= 2 && gap.chars().noneMatch(Character::isWhitespace))) {
      for (var first = 0; first < run.size(); first++) {
        for (var last = first + 2; last <= Math.min(run.size(), first + LONGEST_CHAIN); last++) {
          var joined = joined(run.subList(first, last));
          if (joined.length() <= Word.LONGEST && joined.chars().anyMatch(Character::isLetter)) {
            words.add(word(run.get(first).start(), joined));
          }
        }
      }
    }
    return words;
  }

  /** Two or more neighbours of a kind with only such gaps between them. */
  private static List<List<MatchResult>> runs(String text, Pattern shape, Predicate<MatchResult> wanted, Predicate<String> gap) {
    var runs = new ArrayList<List<MatchResult>>();
    var run = new ArrayList<MatchResult>();
    for (var found : shape.matcher(text).results().toList()) {
      if (!run.isEmpty() && (!wanted.test(found) || !gap.test(text.substring(run.getLast().end(), found.start())))) {
        runs.add(List.copyOf(run));
        run.clear();
      }
      if (wanted.test(found)) {
        run.add(found);
      }
    }
    runs.add(run);
    return runs.stream().filter(parts -> parts.size() > 1).toList();
  }

  private static String joined(List<MatchResult> parts) {
    return parts.stream().map(MatchResult::group).collect(Collectors.joining());
  }
}
