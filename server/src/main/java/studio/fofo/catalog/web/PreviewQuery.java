package studio.fofo.catalog.web;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.mockups.Previews;
import studio.fofo.runtime.FieldChecks;

/** Parses the parameters of a preview. */
final class PreviewQuery {

  private PreviewQuery() {}

  /** @throws studio.fofo.kernel.Refusal {@code PRODUCT_INVALID} with every invalid parameter */
  static Previews.Wish of(String artworkId, String variantId, @Nullable String view, @Nullable String design) {
    var check = new FieldChecks(CatalogErrors.PRODUCT_INVALID);
    var artwork = check.id("artworkId", artworkId, ArtworkId::new);
    var variant = check.text("variantId", variantId, 1, 60);
    var from = Optional.ofNullable(view).map(word -> check.text("view", word, 1, 20));
    var printed = check.oneOf("design", design, Design::of, Design.words());
    check.done();
    return new Previews.Wish(Objects.requireNonNull(artwork), variant, from, printed);
  }
}
