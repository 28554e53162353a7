package studio.fofo.fulfilment.printful;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierWebhook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Printful's events. They are signed with hexadecimal HMAC-SHA256 over the body. Its document does not say whether the hexadecimal secret
 * is the key as text or as bytes, so both are accepted. Where no secret is known (webhooks of version 1), an event is only a hint:
 * it says which job to ask about.
 */
final class PrintfulWebhook implements SupplierWebhook {

  static final String SIGNATURE = "x-pf-webhook-signature";

  private static final String HMAC = "HmacSHA256";
  private static final JsonMapper SORTED = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private final SupplierAccounts accounts;

  PrintfulWebhook(SupplierAccounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public String supplier() {
    return Printful.NAME;
  }

  @Override
  public Optional<Event> read(Map<String, List<String>> headers, byte[] body) {
    return accounts.of(Printful.NAME).filter(account -> isSigned(account, headers, body)).flatMap(account -> event(account, body));
  }

  private static boolean isSigned(SupplierAccount account, Map<String, List<String>> headers, byte[] body) {
    return account.webhookSecret()
        .map(secret -> headers.getOrDefault(SIGNATURE, List.of()).stream().anyMatch(signature -> isOf(secret, signature, body)))
        .orElse(true);
  }

  private static boolean isOf(String secret, String signature, byte[] body) {
    var given = signature.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
    return keys(secret).anyMatch(key -> MessageDigest.isEqual(given, hmac(key, body).getBytes(StandardCharsets.US_ASCII)));
  }

  private static Stream<byte[]> keys(String secret) {
    var text = secret.getBytes(StandardCharsets.UTF_8);
    return secret.length() % 2 == 0 && secret.matches("[0-9a-fA-F]+") ? Stream.of(text, HexFormat.of().parseHex(secret)) : Stream.of(text);
  }

  static String hmac(byte[] key, byte[] body) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<Event> event(SupplierAccount account, byte[] body) {
    try {
      return JsonMapper.shared().readTree(body) instanceof ObjectNode event && isOurs(account, event)
          ? Optional.of(new Event(id(event), event.path("type").asString(), subject(event.path("data"))))
          : Optional.empty();
    } catch (JacksonException garbage) {
      return Optional.empty();
    }
  }

  private static boolean isOurs(SupplierAccount account, JsonNode event) {
    var store = event.path("store_id").asString(event.path("store").asString(account.store()));
    return !event.path("type").asString("").isBlank() && (account.store().isBlank() || store.equals(account.store()));
  }

  /** Events have no id: it is derived from all of an event except the count of earlier attempts to post it. */
  private static String id(ObjectNode event) {
    var lasting = event.deepCopy();
    lasting.remove("retries");
    try {
      var sorted = SORTED.writeValueAsBytes(SORTED.treeToValue(lasting, Object.class));
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sorted));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<ProductionId> subject(JsonNode data) {
    return Stream
        .of(data.path("order").path("external_id"), data.path("shipment").path("order_external_id"), data.path("order_external_id"),
            data.path("external_id"))
        .map(id -> id.asString("")).flatMap(id -> PrintfulIds.production(id).stream()).findFirst();
  }
}
