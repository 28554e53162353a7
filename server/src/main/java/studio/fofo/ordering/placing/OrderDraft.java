package studio.fofo.ordering.placing;

import java.util.List;
import studio.fofo.catalog.ProductId;
import studio.fofo.ordering.Recipient;

/** A buyer's validated request for an order. */
public record OrderDraft(List<Line> lines, Recipient recipient, long chainId, String token) {

  /** One product in one variant. */
  public record Line(ProductId product, String variantId, int quantity) {}
}
