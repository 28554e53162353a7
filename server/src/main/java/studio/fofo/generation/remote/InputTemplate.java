package studio.fofo.generation.remote;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a model takes, as data: a JSON document with placeholders. A text that is nothing but a placeholder, such as {@code "${seed}"},
 * becomes the value itself, a number for example; within a text, it becomes its letters. Values are never read as JSON.
 */
public final class InputTemplate {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z]+)}");

  private final JsonNode document;

  /** @throws tools.jackson.core.JacksonException if it is not JSON */
  public InputTemplate(String json) {
    this.document = JsonMapper.shared().readTree(json);
  }

  /**
   * The document with values.
   *
   * @param values texts, whole numbers and decimals by name
   * @throws IllegalArgumentException if the template names a value that there is not
   */
  public JsonNode with(Map<String, ?> values) {
    return filled(document, values);
  }

  /** Whether it uses a value. */
  public boolean uses(String name) {
    return document.toString().contains("${" + name + "}");
  }

  private static JsonNode filled(JsonNode node, Map<String, ?> values) {
    return switch (node) {
      case ObjectNode object -> {
        var copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> copy.set(field.getKey(), filled(field.getValue(), values)));
        yield copy;
      }
      case ArrayNode array -> {
        var copy = JsonNodeFactory.instance.arrayNode();
        array.forEach(element -> copy.add(filled(element, values)));
        yield copy;
      }
      default -> node.isString() ? text(node.stringValue(), values) : node;
    };
  }

  private static JsonNode text(String text, Map<String, ?> values) {
    var matcher = PLACEHOLDER.matcher(text);
    if (matcher.matches()) {
      return JsonMapper.shared().valueToTree(value(matcher.group(1), values));
    }
    return JsonNodeFactory.instance.stringNode(
        matcher.replaceAll(found -> Matcher.quoteReplacement(String.valueOf(value(found.group(1), values)))));
  }

  private static Object value(String name, Map<String, ?> values) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("the template names ${" + name + "}; there are " + values.keySet().stream().sorted().toList());
    }
    return value;
  }
}
