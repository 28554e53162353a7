package studio.fofo.runtime.review;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads words with replaced letters: by letters of another alphabet ({@code review/look-alikes.txt} first, then Unicode's confusables, UTS
 * #39), by digits and signs, by asterisks, or by repetition.
 */
final class LookAlikes {

  private static final String VOWELS = "aeiou";
  private static final int MOST_STARS = 2;
  private static final int MOST_FORMS = 40;
  private static final int SHORTEST_SIGNED = 3;
  private static final Pattern LETTER_RUN = Pattern.compile("(\\p{L})\\1{2,}");
  private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
  private static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII; Lower");
  private static final Map<Integer, List<String>> SIGNS = Map.ofEntries(
      Map.entry((int) '0', List.of("o")), Map.entry((int) '1', List.of("i", "l")), Map.entry((int) '3', List.of("e")),
      Map.entry((int) '4', List.of("a")), Map.entry((int) '5', List.of("s")), Map.entry((int) '6', List.of("g", "b")),
      Map.entry((int) '7', List.of("t")), Map.entry((int) '8', List.of("b")), Map.entry((int) '9', List.of("g")),
      Map.entry((int) '@', List.of("a")), Map.entry((int) '$', List.of("s")), Map.entry((int) '!', List.of("i", "l")),
      Map.entry((int) '|', List.of("i", "l")), Map.entry((int) '€', List.of("e")), Map.entry((int) '+', List.of("t")),
      Map.entry((int) '*', VOWELS.chars().mapToObj(Character::toString).toList()));

  private final Map<Integer, List<String>> known;
  private final Map<Integer, Integer> cyrillic;
  private final Map<Integer, String> prototypes = new ConcurrentHashMap<>();

  /** @param lines each a Latin letter, a space, and the letters that look like it */
  LookAlikes(List<String> lines) {
    known = lines.stream().flatMap(line -> line.substring(2).codePoints().mapToObj(point -> Map.entry(point, line.substring(0, 1))))
        .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    cyrillic = lines.stream().flatMap(line -> line.substring(2).codePoints().boxed().filter(LookAlikes::isCyrillic).limit(1)
        .map(point -> Map.entry((int) line.charAt(0), point))).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The word and all its other readings. */
  Set<String> forms(String word) {
    var forms = new LinkedHashSet<>(Set.of(word));
    if (word.length() > Word.LONGEST) {
      return forms;
    }
    addSigned(word, forms);
    for (var form : Set.copyOf(forms)) {
      if (form.chars().anyMatch(unit -> unit > 127)) {
        spellings(form, this::latin).stream().filter(latin -> latin.chars().allMatch(unit -> unit < 128)).forEach(forms::add);
      }
      if (form.codePoints().anyMatch(LookAlikes::isCyrillic)) {
        forms.add(replaced(form, cyrillic));
      }
    }
    Set.copyOf(forms).forEach(form -> addShortened(form, forms));
    return forms;
  }

  private List<String> latin(int point) {
    return point < 128 ? List.of(Character.toString(point)) : known.getOrDefault(point, List.of(
        prototypes.computeIfAbsent(point, unknown -> TO_ASCII.transliterate(CONFUSABLES.getSkeleton(Character.toString(unknown))))));
  }

  /** Only if there are letters among the digits and signs: 1484 is a year. */
  private static void addSigned(String word, Set<String> forms) {
    if (word.length() < SHORTEST_SIGNED || word.codePoints().noneMatch(SIGNS::containsKey)
        || word.codePoints().noneMatch(Character::isLetter) || word.chars().filter(unit -> unit == '*').count() > MOST_STARS) {
      return;
    }
    forms.addAll(spellings(word, point -> SIGNS.getOrDefault(point, List.of(Character.toString(point)))));
  }

  /** Every combination of these letters for each of its own, up to a limit. */
  private static List<String> spellings(String word, IntFunction<List<String>> letters) {
    var begun = List.of("");
    for (var point : word.codePoints().toArray()) {
      var next = letters.apply(point);
      var taken = begun.size() * next.size() > MOST_FORMS ? next.subList(0, 1) : next;
      begun = begun.stream().flatMap(start -> taken.stream().map(start::concat)).toList();
    }
    return begun;
  }

  /** With each letter that is repeated three times or more reduced to one and to two. */
  private static void addShortened(String word, Set<String> forms) {
    var run = LETTER_RUN.matcher(word);
    if (run.find()) {
      forms.add(run.replaceAll("$1"));
      forms.add(run.replaceAll("$1$1"));
      forms.add(run.replaceFirst("$1").replaceAll(LETTER_RUN.pattern(), "$1$1"));
      forms.add(run.replaceFirst("$1$1").replaceAll(LETTER_RUN.pattern(), "$1"));
    }
  }

  private static String replaced(String word, Map<Integer, Integer> letters) {
    var replaced = new StringBuilder();
    word.codePoints().map(point -> letters.getOrDefault(point, point)).forEach(replaced::appendCodePoint);
    return replaced.toString();
  }

  private static boolean isCyrillic(int point) {
    return UScript.getScript(point) == UScript.CYRILLIC;
  }
}
