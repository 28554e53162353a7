package studio.fofo.generation.engine;

import java.util.Set;

/**
 * What an engine can do beyond pictures from words. Pages offer only what the lane can do.
 *
 * @param reproducible whether the same order gives the same picture
 * @param negativePrompt whether it reads negative prompts; otherwise they are left out
 * @param lora whether it applies the LoRA of a style pack
 * @param imageToImage whether it can vary an earlier picture by its pixels
 * @param inpainting whether it can repaint a region
 * @param largestBatch how many pictures it makes of one order; the rest are further orders at its vendor
 * @param aspects the aspect ratios that it makes, such as {@code 3:4}
 */
public record Abilities(
    boolean reproducible, boolean negativePrompt, boolean lora, boolean imageToImage, boolean inpainting, int largestBatch,
    Set<String> aspects) {

  /** Every aspect ratio that a request may have. */
  public static final Set<String> EVERY_ASPECT = Set.of("1:1", "4:5", "3:4", "2:3", "9:16", "5:4", "4:3", "3:2", "16:9");
}
