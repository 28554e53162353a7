package studio.fofo.fulfilment.vendors;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.WebhookRegistration;

/**
 * Tells a vendor where to post, if it has an API for that. One that signs gets the usual address, and its secret is stored; one that does
 * not gets an address that nobody can guess.
 */
@Component
class HookRegistration {

  private static final Logger LOG = LoggerFactory.getLogger(HookRegistration.class);

  private final List<WebhookRegistration> registrations;
  private final AccountRows accounts;
  private final URI studio;

  HookRegistration(
      ObjectProvider<WebhookRegistration> registrations, AccountRows accounts, @Value("${fofo.public-url:http://localhost}") URI studio) {
    this.registrations = registrations.stream().toList();
    this.accounts = accounts;
    this.studio = studio;
  }

  /** If the vendor refuses or does not respond, the account is listed as incomplete, and its jobs are polled. */
  void register(String supplier) {
    if (!"https".equals(studio.getScheme())) {
      return;
    }
    var registration = registrations.stream().filter(each -> each.supplier().equals(supplier)).findFirst();
    var account = accounts.of(supplier);
    if (registration.isPresent() && account.isPresent()) {
      register(registration.get(), account.get());
    }
  }

  private void register(WebhookRegistration registration, SupplierAccount account) {
    var path = "/api/v1/webhooks/suppliers/" + account.supplier();
    try {
      registration.register(account, studio.resolve(path)).ifPresentOrElse(
          secret -> accounts.webhookSecret(account.supplier(), secret),
          () -> unsigned(registration, account, path));
    } catch (SupplierUnavailable unavailable) {
      LOG.warn("webhook not registered supplier={} reason=\"{}\"", account.supplier(), unavailable.getMessage());
    }
  }

  private Optional<String> unsigned(WebhookRegistration registration, SupplierAccount account, String path) {
    return accounts.newHintSegment(account.supplier())
        .flatMap(segment -> registration.register(account, studio.resolve(path + "/" + segment)));
  }
}
