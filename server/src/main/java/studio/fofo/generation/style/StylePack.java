package studio.fofo.generation.style;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One style, read from its file.
 *
 * @param prompt the preset, with the placeholder {@code {prompt}} followed by keywords
 * @param negative the style's negative prompt
 * @param welcomes common negatives that this style wants: dropped from them
 * @param palette for pages
 * @param lora the fine-tuning that a trained model loads for it, if any
 * @param samples pictures that show the style
 * @param licence of the samples
 */
public record StylePack(
    String id, String name, String description, String prompt, List<String> negative, Set<String> welcomes,
    List<String> palette, @Nullable String lora, List<Sample> samples, String licence) {

  static final String PLACE = "{prompt}";

  public record Sample(String prompt, long seed) {}

  public StylePack {
    if (!id.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException("style id \"" + id + "\" must be lower-case words joined by hyphens");
    }
    if (!prompt.startsWith(PLACE)) {
      throw new IllegalArgumentException("the preset of style " + id + " must begin with " + PLACE);
    }
  }
}
