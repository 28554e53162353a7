package studio.fofo.artworks;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.fofo.kernel.UserId;
import studio.fofo.storage.Cid;

/**
 * A picture with its full provenance: who asked for what, and which engine made it with which parameters; or who uploaded it, and how they
 * say it was made. Immutable.
 *
 * @param prompt what was asked for; of an upload, its title
 * @param enhancedPrompt the engine's input: the prompt combined with the style's preset; empty for an upload
 * @param style empty for an upload without one
 * @param seed with prompt, style and engine version it reproduces the picture; 0, without meaning, for an upload
 * @param engine {@code procedural} for our own painter, which is not AI, {@link #UPLOAD} for none; otherwise the engine's name
 * @param model the model within the engine; empty for an upload
 * @param source how the picture was made; of an upload, according to its owner
 * @param width of the original, in pixels
 * @param imageCid the original PNG in the content store
 * @param imageUrl the picture for pages, up to 1600 px, a path on this origin
 * @param thumbnailUrl up to 400 px, a path on this origin
 * @param features discrete traits, for rarity: {@code "sun" → "striped"}
 * @param parameters all other parameters of the engine, as JSON
 */
public record Artwork(
    ArtworkId id, UserId owner, String prompt, String enhancedPrompt, String style, long seed,
    String engine, String engineVersion, String model, DigitalSource source, int width, int height,
    Cid imageCid, String imageUrl, String thumbnailUrl,
    Map<String, String> features, String parameters, Instant createdAt) {

  /** The {@code engine} of pictures that no engine made. */
  public static final String UPLOAD = "upload";

  /** The {@code engine} of our own painter. */
  public static final String PROCEDURAL = "procedural";

  public Artwork {
    features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
  }

  /** Whether it was uploaded: then it cannot be reproduced or varied. */
  public boolean isUploaded() {
    return engine.equals(UPLOAD);
  }

  /** Whether its subject can be printed alone: our painter drew it and can draw it without its surroundings. */
  public boolean hasEmblem() {
    return engine.equals(PROCEDURAL);
  }
}
