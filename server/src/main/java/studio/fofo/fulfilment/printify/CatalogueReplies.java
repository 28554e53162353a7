package studio.fofo.fulfilment.printify;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/** What the catalogue's endpoints reply. Members that Printify may leave out are nullable; lists are read through the accessors. */
final class CatalogueReplies {

  private CatalogueReplies() {}

  static <T> List<T> given(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static String given(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  record Shop(long id, @Nullable String title) {}

  record Location(@Nullable String country) {}

  /** A print provider; its blueprints are only in its details. */
  record Provider(long id, @Nullable String title, @Nullable Location location, @Nullable List<Blueprint> blueprints) {

    /** ISO 3166-1 alpha-2; blank if Printify does not say. */
    String country() {
      return location == null ? "" : given(location.country);
    }
  }

  record Blueprint(long id, @Nullable String title, @Nullable String brand, @Nullable String model) {}

  /** The variants that a print provider makes of a blueprint. */
  record Variants(long id, @Nullable String title, @Nullable List<Variant> variants) {}

  /** @param options {@code color} and {@code size}, and others such as {@code shape} */
  record Variant(long id, @Nullable String title, @Nullable Map<String, String> options, @Nullable List<Placeholder> placeholders) {

    String option(String name) {
      return options == null ? "" : given(options.get(name));
    }
  }

  /** A print area in pixels. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Placeholder(String position, int height, int width, @Nullable String decorationMethod) {}

  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Shipping(@Nullable HandlingTime handlingTime, @Nullable List<Profile> profiles) {}

  /** @param unit {@code day} */
  record HandlingTime(int value, @Nullable String unit) {}

  /** What it costs to ship some variants to some countries: the first piece, and each further one in the same parcel. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Profile(@Nullable List<Long> variantIds, Cost firstItem, Cost additionalItems, @Nullable List<String> countries) {}

  /** @param cost in cents */
  record Cost(long cost, String currency) {}
}
