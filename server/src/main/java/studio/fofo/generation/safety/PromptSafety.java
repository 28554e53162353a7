package studio.fofo.generation.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.kernel.Refusal;

/**
 * Refuses prompts after the rules in {@code resources/generation/safety/refused.txt}. Whole words only, so that it does not block what
 * merely contains a word; the file explains its form.
 */
@Component
public class PromptSafety {

  private record Rule(String category, List<List<String>> groups) {

    boolean matches(List<String> readings) {
      return readings.stream().anyMatch(reading -> groups.stream().allMatch(group -> group.stream().anyMatch(reading::contains)));
    }
  }

  private final List<Rule> rules;

  PromptSafety() {
    try {
      rules = new ClassPathResource("generation/safety/refused.txt").getContentAsString(StandardCharsets.UTF_8).lines()
          .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(PromptSafety::rule).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException("cannot read generation/safety/refused.txt", missing);
    }
  }

  /** @throws Refusal {@code GENERATION_PROMPT_REFUSED} naming the category */
  public void check(String field, String prompt) {
    category(prompt).ifPresent(category -> {
      throw Refusal.of(GenerationErrors.GENERATION_PROMPT_REFUSED, field,
          "this studio does not make pictures with " + category + "; describe something else");
    });
  }

  Optional<String> category(String prompt) {
    var readings = List.of(words(prompt), words(lookAlikes(prompt)));
    return rules.stream().filter(rule -> rule.matches(readings)).map(Rule::category).findFirst();
  }

  private static Rule rule(String line) {
    var parts = line.split("\\|");
    if (parts.length < 2) {
      throw new IllegalArgumentException("safety rule \"" + line + "\" has no words: expected category | words");
    }
    return new Rule(parts[0].strip(), Arrays.stream(parts).skip(1).map(PromptSafety::group).toList());
  }

  /** Entries as they stand in a {@link #words reading}: with a space on each side, or only before when any ending will do. */
  private static List<String> group(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(entry -> !entry.isEmpty())
        .map(entry -> entry.endsWith("*") ? words(entry).stripTrailing() : words(entry))
        .toList();
  }

  /** Lower case, without accents and invisible characters, words separated by one space, a space at both ends. */
  private static String words(String text) {
    return " " + Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{M}\\p{Cf}]", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }

  /** Digits and signs that stand for letters. */
  private static String lookAlikes(String text) {
    return text.codePoints().mapToObj(character -> switch (character) {
      case '0' -> "o";
      case '1', '!', '|' -> "i";
      case '3' -> "e";
      case '4', '@' -> "a";
      case '5', '$' -> "s";
      case '7' -> "t";
      default -> Character.toString(character);
    }).collect(Collectors.joining());
  }
}
