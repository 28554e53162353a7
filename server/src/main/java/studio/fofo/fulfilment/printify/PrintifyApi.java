package studio.fofo.fulfilment.printify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printify.CatalogueReplies.Provider;
import studio.fofo.fulfilment.printify.CatalogueReplies.Shipping;
import studio.fofo.fulfilment.printify.CatalogueReplies.Shop;
import studio.fofo.fulfilment.printify.CatalogueReplies.Variants;
import studio.fofo.fulfilment.printify.PrintifyVariantId.Press;
import studio.fofo.fulfilment.printify.ProductForms.NewProduct;
import studio.fofo.fulfilment.printify.ProductForms.Product;
import studio.fofo.fulfilment.printify.WebhookForms.NewWebhook;
import studio.fofo.fulfilment.printify.WebhookForms.Webhook;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import tools.jackson.core.type.TypeReference;

/**
 * The endpoints of Printify's API that the studio uses. All throw {@link PrintifyRefusal} if Printify refuses, and
 * {@link SupplierUnavailable} if it does not reply properly.
 */
@Component
class PrintifyApi {

  private final PrintifyClient http;

  PrintifyApi(PrintifyClient http) {
    this.http = http;
  }

  List<Shop> shops(String token) {
    return http.get(token, "/shops.json", new TypeReference<>() {});
  }

  List<Provider> providers(SupplierAccount account) {
    return http.get(account.token(), "/catalog/print_providers.json", new TypeReference<>() {});
  }

  /** With its blueprints. */
  Provider provider(SupplierAccount account, long id) {
    return http.get(account.token(), "/catalog/print_providers/" + id + ".json", new TypeReference<>() {});
  }

  /** @param all also those that are out of stock */
  Variants variants(SupplierAccount account, Press press, boolean all) {
    return http.get(account.token(), of(press) + "/variants.json?show-out-of-stock=" + (all ? "1" : "0"), new TypeReference<>() {});
  }

  Shipping shipping(SupplierAccount account, Press press) {
    return http.get(account.token(), of(press) + "/shipping.json", new TypeReference<>() {});
  }

  FileReply upload(SupplierAccount account, Object file) {
    return http.post(account.token(), "/uploads/images.json", file, new TypeReference<>() {});
  }

  Page<FileReply> uploads(SupplierAccount account, int page) {
    return http.get(account.token(), "/uploads.json" + at(page), new TypeReference<>() {});
  }

  Product create(SupplierAccount account, NewProduct product) {
    return http.post(account.token(), of(account) + "/products.json", product, new TypeReference<>() {});
  }

  Page<Product> products(SupplierAccount account, int page) {
    return http.get(account.token(), of(account) + "/products.json" + at(page), new TypeReference<>() {});
  }

  /** Also if it was deleted before. */
  void delete(SupplierAccount account, Product product) {
    try {
      http.delete(account.token(), of(account) + "/products/" + product.id() + ".json");
    } catch (PrintifyRefusal refusal) {
      if (!refusal.isNotFound()) {
        throw refusal;
      }
    }
  }

  OrderReply.ShippingCost shippingCost(SupplierAccount account, OrderForm order) {
    return http.post(account.token(), of(account) + "/orders/shipping.json", order, new TypeReference<>() {});
  }

  OrderReply.Created create(SupplierAccount account, OrderForm order) {
    return http.post(account.token(), of(account) + "/orders.json", order, new TypeReference<>() {});
  }

  Page<OrderReply> orders(SupplierAccount account, int page) {
    return http.get(account.token(), of(account) + "/orders.json" + at(page), new TypeReference<>() {});
  }

  /** Empty if there is none with this id in the shop. */
  Optional<OrderReply> order(SupplierAccount account, String id) {
    try {
      return Optional.of(http.get(account.token(), of(account, id) + ".json", new TypeReference<>() {}));
    } catch (PrintifyRefusal refusal) {
      if (refusal.isNotFound()) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  void sendToProduction(SupplierAccount account, String id) {
    http.post(account.token(), of(account, id) + "/send_to_production.json");
  }

  void cancel(SupplierAccount account, String id) {
    http.post(account.token(), of(account, id) + "/cancel.json");
  }

  List<Webhook> webhooks(SupplierAccount account) {
    return http.get(account.token(), of(account) + "/webhooks.json", new TypeReference<>() {});
  }

  Webhook create(SupplierAccount account, NewWebhook webhook) {
    return http.post(account.token(), of(account) + "/webhooks.json", webhook, new TypeReference<>() {});
  }

  /** @param host of its address, which Printify compares */
  void delete(SupplierAccount account, Webhook webhook, String host) {
    http.delete(account.token(),
        of(account) + "/webhooks/" + webhook.id() + ".json?host=" + URLEncoder.encode(host, StandardCharsets.UTF_8));
  }

  private static String of(Press press) {
    return "/catalog/blueprints/" + press.blueprint() + "/print_providers/" + press.provider();
  }

  private static String of(SupplierAccount account) {
    return "/shops/" + account.store();
  }

  private static String of(SupplierAccount account, String order) {
    return of(account) + "/orders/" + order;
  }

  private static String at(int page) {
    return "?page=" + page + "&limit=" + Page.LARGEST;
  }
}
