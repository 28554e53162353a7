package studio.fofo.ordering.placing;

import org.springframework.stereotype.Component;
import studio.fofo.kernel.Money;
import studio.fofo.ordering.CreatorShares;
import studio.fofo.ordering.OrderItem;
import studio.fofo.ordering.OrderingSettings;

/** {@link CreatorShares} as {@link RevenueShares} divides them. */
@Component
class FeeShares implements CreatorShares {

  private final OrderingSettings settings;

  FeeShares(OrderingSettings settings) {
    this.settings = settings;
  }

  @Override
  public Money of(OrderItem item) {
    return RevenueShares.creatorsPart(item, settings.fee());
  }
}
