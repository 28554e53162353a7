package studio.fofo.generation.jobs;

import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.painter.Meant;

/**
 * A validated and enhanced request.
 *
 * @param seed of variant 0, at most {@link #LARGEST_SEED} so that the last variant's fits 32 bits
 * @param varyOf the artwork to vary
 * @param meant what is drawn for words that the painter does not know; kept, so that the same is drawn whenever it is
 * @param engine the engine that the person chose: no other one makes the pictures; empty if any may
 */
public record Wish(
    String prompt, String negativePrompt, String enhancedPrompt, String enhancedNegative, String style, SizePreset aspect,
    long seed, int variants, Optional<ArtworkId> varyOf, Meant meant, Optional<String> engine) {

  public static final int MOST_VARIANTS = 4;
  public static final long LARGEST_SEED = (1L << 32) - MOST_VARIANTS;

  /** With nothing meant. */
  public Wish(
      String prompt, String negativePrompt, String enhancedPrompt, String enhancedNegative, String style, SizePreset aspect,
      long seed, int variants, Optional<ArtworkId> varyOf) {
    this(prompt, negativePrompt, enhancedPrompt, enhancedNegative, style, aspect, seed, variants, varyOf, Meant.NOTHING, Optional.empty());
  }
}
