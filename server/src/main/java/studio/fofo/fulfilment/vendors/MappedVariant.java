package studio.fofo.fulfilment.vendors;

import java.time.Instant;
import java.util.Set;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.kernel.Money;

/**
 * A confirmed mapping with what the vendor's catalogue last said.
 *
 * @param productId the vendor's {@link SupplierCatalogue.Product#id}
 * @param price what a piece costs us, in the vendor's currency
 * @param regions where it is in stock, in the vendor's words; empty if nowhere
 */
public record MappedVariant(
    VendorVariant variant, String productId, Money price, Set<String> regions, boolean discontinued, Instant syncedAt) {

  public MappedVariant {
    regions = Set.copyOf(regions);
  }
}
