package studio.fofo.fulfilment.printify;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printify.WebhookForms.NewWebhook;
import studio.fofo.fulfilment.printify.WebhookForms.Webhook;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.WebhookRegistration;

/**
 * Registers one webhook for each topic about orders, with a new secret of ours, and removes those of before that lead to the same host. As
 * Printify's written reference has it; its OpenAPI document says nothing about webhooks.
 */
@Component
class PrintifyWebhookRegistration implements WebhookRegistration {

  static final List<String> TOPICS = List.of("order:created", "order:updated", "order:sent-to-production", "order:shipment:created",
      "order:shipment:delivered");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BYTES = 32;

  private final PrintifyApi api;

  PrintifyWebhookRegistration(PrintifyApi api) {
    this.api = api;
  }

  @Override
  public String supplier() {
    return Printify.NAME;
  }

  @Override
  public Optional<String> register(SupplierAccount account, URI url) {
    try {
      api.webhooks(account).stream().filter(webhook -> leadsTo(url.getHost(), webhook))
          .forEach(webhook -> api.delete(account, webhook, url.getHost()));
      var secret = secret();
      TOPICS.forEach(topic -> api.create(account, new NewWebhook(topic, url.toString(), secret)));
      return Optional.of(secret);
    } catch (PrintifyRefusal refusal) {
      throw SupplierUnavailable.before("Printify refuses the webhook: " + refusal.words(), refusal);
    }
  }

  private static boolean leadsTo(String host, Webhook webhook) {
    var url = CatalogueReplies.given(webhook.url());
    return url.startsWith("https://" + host + "/") || url.startsWith("https://" + host + ":");
  }

  private static String secret() {
    var bytes = new byte[SECRET_BYTES];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
