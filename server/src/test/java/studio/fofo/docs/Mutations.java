package studio.fofo.docs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import studio.fofo.kernel.TypeId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Generates values for a schema of the API's document, and near-valid variants. */
final class Mutations {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0000b", "\u0085", "\u202Eabc", "\uFEFF",
      "\uD83E\uDD8A".repeat(40), "x".repeat(5_000), "e\u0301",
      "NaN", "null", "true", "-1", "1e400", "../../etc/passwd", "' or 1=1 --", "<script>", "%00", "%s%n", "${jndi:x}", "{{7*7}}",
      "\r\nX: y", "\u0661\u0662",
      "0x", "0x" + "0".repeat(40), "native", "prod_01h455vb4pex5vsknk084sn02q", "2026-02-30T25:61:00Z", "9".repeat(60), "a@b", "\uFFFF",
      "\u0130");
  private static final List<String> JSON_TEXTS = List.of("null", "true", "0", "-1", "2147483648", "9223372036854775808", "1e400", "-0.0",
      "1.5", "[]", "{}", "[[[[]]]]",
      "[null]", "{\"\":{}}", "\"\"");
  private static final List<String> NO_JSON = List.of("", " ", "{", "[1,", "{\"a\":1,}", "{'a':1}", "nul", "\"\\ud800\"",
      "{\"a\":\"\\u0000\"}", "{} {}", "NaN", "1" + "0".repeat(2_000),
      "[".repeat(2_000), "{\"a\":".repeat(1_200), "\"" + "x".repeat(70_000) + "\"", "{\"a\":1,\"a\":2}", "\uFEFF{}");

  private final RandomGenerator random;
  private final JsonNode document;

  Mutations(RandomGenerator random, JsonNode document) {
    this.random = random;
    this.document = document;
  }

  <T> T anyOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  String text() {
    return anyOf(TEXTS);
  }

  /** For a place in a path or query: percent-encoded, but sometimes in another spelling. */
  String encoded() {
    return random.nextInt(8) == 0 ? anyOf(List.of("%2e%2e", "%", "%zz", "%C0%AE", "..", "%252e", ";a=b", "%2f"))
        : URLEncoder.encode(text(), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** A body for the schema: valid, with one change, or not JSON at all. */
  String body(JsonNode schema) {
    return switch (random.nextInt(10)) {
      case 0 -> anyOf(NO_JSON);
      case 1 -> anyOf(JSON_TEXTS);
      case 2 -> valid(schema, 0).toString();
      default -> changed(valid(schema, 0)).toString();
    };
  }

  JsonNode valid(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      return valid(document.at(schema.get("$ref").asString().substring(1)), depth);
    }
    if (schema.has("anyOf")) {
      return valid(schema.get("anyOf").get(0), depth);
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    var type = schema.path("type").isArray() ? schema.get("type").get(0).asString() : schema.path("type").asString("object");
    return switch (type) {
      case "integer", "number" -> NODES.numberNode(schema.path("minimum").asLong(0) + random.nextInt(3));
      case "boolean" -> NODES.booleanNode(random.nextBoolean());
      case "array" -> NODES.arrayNode().add(valid(schema.get("items"), depth + 1));
      case "string" -> NODES.stringNode(anyOf(List.of("fox", TypeId.next("prod").toString(), "2500", "USD", "DE", "ada@example.org")));
      default -> object(schema, depth);
    };
  }

  private ObjectNode object(JsonNode schema, int depth) {
    var made = NODES.objectNode();
    if (depth < 5) {
      schema.path("properties").propertyStream().forEach(property -> made.set(property.getKey(), valid(property.getValue(), depth + 1)));
    }
    return made;
  }

  private JsonNode changed(JsonNode whole) {
    var places = new ArrayList<JsonNode>();
    collect(whole, places);
    if (places.isEmpty()) {
      return whole;
    }
    switch (anyOf(places)) {
      case ObjectNode object when random.nextInt(6) == 0 -> object.put(text(), text());
      case ObjectNode object when !object.isEmpty() -> change(object, anyOf(List.copyOf(object.propertyNames())));
      case ArrayNode array -> change(array);
      default -> {}
    }
    return whole;
  }

  private void change(ObjectNode object, String name) {
    if (random.nextInt(5) == 0) {
      object.remove(name);
    } else {
      object.set(name, odd());
    }
  }

  private void change(ArrayNode array) {
    var item = random.nextBoolean() ? odd() : array.get(0);
    for (var copies = random.nextInt(2) == 0 ? 1 : 300; copies > 0; copies--) {
      array.add(item);
    }
  }

  private JsonNode odd() {
    return random.nextBoolean() ? NODES.stringNode(text()) : JSON.readTree(anyOf(JSON_TEXTS));
  }

  private static void collect(JsonNode node, List<JsonNode> places) {
    if (node.isContainer()) {
      places.add(node);
      node.valueStream().forEach(child -> collect(child, places));
    }
  }
}
