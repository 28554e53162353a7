package studio.fofo.fulfilment.suppliers;

import java.util.Optional;

/** The accounts that operators have connected. Secrets are sealed at rest and unsealed for each use. */
public interface SupplierAccounts {

  Optional<SupplierAccount> of(String supplier);
}
