package studio.fofo.generation.engine;

import java.util.Optional;

/**
 * What an engine is asked for.
 *
 * @param key the job's id, unique; engines that know idempotency keys get it
 * @param prompt as the person wrote it
 * @param negativePrompt as the person wrote it
 * @param enhancedPrompt within its style's preset: what a trained model reads; {@code enhancedNegative} likewise
 * @param seed of variant 0; variant i has seed + i
 */
public record EngineOrder(
    String key, String prompt, String negativePrompt, String enhancedPrompt, String enhancedNegative, String style, long seed,
    int variants, String aspect, int width, int height, Optional<Variation> variation) {

  /**
   * Something near an earlier picture: prompt, style and aspect of the order are that picture's.
   *
   * @param seed of that picture
   * @param imageCid where a trained model finds its pixels
   */
  public record Variation(long seed, String imageCid) {}

  public long seedOf(int variant) {
    return seed + variant;
  }
}
