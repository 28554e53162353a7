package studio.fofo.generation.style;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Combines a person's prompt with a style's preset.
 *
 * <pre>{@code
 * enhancement.of("a fox in the rain", "", glitch)
 * // prompt:   a fox in the rain, glitch art, pixel sorting, …
 * // negative: clean vector, pristine, …, blurry, …      without "glitch", which is the point here
 * }</pre>
 *
 * <p>A keyword that the person already wrote is not repeated, and a negative that the person asked for is dropped.
 */
@Component
public class Enhancement {

  /** The input of an engine. */
  public record Enhanced(String prompt, String negative) {}

  private final StylePacks packs;

  Enhancement(StylePacks packs) {
    this.packs = packs;
  }

  public Enhanced of(String prompt, String negative, StylePack style) {
    return new Enhanced(prompt(prompt, style), negative(prompt, negative, style));
  }

  private static String prompt(String prompt, StylePack style) {
    var keywords = style.prompt().substring(StylePack.PLACE.length());
    var said = prompt.toLowerCase(Locale.ROOT);
    return prompt + Arrays.stream(keywords.split(",")).map(String::trim)
        .filter(keyword -> !keyword.isEmpty() && !said.contains(keyword.toLowerCase(Locale.ROOT)))
        .map(keyword -> ", " + keyword)
        .collect(Collectors.joining());
  }

  private String negative(String prompt, String negative, StylePack style) {
    var unwanted = new LinkedHashSet<String>();
    Arrays.stream(negative.split(",")).map(String::trim).filter(word -> !word.isEmpty()).forEach(unwanted::add);
    unwanted.addAll(style.negative());
    packs.commonNegatives().stream().filter(word -> !style.welcomes().contains(word)).forEach(unwanted::add);
    var asked = prompt.toLowerCase(Locale.ROOT);
    unwanted.removeIf(word -> asked.contains(word.toLowerCase(Locale.ROOT)) && !negative.contains(word));
    return String.join(", ", unwanted);
  }
}
