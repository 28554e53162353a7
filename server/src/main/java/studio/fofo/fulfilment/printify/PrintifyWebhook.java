package studio.fofo.fulfilment.printify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierWebhook;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Printify's webhooks: {@code x-pfy-signature: sha256=} and the HMAC-SHA256 of the body in hex. An event names Printify's order, which the
 * job knows; what else is in it is not read, since the job is observed afterwards.
 */
@Component
class PrintifyWebhook implements SupplierWebhook {

  private static final String SIGNATURE = "x-pfy-signature";
  private static final String SCHEME = "sha256=";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int LONGEST = 200;

  private final SupplierAccounts accounts;
  private final JobRows rows;
  private final JsonMapper json;

  PrintifyWebhook(SupplierAccounts accounts, JobRows rows, JsonMapper json) {
    this.accounts = accounts;
    this.rows = rows;
    this.json = json;
  }

  @Override
  public String supplier() {
    return Printify.NAME;
  }

  @Override
  public Optional<Event> read(Map<String, List<String>> headers, byte[] body) {
    return accounts.of(Printify.NAME)
        .filter(account -> account.webhookSecret().map(secret -> isSigned(secret, headers, body)).orElse(true))
        .flatMap(account -> event(account, body));
  }

  private Optional<Event> event(SupplierAccount account, byte[] body) {
    var posted = tree(body);
    var id = text(posted.path("id"));
    var type = text(posted.path("type"));
    if (id.isBlank() || type.isBlank() || id.length() > LONGEST || type.length() > LONGEST) {
      return Optional.empty();
    }
    return Optional.of(new Event(id, type, subject(account, posted.path("resource")).flatMap(order -> rows.of(account.store(), order))));
  }

  /** The order that it is about, of our shop. */
  private static Optional<String> subject(SupplierAccount account, JsonNode resource) {
    var shop = resource.path("data").path("shop_id").asString(account.store());
    return Optional.of(text(resource.path("id")))
        .filter(order -> text(resource.path("type")).equals("order") && !order.isBlank() && shop.equals(account.store()));
  }

  private JsonNode tree(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException nonsense) {
      return json.createObjectNode();
    }
  }

  private static boolean isSigned(String secret, Map<String, List<String>> headers, byte[] body) {
    var given = headers.getOrDefault(SIGNATURE, List.of());
    var expected = SCHEME + HexFormat.of().formatHex(mac(secret, body));
    return given.size() == 1
        && MessageDigest.isEqual(given.getFirst().getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] mac(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this Java has no " + ALGORITHM, impossible);
    }
  }

  private static String text(JsonNode member) {
    return member.isString() ? member.stringValue() : "";
  }
}
