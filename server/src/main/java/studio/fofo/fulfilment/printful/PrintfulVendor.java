package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.vendorhttp.PictureDownload;
import studio.fofo.fulfilment.vendorhttp.VendorHttp;

/** Printful's API for the connected account; nothing is sent without one. */
final class PrintfulVendor {

  private final VendorHttp http;
  private final PrintfulSettings settings;
  private final SupplierAccounts accounts;
  private final PictureDownload pictures;

  PrintfulVendor(VendorHttp http, PrintfulSettings settings, SupplierAccounts accounts, PictureDownload pictures) {
    this.pictures = pictures;
    this.http = http;
    this.settings = settings;
    this.accounts = accounts;
  }

  PrintfulSettings settings() {
    return settings;
  }

  /** Empty if it is gone. @throws SupplierUnavailable if it cannot be fetched */
  Optional<byte[]> picture(URI url) {
    return pictures.get(url);
  }

  PrintfulHolds holds() {
    return new PrintfulHolds(settings.dashboard());
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
