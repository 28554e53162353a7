package studio.fofo.fulfilment.suppliers;

import java.util.Collection;
import java.util.Map;

/** Which of our variants are made by which vendor: data that operators confirm, and the catalogue's synchronisation keeps true. */
public interface VendorVariants {

  /** Those of the given variants that the supplier makes, by our id. Discontinued ones are not among them. */
  Map<String, VendorVariant> of(String supplier, Collection<String> variantIds);
}
