package studio.fofo.fulfilment.costs;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierEstimates;

/** What a supplier offered when it was chosen. */
@Component
class OfferedCosts implements SupplierEstimates {

  private final CostRows costs;

  OfferedCosts(CostRows costs) {
    this.costs = costs;
  }

  @Override
  public Optional<SupplierCosts> of(ProductionId id) {
    return Optional.ofNullable(costs.of(id).get(CostStage.OFFER));
  }
}
