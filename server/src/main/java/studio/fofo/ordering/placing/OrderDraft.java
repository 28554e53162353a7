package studio.fofo.ordering.placing;

import java.util.List;
import java.util.Optional;
import studio.fofo.catalog.ProductId;
import studio.fofo.ordering.Recipient;

/**
 * A buyer's validated request for an order.
 *
 * @param chainId empty: the first chain that is ready
 * @param token {@code native}, or an ERC-20's address or symbol
 */
public record OrderDraft(List<Line> lines, Recipient recipient, Optional<Long> chainId, String token) {

  /** One product in one variant. */
  public record Line(ProductId product, String variantId, int quantity) {}
}
