package studio.fofo.catalog;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The market's products, for other modules. */
public interface Products {

  Optional<Product> find(ProductId id);

  /** @throws studio.fofo.kernel.Refusal {@code PRODUCT_NOT_FOUND} */
  Product require(ProductId id);

  /** Those that exist; cached, and invalidated by the commit that changes them. */
  Map<ProductId, Product> findAll(Collection<ProductId> ids);
}
