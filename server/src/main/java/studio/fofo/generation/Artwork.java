package studio.fofo.generation;

import java.time.Instant;
import java.util.Map;
import studio.fofo.kernel.UserId;
import studio.fofo.storage.Cid;

/**
 * A picture with its whole provenance: who asked for what, and which engine answered how. It never changes.
 *
 * @param enhancedPrompt what the engine was given: the prompt within its style's preset
 * @param seed with prompt, style and engine version it makes the same picture again
 * @param engine {@code procedural} for our own painter, which is no AI; otherwise the engine's name
 * @param model the model within the engine
 * @param width of the original, in pixels
 * @param imageCid the original PNG in the content store
 * @param imageUrl the picture for pages, up to 1600 px, a path on this origin
 * @param thumbnailUrl up to 400 px, a path on this origin
 * @param features discrete named traits, for rarity: {@code "sun" → "striped"}
 * @param parameters everything else that the engine was told, as JSON
 */
public record Artwork(
    ArtworkId id, UserId owner, String prompt, String enhancedPrompt, String style, long seed,
    String engine, String engineVersion, String model, int width, int height,
    Cid imageCid, String imageUrl, String thumbnailUrl,
    Map<String, String> features, String parameters, Instant createdAt) {

  public Artwork {
    features = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(features));
  }
}
