package studio.fofo.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What the market sells, for other modules to read. */
public interface Products {

  Optional<Product> find(ProductId id);

  /** @throws studio.fofo.kernel.Refusal {@code PRODUCT_NOT_FOUND} */
  Product require(ProductId id);

  /** Those that exist; remembered from earlier reads, and forgotten with the commit that changes them. */
  Map<ProductId, Product> findAll(Collection<ProductId> ids);
}
