package studio.fofo.catalog.products;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.fofo.catalog.Product;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.HttpErrors;

/** The order of a list; ties are broken by id, so that a page continues exactly where the last one ended. */
public enum ProductSort {
  NEWEST("p.created_at desc, p.id desc", "(p.created_at, p.id) < (cast(:key as timestamptz), :id)"),
  PRICE_ASC("p.price_minor, p.id", "(p.price_minor, p.id) > (cast(:key as bigint), :id)"),
  PRICE_DESC("p.price_minor desc, p.id desc", "(p.price_minor, p.id) < (cast(:key as bigint), :id)"),
  POPULAR("sales.pieces desc, sales.product_id desc", "(sales.pieces, sales.product_id) < (cast(:key as bigint), :id)");

  private final String orderBy;
  private final String after;

  ProductSort(String orderBy, String after) {
    this.orderBy = orderBy;
    this.after = after;
  }

  /** Its name in the query: {@code price-asc}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** @throws Refusal {@code PARAMETER_INVALID} */
  public static ProductSort of(Optional<String> word) {
    return word.map(asked -> Arrays.stream(values()).filter(sort -> sort.word().equals(asked)).findFirst()
        .orElseThrow(() -> new Refusal(HttpErrors.PARAMETER_INVALID, "sort is \"" + asked + "\", expected "
            + Arrays.stream(values()).map(ProductSort::word).collect(Collectors.joining(", ")))))
        .orElse(NEWEST);
  }

  String orderBy() {
    return orderBy;
  }

  String after() {
    return after;
  }

  String keyOf(Product product) {
    return switch (this) {
      case NEWEST -> product.createdAt().toString();
      case PRICE_ASC, PRICE_DESC -> Long.toString(product.price().minor());
      case POPULAR -> Long.toString(product.sold());
    };
  }

  /** @throws Refusal {@code CURSOR_INVALID} unless the cursor's part is a valid key of this order */
  void checkKey(String text) {
    if (this == NEWEST) {
      Cursor.time(text);
    } else if (!text.matches("\\d{1,18}")) {
      throw new Refusal(HttpErrors.CURSOR_INVALID, "the cursor does not belong to this list; start without a cursor");
    }
  }
}
