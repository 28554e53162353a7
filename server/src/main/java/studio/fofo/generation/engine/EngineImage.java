package studio.fofo.generation.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finished picture.
 *
 * @param seed that made it
 * @param png with the parameters in a text chunk
 * @param features discrete named traits
 * @param parameters what the engine was told beyond prompt and seed
 * @param drawing a {@link studio.fofo.painter.Drawing} of it as bytes; null from engines that make pixels
 */
public record EngineImage(
    int variant, long seed, byte[] png, int width, int height, Map<String, String> features, Map<String, Object> parameters,
    byte @Nullable [] drawing) {

  /** Pixels alone. */
  public EngineImage(int variant, long seed, byte[] png, int width, int height, Map<String, String> features,
      Map<String, Object> parameters) {
    this(variant, seed, png, width, height, features, parameters, null);
  }
}
