package studio.fofo.fulfilment.printify;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** Products of a shop, as they are created and as they are replied. Amounts are in cents. */
final class ProductForms {

  private ProductForms() {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record NewProduct(
      String title, String description, long blueprintId, long printProviderId, List<NewVariant> variants, List<PrintArea> printAreas) {}

  /** @param price what the buyer pays for one */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record NewVariant(long id, long price, boolean isEnabled) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PrintArea(List<Long> variantIds, List<Placeholder> placeholders) {}

  record Placeholder(String position, List<Image> images) {}

  /**
   * An uploaded file in a print area.
   *
   * @param x of its centre, from 0 to 1 of the print area
   * @param y of its centre, likewise
   * @param scale 1 if it is as wide as the print area
   */
  record Image(String id, double x, double y, double scale, int angle) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Product(
      String id, @Nullable String title, @Nullable String description, long blueprintId, long printProviderId,
      @Nullable List<Variant> variants, @Nullable List<PrintedArea> printAreas) {

    /** Whether the variant is printed with this image. */
    boolean prints(long variant, String image) {
      return CatalogueReplies.given(printAreas).stream()
          .filter(area -> CatalogueReplies.given(area.variantIds).contains(variant))
          .flatMap(area -> CatalogueReplies.given(area.placeholders).stream())
          .flatMap(placeholder -> CatalogueReplies.given(placeholder.images).stream())
          .anyMatch(placed -> image.equals(placed.id));
    }
  }

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record PrintedArea(@Nullable List<Long> variantIds, @Nullable List<Printed> placeholders) {}

  record Printed(@Nullable List<Placed> images) {}

  /** @param id of an uploaded file */
  record Placed(@Nullable String id) {}

  /** @param cost what one costs us, printed; absent if Printify has not priced it */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Variant(long id, @Nullable Long cost, boolean isEnabled) {}
}
