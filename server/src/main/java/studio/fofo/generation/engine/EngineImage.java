package studio.fofo.generation.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One finished picture.
 *
 * @param seed its seed
 * @param png with the parameters in a text chunk
 * @param features discrete traits
 * @param parameters the engine's parameters besides prompt and seed
 * @param drawing a {@link studio.fofo.painter.Drawing} of it as bytes; null for engines that produce pixels
 */
public record EngineImage(
    int variant, long seed, byte[] png, int width, int height, Map<String, String> features, Map<String, Object> parameters,
    byte @Nullable [] drawing) {

  /** Only pixels. */
  public EngineImage(int variant, long seed, byte[] png, int width, int height, Map<String, String> features,
      Map<String, Object> parameters) {
    this(variant, seed, png, width, height, features, parameters, null);
  }
}
