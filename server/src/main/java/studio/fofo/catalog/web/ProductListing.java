package studio.fofo.catalog.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.fofo.catalog.products.ProductQuery;
import studio.fofo.catalog.products.ProductSort;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Page;

/** The raw query parameters of a list of products; every unknown or malformed value is refused, naming the parameter. */
record ProductListing(
    @Schema(maxLength = LONGEST_WORDS) @Nullable String q,
    @Schema(maxLength = LONGEST_FILTER) @Nullable String style,
    @Schema(maxLength = LONGEST_FILTER) @Nullable String type,
    @Schema(maxLength = LONGEST_FILTER) @Nullable String tag,
    @Schema(pattern = CENTS_TEXT, description = "in cents") @Nullable String minPrice,
    @Schema(pattern = CENTS_TEXT, description = "in cents") @Nullable String maxPrice,
    @Nullable String creator,
    @Schema(implementation = ProductSort.class, defaultValue = "newest") @Nullable String sort,
    @Schema(types = "integer", format = "int32", defaultValue = "20") @Nullable String limit,
    @Nullable String cursor,
    @Schema(types = "boolean", defaultValue = "false", description = "true: with counts by style, type and tag") @Nullable String facets) {

  private static final int LONGEST_WORDS = 200;
  private static final int LONGEST_FILTER = 60;
  private static final int USUAL_LIMIT = 20;
  private static final String CENTS_TEXT = "^(0|[1-9][0-9]{0,11})$";
  private static final Pattern CENTS = Pattern.compile(CENTS_TEXT);

  ProductQuery query() {
    var least = cents("minPrice", minPrice);
    var most = cents("maxPrice", maxPrice);
    if (least.isPresent() && most.isPresent() && least.get() > most.get()) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "minPrice is " + least.get() + ", more than maxPrice " + most.get());
    }
    return new ProductQuery(text("q", q, LONGEST_WORDS), text("style", style, LONGEST_FILTER), text("type", type, LONGEST_FILTER),
        text("tag", tag, LONGEST_FILTER).map(word -> word.toLowerCase(Locale.ROOT)), least, most, creatorId(), false,
        ProductSort.of(Optional.ofNullable(sort)));
  }

  int howMany() {
    if (limit == null) {
      return USUAL_LIMIT;
    }
    if (!limit.matches("\\d{1,6}")) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "limit is \"" + limit + "\", expected 1 to 100");
    }
    return Page.limit(Integer.parseInt(limit));
  }

  boolean wantsFacets() {
    return "true".equals(facets);
  }

  private Optional<UserId> creatorId() {
    try {
      return Optional.ofNullable(creator).map(UserId::new);
    } catch (IllegalArgumentException malformed) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, "creator: " + malformed.getMessage());
    }
  }

  private static Optional<String> text(String name, @Nullable String value, int longest) {
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    if (value.length() > longest || value.indexOf('\0') >= 0) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, name + " has " + value.length() + " characters, expected at most " + longest
          + ", none of them NUL");
    }
    return Optional.of(value.strip());
  }

  private static Optional<Long> cents(String name, @Nullable String value) {
    if (value == null || value.isEmpty()) {
      return Optional.empty();
    }
    if (!CENTS.matcher(value).matches()) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID, name + " is \"" + value + "\", expected whole cents such as 2500");
    }
    return Optional.of(Long.parseLong(value));
  }
}
