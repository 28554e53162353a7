package studio.fofo.fulfilment.suppliers;

import java.util.Optional;
import studio.fofo.fulfilment.production.ProductionId;

/** What a supplier said that a job would cost, when it was chosen. Adapters compare it with what the supplier asks before they confirm. */
public interface SupplierEstimates {

  Optional<SupplierCosts> of(ProductionId id);
}
