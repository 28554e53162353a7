package studio.fofo.fulfilment.printify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import studio.fofo.fulfilment.vendor.Received;
import studio.fofo.fulfilment.vendor.Reply;

/** The catalogue of {@link FakePrintify}: a tee and a mug at one print provider in the US. */
final class FakeCatalogue {

  static final String PRESS = "6/29";
  static final String MUGS = "68/29";
  static final Set<String> PRESSES = Set.of(PRESS, MUGS);
  static final long FIRST_HOME = 475;
  static final long MORE_HOME = 240;
  static final long FIRST_ABROAD = 1_000;
  static final long MORE_ABROAD = 400;

  private static final Map<String, Object> PROVIDER = Map.of("id", 29, "title", "Monster Digital", "location", Map.of("address1",
      "1 Print Way", "city", "San Diego", "country", "US", "region", "CA", "zip", "92101"));
  private static final String TEES_THERE = "/catalog/blueprints/6/print_providers/29/";
  private static final String MUGS_THERE = "/catalog/blueprints/68/print_providers/29/";

  private FakeCatalogue() {}

  static Reply answer(Received request) {
    return switch (request.path()) {
      case "/catalog/print_providers.json" -> Reply.json(List.of(PROVIDER));
      case "/catalog/print_providers/29.json" -> Reply.json(detailed());
      case TEES_THERE + "variants.json" -> variants(tees(request.query("show-out-of-stock", "0").equals("1")));
      case MUGS_THERE + "variants.json" -> variants(Stream.of(mug()));
      case TEES_THERE + "shipping.json", MUGS_THERE + "shipping.json" -> Reply.json(Map.of("handling_time", Map.of("value", 3, "unit",
          "day"), "profiles",
          List.of(profile("US", FIRST_HOME, MORE_HOME), profile("REST_OF_THE_WORLD", FIRST_ABROAD, MORE_ABROAD))));
      default -> Reply.json(404, Map.of("error", "Not found"));
    };
  }

  private static Map<String, Object> detailed() {
    var detailed = new LinkedHashMap<>(PROVIDER);
    detailed.put("blueprints", List.of(blueprint(6, "Unisex Heavy Cotton Tee", "Gildan", "5000"),
        blueprint(68, "Mug 11oz", "Generic brand", "")));
    return detailed;
  }

  private static Map<String, Object> blueprint(int id, String title, String brand, String model) {
    return Map.of("id", id, "title", title, "brand", brand, "model", model, "images", List.of());
  }

  private static Reply variants(Stream<Map<String, Object>> variants) {
    return Reply.json(Map.of("id", 29, "title", "Monster Digital", "variants", variants.toList()));
  }

  private static Stream<Map<String, Object>> tees(boolean all) {
    var inStock = Stream.of(variant(FakePrintify.BLACK_M, "Black", "M"), variant(FakePrintify.WHITE_L, "White", "L"));
    return all ? Stream.concat(inStock, Stream.of(variant(FakePrintify.GONE, "Pink", "S"))) : inStock;
  }

  private static Map<String, Object> variant(long id, String colour, String size) {
    return Map.of("id", id, "title", colour + " / " + size, "options", Map.of("color", colour, "size", size), "placeholders",
        List.of(Map.of("position", "back", "height", 4_200, "width", 3_400), Map.of("position", "front", "height", 4_606, "width", 3_951)));
  }

  private static Map<String, Object> mug() {
    return Map.of("id", FakePrintify.MUG, "title", "11oz", "options", Map.of("size", "11oz"), "placeholders",
        List.of(Map.of("position", "front", "height", 1_155, "width", 2_475)));
  }

  private static Map<String, Object> profile(String country, long first, long more) {
    return Map.of("variant_ids", List.of(FakePrintify.BLACK_M, FakePrintify.WHITE_L, FakePrintify.GONE, FakePrintify.MUG),
        "first_item",
        Map.of("cost", first, "currency", "USD"), "additional_items", Map.of("cost", more, "currency", "USD"), "countries",
        List.of(country));
  }
}
