package studio.fofo.fulfilment.printful;

import java.util.Optional;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.vendorhttp.VendorHttp;

/** Printful's API for the connected account; nothing is sent without one. */
final class PrintfulVendor {

  private final VendorHttp http;
  private final PrintfulSettings settings;
  private final SupplierAccounts accounts;

  PrintfulVendor(VendorHttp http, PrintfulSettings settings, SupplierAccounts accounts) {
    this.http = http;
    this.settings = settings;
    this.accounts = accounts;
  }

  PrintfulSettings settings() {
    return settings;
  }

  Optional<SupplierAccount> account() {
    return accounts.of(Printful.NAME);
  }

  /** @throws SupplierUnavailable if no account is connected */
  PrintfulApi api() {
    return api(account().orElseThrow(() -> SupplierUnavailable.before("no account with Printful is connected", null)));
  }

  PrintfulApi api(SupplierAccount account) {
    return new PrintfulApi(http, settings.url(), account);
  }
}
