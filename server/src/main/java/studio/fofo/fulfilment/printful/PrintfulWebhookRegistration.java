package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.WebhookRegistration;
import tools.jackson.databind.json.JsonMapper;

/** Registers our address for the events of orders and shipments. */
final class PrintfulWebhookRegistration implements WebhookRegistration {

  private static final List<String> TYPES = List.of("shipment_sent", "shipment_returned", "shipment_out_of_stock", "shipment_put_hold",
      "shipment_put_hold_approval", "shipment_remove_hold", "order_created", "order_updated", "order_failed", "order_canceled",
      "order_put_hold", "order_put_hold_approval", "order_remove_hold");

  private final PrintfulVendor vendor;

  PrintfulWebhookRegistration(PrintfulVendor vendor) {
    this.vendor = vendor;
  }

  @Override
  public String supplier() {
    return Printful.NAME;
  }

  @Override
  public Optional<String> register(SupplierAccount account, URI url) {
    var form = JsonMapper.shared().createObjectNode().put("default_url", url.toString());
    var events = form.putArray("events");
    TYPES.forEach(type -> events.addObject().put("type", type));
    var reply = vendor.api(account).post("/v2/webhooks", form);
    if (!reply.isSuccess()) {
      throw SupplierUnavailable.before("Printful does not register the webhook: " + PrintfulWords.of(reply), null);
    }
    var secret = reply.json().path("result").path("secret_key").asString("");
    return secret.isEmpty() ? Optional.empty() : Optional.of(secret);
  }
}
