package studio.fofo.catalog.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.offering.ProductEditing;
import studio.fofo.runtime.FieldChecks;
import studio.fofo.runtime.MoneyView;

/** The body for editing a product; missing fields stay unchanged. */
record ProductEditForm(
    @Schema(minLength = 1, maxLength = ProductForm.LONGEST_TITLE) @Nullable String title,
    @Schema(maxLength = ProductForm.LONGEST_DESCRIPTION) @Nullable String description,
    @Nullable MoneyView price,
    @Schema(description = "at most 100; all of the blank's when empty") @Nullable List<@Nullable String> variantIds,
    @Schema(description = "at most 10, of at most 30 characters") @Nullable List<@Nullable String> tags,
    @Nullable Boolean onSale,
    @Schema(minimum = "0", description = "the only chain on which it is paid from now on; 0 for any of the studio's") @Nullable Long chainId,
    @Schema(description = "cannot be changed: refused with PRODUCT_EDITION_FIXED", deprecated = true) @Nullable Long editionSize,
    @Schema(implementation = Design.class, description = "cannot be changed: refused with PRODUCT_DESIGN_FIXED", deprecated = true) @Nullable String design) {

  ProductEditing.Edit edit() {
    var check = new FieldChecks(CatalogErrors.PRODUCT_INVALID);
    var edit = new ProductEditing.Edit(
        Optional.ofNullable(title).map(value -> check.text("title", value, 1, ProductForm.LONGEST_TITLE)),
        Optional.ofNullable(description).map(value -> check.lines("description", value, 0, ProductForm.LONGEST_DESCRIPTION)),
        Optional.ofNullable(price).map(value -> check.money("price", value)),
        Optional.ofNullable(variantIds).map(value -> ProductForm.variants(check, value)),
        Optional.ofNullable(tags).map(value -> ProductForm.tags(check, value)),
        Optional.ofNullable(onSale), Optional.ofNullable(chainId));
    check.that(chainId == null || chainId >= 0, "chainId", "is " + chainId + ", expected 0 or more");
    check.that(editionSize == null, CatalogErrors.PRODUCT_EDITION_FIXED, "editionSize", "is a promise to buyers and cannot be changed");
    check.that(design == null, CatalogErrors.PRODUCT_DESIGN_FIXED, "design",
        "was shown to buyers and cannot be changed; offer the artwork as a new product and take this one off sale");
    check.done();
    return edit;
  }
}
