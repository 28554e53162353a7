package studio.fofo.runtime.review;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All lists, indexed by the first word of an entry. */
final class WordLists {

  /** Harmless phrases that only resemble refused ones. */
  static final String HARMLESS = "harmless";

  private static final int SHORTEST_HALF = 3;
  /** Hangul Jamo; all scripts without word boundaries have higher code points. */
  private static final int FIRST_UNPARTED = 0x1100;
  private static final int SHORTEST_COMPOUND = 6;
  private static final int SHORTEST_STEM = 2;
  private static final int MOST_KNOWN = 10_000;

  private final Map<String, List<Entry>> whole;
  private final Map<String, List<Entry>> beginnings;
  private final List<Entry> others;
  /** Words come again and again, within a text and from one to the next. */
  private final Cache<Set<String>, Found> known = Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();

  /** The entries that a word may start, including two words written as one. */
  private record Found(List<Entry> begun, List<Entry> compound) {}

  WordLists(List<Entry> entries) {
    whole = byFirst(entries, Entry.Match.WHOLE);
    beginnings = byFirst(entries, Entry.Match.BEGINNING);
    others = entries.stream().filter(entry -> switch (entry.terms().getFirst().match()) {
      case ANYWHERE, AGE -> true;
      case WHOLE, BEGINNING -> false;
    }).toList();
  }

  /** The hits in a reading, without harmless phrases. */
  List<Hit> hits(List<Word> reading) {
    var words = withoutHarmless(reading);
    return IntStream.range(0, words.size()).boxed().flatMap(at -> Stream.concat(
        entriesAt(words, at, entry -> true), known.get(words.get(at).forms(), this::found).compound().stream())
        .map(entry -> new Hit(entry, words.get(at).at()))).toList();
  }

  private List<Word> withoutHarmless(List<Word> reading) {
    var words = new ArrayList<>(reading);
    for (var at = 0; at < reading.size(); at++) {
      for (var entry : entriesAt(reading, at, entry -> entry.kind().equals(HARMLESS)).toList()) {
        for (var number = 0; number < entry.terms().size(); number++) {
          words.set(at + number, without(words.get(at + number), entry.terms().get(number)));
        }
      }
    }
    return words;
  }

  /** In a script without word boundaries, the rest of the sequence remains. */
  private static Word without(Word word, Entry.Term term) {
    var isPart = term.match() == Entry.Match.ANYWHERE;
    return new Word(word.at(), isPart
        ? word.forms().stream().map(form -> form.replace(term.text(), " ")).collect(Collectors.toSet()) : Set.of(""));
  }

  private Stream<Entry> entriesAt(List<Word> words, int at, Predicate<Entry> wanted) {
    return known.get(words.get(at).forms(), this::found).begun().stream().filter(wanted).filter(entry -> entry.begins(words, at));
  }

  private Found found(Set<String> forms) {
    return new Found(forms.stream().flatMap(this::beginning).distinct().toList(),
        forms.stream().flatMap(this::compound).distinct().toList());
  }

  private Stream<Entry> beginning(String form) {
    return Stream.of(
        whole.getOrDefault(form, List.of()).stream(),
        IntStream.rangeClosed(SHORTEST_STEM, Math.min(form.length(), Word.LONGEST)).boxed()
            .flatMap(length -> beginnings.getOrDefault(form.substring(0, length), List.of()).stream()),
        unparted(form)).flatMap(found -> found);
  }

  /** Entries that match anywhere in a word; none of them is in Latin letters only. */
  private Stream<Entry> unparted(String form) {
    return form.chars().allMatch(unit -> unit < FIRST_UNPARTED && !Character.isDigit(unit)) ? Stream.empty()
        : others.stream().filter(entry -> entry.terms().getFirst().matches(form));
  }

  /** Two entries written as one word: {@code nudekids}. */
  private Stream<Entry> compound(String form) {
    if (form.length() < SHORTEST_COMPOUND || form.length() > Word.LONGEST) {
      return Stream.empty();
    }
    return IntStream.rangeClosed(SHORTEST_HALF, form.length() - SHORTEST_HALF).boxed().flatMap(middle -> {
      var first = single(form.substring(0, middle));
      var second = first.isEmpty() ? first : single(form.substring(middle));
      return second.isEmpty() ? Stream.empty() : Stream.concat(first.stream(), second.stream());
    });
  }

  private List<Entry> single(String form) {
    var exact = whole.getOrDefault(form, List.of()).stream();
    var stem = beginnings.getOrDefault(form, List.of()).stream();
    return Stream.concat(exact, stem).filter(entry -> entry.terms().size() == 1).toList();
  }

  private static Map<String, List<Entry>> byFirst(List<Entry> entries, Entry.Match match) {
    return entries.stream().filter(entry -> entry.terms().getFirst().match() == match)
        .collect(Collectors.groupingBy(entry -> entry.terms().getFirst().text()));
  }
}
