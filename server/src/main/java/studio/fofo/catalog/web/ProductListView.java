package studio.fofo.catalog.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.catalog.products.ProductSearch.Facet;

/**
 * A page of the market.
 *
 * @param facets only if requested
 */
record ProductListView(
    List<ProductSummaryView> items, @Nullable String nextCursor,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, List<Facet>> facets) {}
