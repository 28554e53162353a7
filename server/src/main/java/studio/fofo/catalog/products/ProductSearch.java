package studio.fofo.catalog.products;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Page;

/** Finds products. */
@Component
public class ProductSearch {

  private static final int MOST_TAGS = 30;

  private final JdbcClient jdbc;
  private final ProductRows products;

  ProductSearch(JdbcClient jdbc, ProductRows products) {
    this.jdbc = jdbc;
    this.products = products;
  }

  /** A value and its number of products. */
  public record Facet(String value, long count) {}

  /** @throws Refusal {@code CURSOR_INVALID} if the cursor belongs to another list */
  public Page<Product> page(ProductQuery query, int limit, @Nullable String cursor) {
    var after = Cursor.read(query.cursorName(), cursor, 2);
    var conditions = new Conditions(query, "");
    if (after != null) {
      checkKey(query.sort(), after);
      conditions.add(query.sort().after(), Map.of("key", after.get(0), "id", after.get(1)));
    }
    var rows = jdbc.sql(ProductRows.SELECT + conditions.where() + " order by " + query.sort().orderBy() + " limit :limit")
        .params(conditions.parameters).param("limit", limit + 1)
        .query(products::product).list();
    return Page.of(rows, limit, last -> Cursor.write(query.cursorName(), query.sort().keyOf(last), last.id().value()));
  }

  /** The facets of a query: styles, types and tags; each dimension is counted without its own filter. */
  public Map<String, List<Facet>> facets(ProductQuery query) {
    var facets = new LinkedHashMap<String, List<Facet>>();
    facets.put("style", facet(query, "style",
        "select nullif(p.style, '') as value, count(*) as count from catalog.products p %s group by 1 having nullif(p.style, '') is not null"));
    facets.put("type", facet(query, "type", "select p.type as value, count(*) as count from catalog.products p %s group by 1"));
    facets.put("tag", facet(query, "tag",
        "select t.value, count(*) as count from catalog.products p cross join unnest(p.tags) as t (value) %s group by 1"));
    return facets;
  }

  /**
   * By id or by slug, on sale or not.
   *
   * @throws Refusal {@code PRODUCT_NOT_FOUND}, {@code PRODUCT_TAKEN_DOWN}
   */
  public Product one(String idOrSlug) {
    var product = find(idOrSlug);
    if (products.isTakenDown(product.id())) {
      throw new Refusal(CatalogErrors.PRODUCT_TAKEN_DOWN, "an operator of this studio took product " + product.id() + " down");
    }
    return product;
  }

  private Product find(String idOrSlug) {
    return id(idOrSlug).flatMap(products::find).or(() -> products.findBySlug(idOrSlug))
        .orElseThrow(() -> new Refusal(CatalogErrors.PRODUCT_NOT_FOUND,
            "there is no product \"" + (idOrSlug.length() > 100 ? idOrSlug.substring(0, 100) + "…" : idOrSlug) + "\""));
  }

  private List<Facet> facet(ProductQuery query, String dimension, String select) {
    var conditions = new Conditions(query, dimension);
    return jdbc.sql(select.formatted(conditions.where()) + " order by count desc, value limit " + MOST_TAGS)
        .params(conditions.parameters)
        .query((row, number) -> new Facet(row.getString("value"), row.getLong("count")))
        .list();
  }

  private static Optional<ProductId> id(String text) {
    try {
      return Optional.of(new ProductId(text));
    } catch (IllegalArgumentException slug) {
      return Optional.empty();
    }
  }

  private static void checkKey(ProductSort sort, List<String> after) {
    sort.checkKey(after.get(0));
    if (id(after.get(1)).isEmpty()) {
      throw new Refusal(HttpErrors.CURSOR_INVALID, "the cursor does not belong to this list; start without a cursor");
    }
  }

  /** The where clause of a query, without the filter of one dimension. */
  private static final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions(ProductQuery query, String without) {
      if (!query.offSaleToo()) {
        clauses.add("p.on_sale");
      }
      query.words().ifPresent(words -> add("p.search @@ catalog.search_query(:words)", Map.of("words", words)));
      query.minPrice().ifPresent(price -> add("p.price_minor >= :minPrice", Map.of("minPrice", price)));
      query.maxPrice().ifPresent(price -> add("p.price_minor <= :maxPrice", Map.of("maxPrice", price)));
      query.creator().ifPresent(creator -> add("p.creator = :creator", Map.of("creator", creator.value())));
      query.style().filter(style -> !without.equals("style")).ifPresent(style -> add("p.style = :style", Map.of("style", style)));
      query.type().filter(type -> !without.equals("type")).ifPresent(type -> add("p.type = :type", Map.of("type", type)));
      query.tag().filter(tag -> !without.equals("tag"))
          .ifPresent(tag -> add("p.tags @> array[:tag]::text[]", Map.of("tag", tag)));
    }

    void add(String clause, Map<String, Object> named) {
      clauses.add(clause);
      parameters.putAll(named);
    }

    String where() {
      return clauses.isEmpty() ? "" : "where " + String.join(" and ", clauses);
    }
  }
}
