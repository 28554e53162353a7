package studio.fofo.ordering.domain;

import org.springframework.stereotype.Component;
import studio.fofo.identity.Vault;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.OrderId;
import studio.fofo.ordering.Recipient;
import tools.jackson.databind.json.JsonMapper;

/** Seals whom an order is for with the buyer's key, bound to the order, and opens it again. */
@Component
class Contact {

  private final Vault vault;
  private final JsonMapper json;

  Contact(Vault vault, JsonMapper json) {
    this.vault = vault;
    this.json = json;
  }

  byte[] seal(OrderId order, UserId buyer, Recipient recipient) {
    return vault.seal(buyer, context(order), json.writeValueAsString(recipient));
  }

  Recipient open(OrderId order, UserId buyer, byte[] sealed) {
    return json.readValue(vault.open(buyer, context(order), sealed), Recipient.class);
  }

  private static String context(OrderId order) {
    return "order/" + order + "/contact";
  }
}
