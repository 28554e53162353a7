package studio.fofo.ordering.rows;

import org.springframework.stereotype.Component;
import studio.fofo.identity.Vault;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.Recipient;
import tools.jackson.databind.json.JsonMapper;

/** Seals an order's recipient with the buyer's key, bound to the order, and opens it again. */
@Component
public class SealedRecipients {

  private final Vault vault;
  private final JsonMapper json;

  SealedRecipients(Vault vault, JsonMapper json) {
    this.vault = vault;
    this.json = json;
  }

  public byte[] seal(OrderId order, UserId buyer, Recipient recipient) {
    return vault.seal(buyer, context(order), json.writeValueAsString(recipient));
  }

  public Recipient open(OrderId order, UserId buyer, byte[] sealed) {
    return json.readValue(vault.open(buyer, context(order), sealed), Recipient.class);
  }

  private static String context(OrderId order) {
    return "order/" + order + "/contact";
  }
}
