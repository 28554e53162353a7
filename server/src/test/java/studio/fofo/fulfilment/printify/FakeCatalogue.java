package studio.fofo.fulfilment.printify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import studio.fofo.fulfilment.vendor.Received;
import studio.fofo.fulfilment.vendor.Reply;

/** The catalogue of {@link FakePrintify}: one tee at one print provider in the US. */
final class FakeCatalogue {

  static final String PRESS = "6/29";
  static final long FIRST_HOME = 475;
  static final long MORE_HOME = 240;
  static final long FIRST_ABROAD = 1_000;
  static final long MORE_ABROAD = 400;

  private static final Map<String, Object> PROVIDER = Map.of("id", 29, "title", "Monster Digital", "location", Map.of("address1",
      "1 Print Way", "city", "San Diego", "country", "US", "region", "CA", "zip", "92101"));
  private static final String MADE_THERE = "/catalog/blueprints/6/print_providers/29/";

  private FakeCatalogue() {}

  static Reply answer(Received request) {
    return switch (request.path()) {
      case "/catalog/print_providers.json" -> Reply.json(List.of(PROVIDER));
      case "/catalog/print_providers/29.json" -> Reply.json(detailed());
      case MADE_THERE + "variants.json" -> Reply.json(Map.of("id", 29, "title", "Monster Digital", "variants",
          variants(request.query("show-out-of-stock", "0").equals("1")).toList()));
      case MADE_THERE + "shipping.json" -> Reply.json(Map.of("handling_time", Map.of("value", 3, "unit", "day"), "profiles",
          List.of(profile("US", FIRST_HOME, MORE_HOME), profile("REST_OF_THE_WORLD", FIRST_ABROAD, MORE_ABROAD))));
      default -> Reply.json(404, Map.of("error", "Not found"));
    };
  }

  private static Map<String, Object> detailed() {
    var detailed = new LinkedHashMap<>(PROVIDER);
    detailed.put("blueprints", List.of(Map.of("id", 6, "title", "Unisex Heavy Cotton Tee", "brand", "Gildan", "model", "5000", "images",
        List.of())));
    return detailed;
  }

  private static Stream<Map<String, Object>> variants(boolean all) {
    var inStock = Stream.of(variant(FakePrintify.BLACK_M, "Black", "M"), variant(FakePrintify.WHITE_L, "White", "L"));
    return all ? Stream.concat(inStock, Stream.of(variant(FakePrintify.GONE, "Pink", "S"))) : inStock;
  }

  private static Map<String, Object> variant(long id, String colour, String size) {
    return Map.of("id", id, "title", colour + " / " + size, "options", Map.of("color", colour, "size", size), "placeholders",
        List.of(Map.of("position", "back", "height", 4_200, "width", 3_400), Map.of("position", "front", "height", 4_606, "width", 3_951)));
  }

  private static Map<String, Object> profile(String country, long first, long more) {
    return Map.of("variant_ids", List.of(FakePrintify.BLACK_M, FakePrintify.WHITE_L, FakePrintify.GONE), "first_item",
        Map.of("cost", first, "currency", "USD"), "additional_items", Map.of("cost", more, "currency", "USD"), "countries",
        List.of(country));
  }
}
