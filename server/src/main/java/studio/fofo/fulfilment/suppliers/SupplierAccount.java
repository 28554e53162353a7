package studio.fofo.fulfilment.suppliers;

import java.util.Optional;

/**
 * Our account with a vendor.
 *
 * @param token to act there
 * @param store the vendor's id of our store or shop
 * @param webhookSecret what its webhooks are signed with; empty if they are not
 */
public record SupplierAccount(String supplier, String token, String store, Optional<String> webhookSecret) {

  /** Prints no secret. */
  @Override
  public String toString() {
    return "SupplierAccount[" + supplier + ", store " + store + "]";
  }
}
