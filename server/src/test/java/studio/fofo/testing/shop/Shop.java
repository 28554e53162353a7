package studio.fofo.testing.shop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import studio.fofo.testing.Http;
import studio.fofo.testing.SignIn;

/** A creator's shop with products to buy, over HTTP. */
@TestComponent
public class Shop {

  private final Http http;
  private final SignIn signIn;
  private final GalleryFakes.Gallery gallery;

  Shop(Http http, SignIn signIn, GalleryFakes.Gallery gallery) {
    this.http = http;
    this.signIn = signIn;
    this.gallery = gallery;
  }

  /** A product's id: a tee at 25.00 dollars, unless something is different. */
  public String tee(SignIn.Person creator, Map<String, ?> different) {
    var form = new HashMap<String, Object>(Map.of("artworkId", gallery.hang(creator.userId(), "cyberpunk").id().value(), "blankId", "tee",
        "title", "Neon Fox", "description", "", "price", Map.of("amount", "2500", "currency", "USD")));
    form.putAll(different);
    var reply = http.post("/api/v1/products", form).as(creator).idempotent(UUID.randomUUID().toString()).call();
    if (reply.status() != 201) {
      throw new AssertionError(reply.text());
    }
    return reply.body().get("id").asString();
  }

  public String tee() {
    return tee(signIn.somebody(), Map.of());
  }

  public static Map<String, Object> address() {
    return new HashMap<>(Map.of("name", "Ada Lovelace", "line1", "12 St James's Square", "city", "London", "postalCode", "SW1Y 4JH",
        "country", "GB"));
  }

  public static Map<String, Object> item(String product, int quantity) {
    return new HashMap<>(Map.of("productId", product, "variantId", "tee-black-m", "quantity", quantity));
  }

  /** A body of {@code POST /orders}. */
  @SafeVarargs
  public static Map<String, Object> form(Map<String, Object>... items) {
    return new HashMap<>(Map.of("items", List.of(items), "email", "ada@example.org", "shippingAddress", address(), "chainId",
        EscrowDesk.CHAIN, "token", "native"));
  }

  public Http.Reply order(SignIn.Person buyer, Map<String, ?> form) {
    return http.post("/api/v1/orders", form).as(buyer).idempotent(UUID.randomUUID().toString()).call();
  }
}
