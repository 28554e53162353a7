package studio.fofo.catalog.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.offering.ProductDraft;
import studio.fofo.minting.MintId;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.MoneyView;

/**
 * The body for offering a product.
 *
 * @param mintId optional; otherwise the artwork's own mint is linked if there is one
 * @param design optional: {@code picture} for the whole picture, {@code emblem} for its subject alone; by default the emblem on cloth, if
 * the artwork has one, otherwise the picture
 * @param variantIds optional: all of the blank's
 * @param tags optional, at most 10
 * @param editionSize optional, 1 to 10,000: the maximum number of pieces ever sold
 */
record ProductForm(
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "one of your artworks") @Nullable String artworkId,
    @Schema(description = "the artwork's own mint when absent, if there is one") @Nullable String mintId,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "one of /blanks") @Nullable String blankId,
    @Schema(implementation = Design.class, description = "the blank's own when absent") @Nullable String design,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = LONGEST_TITLE) @Nullable String title,
    @Schema(maxLength = LONGEST_DESCRIPTION) @Nullable String description,
    @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable MoneyView price,
    @Schema(description = "at most 100; all of the blank's when absent") @Nullable List<@Nullable String> variantIds,
    @Schema(description = "at most 10, of at most 30 characters") @Nullable List<@Nullable String> tags,
    @Schema(minimum = "1", maximum = "10000", description = "most pieces ever sold; no limit when absent") @Nullable Long editionSize,
    @Schema(minimum = "1", description = "the only chain on which it is paid; any of the studio's when absent") @Nullable Long chainId) {

  static final int LONGEST_TITLE = 120;
  static final int LONGEST_DESCRIPTION = 4_000;
  private static final int LONGEST_TAG = 30;
  private static final int MOST_TAGS = 10;
  private static final int MOST_VARIANTS = 100;
  private static final long LARGEST_EDITION = 10_000;

  /** @throws studio.fofo.kernel.Refusal {@code PRODUCT_INVALID} with every invalid field */
  ProductDraft draft() {
    var check = new FieldChecks(CatalogErrors.PRODUCT_INVALID);
    var artwork = check.id("artworkId", artworkId, ArtworkId::new);
    var mint = mintId == null ? null : check.id("mintId", mintId, MintId::new);
    var blank = check.id("blankId", blankId, BlankId::new);
    var printed = check.oneOf("design", design, Design::of, Design.words());
    var heading = check.text("title", title, 1, LONGEST_TITLE);
    var text = check.lines("description", description, 0, LONGEST_DESCRIPTION);
    var amount = check.money("price", price);
    var variants = variants(check, variantIds);
    var words = tags(check, tags);
    if (editionSize != null) {
      check.number("editionSize", editionSize, 1, LARGEST_EDITION);
    }
    check.that(chainId == null || chainId > 0, "chainId", "is " + chainId + ", expected 1 or more");
    check.done();
    return new ProductDraft(Objects.requireNonNull(artwork), Optional.ofNullable(mint), Objects.requireNonNull(blank),
        printed, heading, text, amount, variants, words, Optional.ofNullable(editionSize), Optional.ofNullable(chainId));
  }

  static List<String> variants(FieldChecks check, @Nullable List<@Nullable String> ids) {
    if (ids == null) {
      return List.of();
    }
    check.that(ids.size() <= MOST_VARIANTS, "variantIds", "names " + ids.size() + ", expected at most " + MOST_VARIANTS);
    var chosen = new LinkedHashSet<String>();
    for (var index = 0; index < Math.min(ids.size(), MOST_VARIANTS); index++) {
      chosen.add(check.text("variantIds[" + index + "]", ids.get(index), 1, 60));
    }
    return List.copyOf(chosen);
  }

  /** Lower-case words, each once. */
  static List<String> tags(FieldChecks check, @Nullable List<@Nullable String> given) {
    if (given == null) {
      return List.of();
    }
    check.that(given.size() <= MOST_TAGS, "tags", "has " + given.size() + ", expected at most " + MOST_TAGS);
    var words = new LinkedHashSet<String>();
    for (var index = 0; index < Math.min(given.size(), MOST_TAGS); index++) {
      words.add(check.text("tags[" + index + "]", given.get(index), 1, LONGEST_TAG).toLowerCase(Locale.ROOT));
    }
    return List.copyOf(words);
  }
}
