package studio.fofo.artworks.printing;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.Drawing;
import studio.fofo.painter.Painter;
import studio.fofo.painter.Painting;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * The best master that there is of an artwork: what our painter drew was kept and is sharp at any size, whatever the painter draws today.
 * Of pictures from before drawings were kept, those of versions that still draw as they did are painted anew; everything else are the pixels of
 * the original.
 */
@Component
class Originals {

  private static final Logger LOG = LoggerFactory.getLogger(Originals.class);
  private static final Duration RESTORED = Duration.ofHours(1);

  private final JdbcArtworks artworks;
  private final ContentStore content;
  private final JsonMapper json;
  private final Painter painter = new Painter();

  Originals(JdbcArtworks artworks, ContentStore content, JsonMapper json) {
    this.artworks = artworks;
    this.content = content;
    this.json = json;
  }

  /** @throws Refusal {@code ARTWORK_UNKNOWN} */
  Artwork require(ArtworkId id) {
    return artworks.find(id).orElseThrow(() -> ArtworksErrors.unknown(id.value()));
  }

  /**
   * What our painter drew, when that is known.
   *
   * @throws Refusal {@code ARTWORK_UNREADABLE} when it was kept and cannot be read
   */
  Optional<Painting> painting(Artwork artwork) {
    var drawn = artworks.drawing(artwork.id()).map(cid -> drawn(artwork, cid));
    return drawn.isPresent() || !isStillDrawn(artwork) ? drawn : Optional.of(painted(artwork));
  }

  /**
   * What is printed of it: the picture as it was drawn; an emblem of which no drawing was kept by today's painter, since no pixels show it
   * alone.
   */
  Optional<Painting> painting(Artwork artwork, boolean emblem) {
    var known = painting(artwork);
    return known.isPresent() || !emblem ? known : Optional.of(painted(artwork));
  }

  /** Whether this design of the artwork is its subject alone, rather than the whole picture. */
  boolean isEmblem(Artwork artwork, Design design) {
    return design == Design.EMBLEM && artwork.hasEmblem() && !recipe(artwork).isEmpty()
        && (artworks.drawing(artwork.id()).isPresent() || painter.styles().contains(artwork.style()));
  }

  private Painting drawn(Artwork artwork, Cid cid) {
    var file = content.get(cid).orElseThrow(() -> unreadable(artwork, cid, "is not in the content store", null));
    try {
      return Drawing.read(file).painting(PaintingRequest.fromParameters(recipe(artwork)));
    } catch (IllegalArgumentException damaged) {
      throw unreadable(artwork, cid, "is damaged", damaged);
    }
  }

  private Painting painted(Artwork artwork) {
    return painter.paint(PaintingRequest.fromParameters(recipe(artwork)));
  }

  /** Whether it is known how our painter drew it. */
  boolean isVector(Artwork artwork) {
    return artworks.drawing(artwork.id()).isPresent() || isStillDrawn(artwork);
  }

  /** Whether a version of our painter made it that still draws as it did. */
  private boolean isStillDrawn(Artwork artwork) {
    return artwork.engine().equals(Painter.ENGINE) && Painter.VERSIONS.contains(artwork.engineVersion()) && !recipe(artwork).isEmpty();
  }

  private String recipe(Artwork artwork) {
    return json.readTree(artwork.parameters()).path("parameters").asString("");
  }

  /** @throws Refusal {@code ARTWORK_UNREADABLE} */
  Raster pixels(Artwork artwork) {
    var file = content.get(artwork.imageCid())
        .orElseThrow(() -> unreadable(artwork, artwork.imageCid(), "is not in the content store", null));
    try {
      return Raster.decode(file);
    } catch (RuntimeException damaged) {
      throw unreadable(artwork, artwork.imageCid(), "is damaged", damaged);
    }
  }

  private static Refusal unreadable(Artwork artwork, Cid file, String why, @Nullable Throwable cause) {
    LOG.error("original unreadable artworkId={} cid={} why={}", artwork.id(), file, why, cause);
    return Refusal.until(ArtworksErrors.ARTWORK_UNREADABLE, "the picture " + file + " of artwork " + artwork.id() + " " + why
        + "; the studio's operator must restore it from a copy", RESTORED);
  }

  /** What files of an artwork say about themselves. */
  static PictureMetadata metadata(Artwork artwork) {
    var text = new LinkedHashMap<String, String>();
    if (artwork.isUploaded()) {
      text.put("Title", artwork.prompt());
    } else {
      text.put("parameters", artwork.prompt() + "\nEngine: " + artwork.engine() + ", Version: " + artwork.engineVersion()
          + ", Model: " + artwork.model() + ", Style: " + artwork.style() + ", Seed: " + artwork.seed());
    }
    text.put("Source", artwork.imageCid().uri());
    text.put("Software", "FOFO Studio");
    return new PictureMetadata(text, new PictureMetadata.Origin(artwork.source().term()), PictureMetadata.DPI_300);
  }
}
