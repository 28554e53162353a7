package studio.fofo.runtime.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Decides whether text may be shown in public, by the lists in {@code resources/review}. Thread-safe. */
public final class TextReview {

  private static final TextReview STANDARD = read();

  private final Readings readings;
  private final WordLists lexicon;
  private final List<Rule> rules;

  private TextReview(LookAlikes lookAlikes, List<Entry> entries, List<Rule> rules) {
    this.readings = new Readings(lookAlikes);
    this.lexicon = new WordLists(entries);
    this.rules = rules;
  }

  public static TextReview standard() {
    return STANDARD;
  }

  /** The topic for which the text is refused, if any. */
  public Optional<Topic> topic(String text) {
    var folded = Folding.of(text);
    var rows = readings.of(folded);
    var places = rows.getFirst().stream().mapToInt(Word::at).toArray();
    var hits = rows.stream().flatMap(row -> lexicon.hits(row).stream()).distinct().toList();
    return rules.stream().filter(rule -> rule.matches(hits, (one, two) -> Math.abs(place(places, one) - place(places, two))))
        .map(Rule::topic).min(Comparator.naturalOrder());
  }

  private static int place(int[] places, int at) {
    var found = Arrays.binarySearch(places, at);
    return found >= 0 ? found : -found - 1;
  }

  private static TextReview read() {
    try {
      var resources = new PathMatchingResourcePatternResolver();
      var entries = new ArrayList<Entry>();
      for (var list : resources.getResources("classpath:review/words/*.txt")) {
        entries.addAll(entries(list));
      }
      return new TextReview(new LookAlikes(lines(resources.getResource("classpath:review/look-alikes.txt")).toList()), entries,
          lines(resources.getResource("classpath:review/rules.txt")).map(Rule::of).toList());
    } catch (IOException missing) {
      throw new UncheckedIOException("cannot read the lists of words in resources/review", missing);
    }
  }

  private static List<Entry> entries(Resource list) throws IOException {
    var language = String.valueOf(list.getFilename()).replace(".txt", "");
    var entries = new ArrayList<Entry>();
    var kind = "";
    for (var line : lines(list).toList()) {
      if (line.startsWith("[")) {
        kind = line.substring(1, line.length() - 1);
      } else {
        entries.addAll(Entry.line(kind, language, line));
      }
    }
    return entries;
  }

  private static Stream<String> lines(Resource file) throws IOException {
    return file.getContentAsString(StandardCharsets.UTF_8).lines().map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("# "));
  }
}
