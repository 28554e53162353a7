package studio.fofo.generation.engine;

import java.util.Optional;
import studio.fofo.painter.Meant;

/**
 * An order for an engine.
 *
 * @param key unique; the same however often it is submitted, looked for or looked at, and another one after an engine has lost it
 * @param prompt as the person wrote it
 * @param negativePrompt as the person wrote it
 * @param enhancedPrompt combined with the style's preset, for trained models; {@code enhancedNegative} likewise
 * @param meant what is drawn for words that an engine with a vocabulary does not know
 * @param seed of variant 0; variant i has seed + i
 */
public record EngineOrder(
    String key, String prompt, String negativePrompt, String enhancedPrompt, String enhancedNegative, String style, long seed,
    int variants, String aspect, int width, int height, Optional<Variation> variation, Meant meant) {

  /** With nothing meant. */
  public EngineOrder(String key, String prompt, String negativePrompt, String enhancedPrompt, String enhancedNegative, String style,
      long seed,
      int variants, String aspect, int width, int height, Optional<Variation> variation) {
    this(key, prompt, negativePrompt, enhancedPrompt, enhancedNegative, style, seed, variants, aspect, width, height, variation,
        Meant.NOTHING);
  }

  /**
   * A variation of an earlier picture, with its prompt, style and aspect.
   *
   * @param seed of that picture
   * @param imageCid its pixels, for trained models
   */
  public record Variation(long seed, String imageCid) {}

  public long seedOf(int variant) {
    return seed + variant;
  }
}
