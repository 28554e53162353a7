package studio.fofo.fulfilment.costs;

import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierEstimates;

/** {@link SupplierEstimates} from the offers that were recorded when suppliers were chosen. */
@Component
class CostEstimates implements SupplierEstimates {

  private final CostRows costs;

  CostEstimates(CostRows costs) {
    this.costs = costs;
  }

  @Override
  public Optional<SupplierCosts> of(ProductionId id) {
    return Optional.ofNullable(costs.of(id).get(CostStage.OFFER));
  }
}
