package studio.fofo.generation.engine;

import java.util.Map;

/**
 * One finished picture.
 *
 * @param seed that made it
 * @param png with the parameters in a text chunk
 * @param features discrete named traits
 * @param parameters what the engine was told beyond prompt and seed
 */
public record EngineImage(
    int variant, long seed, byte[] png, int width, int height, Map<String, String> features, Map<String, Object> parameters) {}
