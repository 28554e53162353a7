package studio.fofo.fulfilment.vendors;

import java.util.List;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.kernel.Money;

/**
 * A variant of a vendor that could make one of ours. An operator decides.
 *
 * @param variant as it would be mapped
 * @param productName the vendor's, with brand and model
 * @param label the vendor's colour and size
 * @param score from 0 to 100
 * @param reasons why, and what differs
 * @param warnings what an operator should know before confirming
 */
public record MappingProposal(
    VendorVariant variant, String productId, String productName, String label, Money price, int score, List<String> reasons,
    List<String> warnings) {

  public MappingProposal {
    reasons = List.copyOf(reasons);
    warnings = List.copyOf(warnings);
  }
}
