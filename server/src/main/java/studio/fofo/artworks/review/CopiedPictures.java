package studio.fofo.artworks.review;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.NearDuplicate;
import studio.fofo.artworks.PictureReview;
import studio.fofo.artworks.ReportReason;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.painter.image.Raster;

/** Holds pictures that look like an earlier one of somebody else, by their perceptual hashes ({@link NearDuplicate}). */
@Component
@ConditionalOnProperty("fofo.artworks.review.copies")
class CopiedPictures implements PictureReview {

  private final JdbcArtworks artworks;

  CopiedPictures(JdbcArtworks artworks) {
    this.artworks = artworks;
  }

  @Override
  public String name() {
    return "copies";
  }

  @Override
  public String model() {
    return "";
  }

  @Override
  public Finding examine(Artwork artwork, Raster picture) {
    return likeness(artwork.id()).filter(other -> !other.owner().equals(artwork.owner())).filter(other -> !isCopyOf(artwork, other))
        .map(other -> Finding.hold(ReportReason.COPYRIGHT, "looks like " + other.id() + ", which somebody else made before"))
        .orElse(Finding.PASSED);
  }

  /** Somebody whose picture was copied may upload it again. */
  private boolean isCopyOf(Artwork artwork, NearDuplicate other) {
    return likeness(other.id()).filter(first -> first.owner().equals(artwork.owner())).isPresent();
  }

  private Optional<NearDuplicate> likeness(ArtworkId id) {
    return artworks.stored(id).flatMap(stored -> Optional.ofNullable(stored.nearDuplicateOf()));
  }
}
