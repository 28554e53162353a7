package studio.fofo.generation.jobs;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.kernel.TypeId;
import studio.fofo.painter.Painter;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.MediaStore;
import tools.jackson.databind.json.JsonMapper;

/** Stores an engine's pictures, before any row refers to them. */
@Component
class VariantStoring {

  private final ContentStore content;
  private final MediaStore media;
  private final JsonMapper json;
  private final Clock clock;

  VariantStoring(ContentStore content, MediaStore media, JsonMapper json, Clock clock) {
    this.content = content;
    this.media = media;
    this.json = json;
    this.clock = clock;
  }

  /** The SVG of a picture, if it was drawn. */
  Optional<Cid> drawing(EngineImage image) {
    return Optional.ofNullable(image.drawing()).map(content::put);
  }

  StoredArtwork store(Job job, Capabilities engine, EngineImage image) {
    var original = original(job, engine, image);
    var cid = content.put(original);
    var sizes = media.derive(image.png());
    var wish = job.wish();
    var artwork = new Artwork(
        new ArtworkId(TypeId.next(ArtworkId.PREFIX).toString()), job.owner(), wish.prompt(), wish.enhancedPrompt(), wish.style(),
        image.seed(), engine.name(), engine.version(), engine.model(), source(engine), image.width(), image.height(),
        cid, sizes.display().path(), sizes.thumbnail().path(), image.features(), parameters(image), clock.instant());
    return new StoredArtwork(
        artwork, job.id().value(), image.variant(), Visibility.PRIVATE, sizes.displaySmall().path(), sizes.thumbnailSmall().path(), 1,
        null);
  }

  /**
   * Our painter embeds metadata itself; other engines' files get the same: parameters, and that a trained model made them.
   */
  private static byte[] original(Job job, Capabilities engine, EngineImage image) {
    if (engine.name().equals(Painter.ENGINE)) {
      return image.png();
    }
    var text = new LinkedHashMap<String, String>();
    text.put("parameters",
        job.wish().enhancedPrompt() + "\nNegative prompt: " + job.wish().enhancedNegative() + "\nEngine: " + engine.name()
            + ", Version: " + engine.version() + ", Model: " + engine.model() + ", Style: " + job.wish().style() + ", Seed: "
            + image.seed());
    text.put("Software", "FOFO Studio");
    return Raster.decode(image.png()).png(new PictureMetadata(text, PictureMetadata.Origin.MODEL, 0));
  }

  private static DigitalSource source(Capabilities engine) {
    return engine.name().equals(Painter.ENGINE) ? DigitalSource.ALGORITHMIC_MEDIA : DigitalSource.TRAINED_ALGORITHMIC_MEDIA;
  }

  private String parameters(EngineImage image) {
    Map<String, Object> parameters = new LinkedHashMap<>(image.parameters());
    return json.writeValueAsString(parameters);
  }
}
