package studio.fofo.fulfilment.printful;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue;
import studio.fofo.kernel.Money;
import tools.jackson.databind.JsonNode;

/** Printful's catalogue. Print areas in pixels come from its mockup styles, which state inches and dots per inch. */
final class PrintfulCatalogue implements SupplierCatalogue {

  private static final String PAGE = "?limit=100";
  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

  private final PrintfulVendor vendor;

  PrintfulCatalogue(PrintfulVendor vendor) {
    this.vendor = vendor;
  }

  @Override
  public String supplier() {
    return Printful.NAME;
  }

  /** None if the token is refused. */
  @Override
  public List<Store> storesFor(String token) {
    var api = vendor.api(new SupplierAccount(Printful.NAME, token, "", Optional.empty()));
    if (api.get("/v2/stores").isForbidden()) {
      return List.of();
    }
    return api.all("/v2/stores").stream()
        .map(store -> new Store(store.path("id").asString(""), store.path("name").asString(""))).toList();
  }

  @Override
  public List<Product> products() {
    return vendor.api().all("/v2/catalog-products" + PAGE).stream().filter(product -> !product.path("is_discontinued").asBoolean(false))
        .map(product -> new Product(product.path("id").asString(""), product.path("name").asString(""), brand(product))).toList();
  }

  private static String brand(JsonNode product) {
    return Stream.of("brand", "model").map(name -> product.path(name).asString("")).filter(word -> !word.isBlank())
        .collect(Collectors.joining(" "));
  }

  @Override
  public List<Variant> variantsOf(String productId) {
    var api = vendor.api();
    var path = "/v2/catalog-products/" + Long.parseLong(productId);
    var product = api.data(path);
    var technique = technique(product);
    var placements = placements(product, technique, api.all(path + "/mockup-styles" + PAGE));
    var prices = prices(api.data(path + "/prices"), technique);
    var regions = regions(api.all(path + "/availability" + PAGE + "&selling_region_name=all"), technique);
    var discontinued = product.path("is_discontinued").asBoolean(false);
    return api.all(path + "/catalog-variants").stream().filter(variant -> prices.containsKey(id(variant)))
        .map(variant -> new Variant(id(variant), variant.path("color").asString(""), hex(variant.path("color_code").asString("")),
            variant.path("size").asString(""), placements, Objects.requireNonNull(prices.get(id(variant))),
            regions.getOrDefault(id(variant), Set.of()), discontinued))
        .toList();
  }

  private static String id(JsonNode variant) {
    return variant.path("id").asString("");
  }

  private static String hex(String given) {
    var code = given.toLowerCase(Locale.ROOT);
    return HEX.matcher(code).matches() ? code : "";
  }

  private static String technique(JsonNode product) {
    var techniques = product.path("techniques");
    return techniques.valueStream().filter(technique -> technique.path("is_default").asBoolean(false)).findFirst()
        .orElse(techniques.path(0)).path("key").asString("");
  }

  /** In the product's order, the usual one first; those whose size is not stated are left out. */
  private static List<Placement> placements(JsonNode product, String technique, List<JsonNode> styles) {
    var sizes = new HashMap<String, JsonNode>();
    styles.forEach(style -> sizes.putIfAbsent(style.path("placement").asString("") + "/" + style.path("technique").asString(""), style));
    return product.path("placements").valueStream()
        .filter(placement -> placement.path("technique").asString("").equals(technique))
        .map(placement -> placement.path("placement").asString(""))
        .flatMap(name -> Optional.ofNullable(sizes.get(name + "/" + technique)).stream()
            .map(style -> new Placement(name, technique, pixels(style, "print_area_width"), pixels(style, "print_area_height"))))
        .filter(placement -> placement.widthPx() > 0 && placement.heightPx() > 0).toList();
  }

  private static int pixels(JsonNode style, String side) {
    return new BigDecimal(style.path(side).asString("0")).multiply(BigDecimal.valueOf(style.path("dpi").asLong(0))).intValue();
  }

  private static Map<String, Money> prices(JsonNode priced, String technique) {
    var currency = priced.path("currency").asString("USD");
    var prices = new HashMap<String, Money>();
    priced.path("variants").forEach(variant -> variant.path("techniques").valueStream()
        .filter(each -> each.path("technique_key").asString("").equals(technique)).findFirst()
        .ifPresent(each -> prices.put(id(variant),
            PrintfulCosts.money(each.path("discounted_price").asString(each.path("price").asString("0")), currency))));
    return prices;
  }

  private static Map<String, Set<String>> regions(List<JsonNode> stocks, String technique) {
    var regions = new HashMap<String, Set<String>>();
    for (var stock : stocks) {
      stock.path("techniques").valueStream().filter(each -> each.path("technique").asString("").equals(technique))
          .flatMap(each -> each.path("selling_regions").valueStream())
          .filter(region -> region.path("availability").asString("").equals("in stock"))
          .forEach(region -> regions.computeIfAbsent(stock.path("catalog_variant_id").asString(""), missing -> new HashSet<>())
              .add(region.path("name").asString("")));
    }
    return regions;
  }
}
