package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.vendor.Received;
import studio.fofo.fulfilment.vendor.Reply;

/** A catalogue of three products, one per page, and two stores. */
final class PrintfulCatalogueData {

  private static final List<Integer> PRODUCTS = List.of(71, 1, 586);

  Reply answer(Received request, String[] path, URI base) {
    if (path[2].equals("stores")) {
      return paged(List.of(store(8001, "FOFO"), store(8002, "Other")), request, base, Map.of());
    }
    if (path.length == 3) {
      return paged(PRODUCTS.stream().map(PrintfulCatalogueData::product).toList(), request, base, Map.of());
    }
    return path.length == 4 ? Reply.json(Map.of("data", product(Integer.parseInt(path[3])))) : switch (path[4]) {
      case "catalog-variants" -> whole(List.of(variant(4017, "Black", "M"), variant(4018, "White", "L")));
      case "mockup-styles" -> paged(List.of(style("back", "dtg", 12), style("front", "dtg", 12)), request, base, Map.of());
      case "prices" -> prices();
      case String availability -> paged(List.of(PrintfulJson.stock(4017, "europe", "in stock"),
          PrintfulJson.stock(4018, "europe", "out of stock")), request, base, Map.of("filter_settings", List.of()));
    };
  }

  private static Reply paged(List<Map<String, Object>> all, Received request, URI base, Map<String, Object> more) {
    var offset = Integer.parseInt(request.query("offset", "0"));
    var links = new HashMap<String, Object>(Map.of("self", PrintfulJson.link("/x")));
    if (request.path().endsWith("availability") || request.path().endsWith("mockup-styles")) {
      links.put("product", PrintfulJson.link("/p"));
    }
    var everything = request.path().endsWith("stores");
    if (!everything && offset + 1 < all.size()) {
      var region = request.query().containsKey("selling_region_name") ? "&selling_region_name=all" : "";
      links.put("next", Map.of("href", base + request.path() + "?limit=1&offset=" + (offset + 1) + region));
    }
    var page = new HashMap<>(more);
    page.put("data", everything ? all : all.subList(offset, Math.min(all.size(), offset + 1)));
    page.put("_links", links);
    page.put("paging", Map.of("total", all.size(), "offset", offset, "limit", 1));
    return Reply.json(page);
  }

  private static Reply whole(List<Map<String, Object>> all) {
    return Reply.json(Map.of("data", all, "paging", Map.of("total", all.size(), "offset", 0, "limit", 100), "_links",
        Map.of("self", PrintfulJson.link("/x"), "product_details", PrintfulJson.link("/p"))));
  }

  private static Map<String, Object> store(int id, String name) {
    return Map.of("id", id, "type", "native", "name", name);
  }

  private static Map<String, Object> product(int id) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("main_category_id", 24);
    json.put("type", "T-SHIRT");
    json.put("name", "Unisex Tee " + id);
    json.put("brand", id == 1 ? null : "Bella + Canvas");
    json.put("model", "3001");
    json.put("image", "https://files.printful.test/p.png");
    json.put("variant_count", 2);
    json.put("is_discontinued", id == 586);
    json.put("description", "A tee");
    json.put("sizes", List.of("M", "L"));
    json.put("colors", List.of(Map.of("name", "Black", "value", "#0b0b0b")));
    json.put("techniques", List.of(technique("embroidery", false), technique("dtg", true)));
    json.put("placements", List.of(placement("embroidery_chest_left", "embroidery"), placement("front", "dtg"), placement("back", "dtg")));
    json.put("product_options", List.of());
    json.put("_links", links("self", "variants", "categories", "product_prices", "product_sizes", "product_images", "availability"));
    return json;
  }

  private static Map<String, Object> links(String... names) {
    return Stream.of(names).collect(Collectors.toMap(name -> name, name -> PrintfulJson.link("/" + name)));
  }

  private static Map<String, Object> technique(String key, boolean isDefault) {
    return Map.of("key", key, "display_name", key, "is_default", isDefault);
  }

  private static Map<String, Object> placement(String name, String technique) {
    return Map.of("placement", name, "technique", technique, "print_area_width", 1800, "print_area_height", 2325, "layers", List.of(),
        "placement_options", List.of(), "conflicting_placements", List.of());
  }

  private static Map<String, Object> style(String placement, String technique, int width) {
    return Map.of("placement", placement, "display_name", placement, "technique", technique, "print_area_width", width, "print_area_height",
        15.5, "print_area_type", "simple", "dpi", 150, "mockup_styles", placement.equals("front") ? STYLES : List.of());
  }

  /** A restricted one, two of a category, and one of another. */
  private static final List<Map<String, Object>> STYLES = List.of(mockupStyle(1, "Couple's", List.of(9)), mockupStyle(2, "Flat", null),
      mockupStyle(3, "Flat", null), mockupStyle(4, "Men's", null));

  private static Map<String, Object> mockupStyle(int id, String category, @Nullable List<Integer> only) {
    var json = new LinkedHashMap<String, Object>(Map.of("id", id, "category_name", category, "view_name", "Front"));
    json.put("restricted_to_variants", only);
    return json;
  }

  Reply variant(long id) {
    return Reply.json(Map.of("data", variant((int) id, id == 4017 ? "Black" : "White", id == 4017 ? "M" : "L"), "_links",
        links("self", "product_details", "product_variants", "variant_prices", "variant_images")));
  }

  private static Map<String, Object> variant(int id, String colour, String size) {
    var json = new LinkedHashMap<String, Object>();
    json.put("id", id);
    json.put("catalog_product_id", 71);
    json.put("name", colour + " / " + size);
    json.put("size", size);
    json.put("color", colour);
    json.put("color_code", colour.equals("Black") ? "#0B0B0B" : "#ffffff");
    json.put("color_code2", null);
    json.put("image", "https://files.printful.test/v.png");
    json.put("_links", links("self", "product_details", "product_variants", "variant_prices", "variant_images", "variant_availability"));
    return json;
  }

  private static Reply prices() {
    var techniques = List.of(Map.of("technique_key", "dtg", "technique_display_name", "DTG", "price", "11.95",
        "discounted_price", "9.56", "retail_price", "19.95", "retail_discounted_price", "19.95"));
    var variants = List.of(Map.of("id", 4017, "techniques", techniques), Map.of("id", 4018, "techniques", techniques));
    return Reply.json(Map.of("data", Map.of("currency", "USD", "product", Map.of("id", 71, "placements", List.of()), "variants", variants),
        "paging", Map.of("total", 2, "offset", 0, "limit", 100), "_links",
        Map.of("self", PrintfulJson.link("/x"), "product_details", PrintfulJson.link("/p"))));
  }
}
