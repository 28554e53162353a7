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
 * The best available master of an artwork: our painter's stored drawing, which is sharp at any size and independent of the painter's
 * version. Pictures from before drawings were stored are painted again if their version still draws the same; for everything else the
 * original's pixels are used.
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
   * Our painter's drawing, if known.
   *
   * @throws Refusal {@code ARTWORK_UNREADABLE} if it was stored and cannot be read
   */
  Optional<Painting> painting(Artwork artwork) {
    var drawn = artworks.drawing(artwork.id()).map(cid -> drawn(artwork, cid));
    return drawn.isPresent() || !isStillDrawn(artwork) ? drawn : Optional.of(painted(artwork));
  }

  /**
   * The painting to print: the stored drawing; for an emblem without one, today's painter draws it, since pixels cannot show it alone.
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

  /** Whether our painter's drawing is known. */
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

  /** The metadata of an artwork's files. */
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
