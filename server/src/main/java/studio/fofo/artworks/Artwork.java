package studio.fofo.artworks;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.fofo.kernel.UserId;
import studio.fofo.storage.Cid;

/**
 * A picture with its whole provenance: who asked for what, and which engine answered how; or who uploaded it, and how they say it was made.
 * It never changes.
 *
 * @param prompt what was asked for; of an upload, its title
 * @param enhancedPrompt what the engine was given: the prompt within its style's preset; empty for an upload
 * @param style empty for an upload that was given none
 * @param seed with prompt, style and engine version it makes the same picture again; 0 and without meaning for an upload
 * @param engine {@code procedural} for our own painter, which is no AI, {@link #UPLOAD} for none; otherwise the engine's name
 * @param model the model within the engine; empty for an upload
 * @param source how the picture came to be; of an upload, what its owner says
 * @param width of the original, in pixels
 * @param imageCid the original PNG in the content store
 * @param imageUrl the picture for pages, up to 1600 px, a path on this origin
 * @param thumbnailUrl up to 400 px, a path on this origin
 * @param features discrete named traits, for rarity: {@code "sun" → "striped"}
 * @param parameters everything else that the engine was told, as JSON
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

  /** Whether its owner brought it along: there is no recipe to make it again or something near it. */
  public boolean isUploaded() {
    return engine.equals(UPLOAD);
  }

  /** Whether its subject can be printed alone: our painter drew it and can draw it again without its surroundings. */
  public boolean hasEmblem() {
    return engine.equals(PROCEDURAL);
  }
}
