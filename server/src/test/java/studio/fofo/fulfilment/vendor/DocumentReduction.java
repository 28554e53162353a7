package studio.fofo.fulfilment.vendor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reduces a vendor's OpenAPI 3.0 document to the facts that tests check: methods, paths, parameters, names of fields, types, formats,
 * limits, and what is required; nothing of its words or examples. Schemas become JSON Schema 2020-12.
 */
final class DocumentReduction {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Set<String> FACTS = Set.of("type", "format", "enum", "required", "minimum", "maximum", "minLength", "maxLength",
      "pattern", "minItems", "maxItems", "uniqueItems", "multipleOf");
  private static final String COMPONENT = "#/components/schemas/";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode document;
  private final Set<String> used = new HashSet<>();
  private final Deque<String> pending = new ArrayDeque<>();

  private DocumentReduction(JsonNode document) {
    this.document = document;
  }

  /** @param file JSON or YAML */
  static JsonNode read(Path file) {
    try {
      var text = Files.readString(file);
      return file.toString().endsWith(".json") ? JSON.readTree(text) : JSON.valueToTree(new Yaml().load(text));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** All operations of the document: {@code GET /v2/orders}. */
  static Set<String> operationsOf(JsonNode document) {
    return document.get("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
        .filter(operation -> METHODS.contains(operation.getKey()))
        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())).collect(Collectors.toSet());
  }

  static ObjectNode of(JsonNode document, Collection<String> operations) {
    return new DocumentReduction(document).reduced(operations);
  }

  private ObjectNode reduced(Collection<String> operations) {
    var result = JSON.createObjectNode();
    result.put("document", document.path("info").path("title").asString("") + " " + document.path("info").path("version").asString(""));
    var described = result.putObject("operations");
    operations.stream().sorted().forEach(name -> described.set(name, operation(name)));
    var schemas = result.putObject("schemas");
    while (!pending.isEmpty()) {
      var name = pending.remove();
      schemas.set(name, schema(document.path("components").path("schemas").path(name)));
    }
    return result;
  }

  private ObjectNode operation(String name) {
    var method = name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT);
    var path = document.path("paths").path(name.substring(name.indexOf(' ') + 1));
    var operation = path.path(method);
    if (operation.isMissingNode()) {
      throw new IllegalArgumentException("the document has no " + name);
    }
    var result = JSON.createObjectNode();
    var parameters = result.putArray("parameters");
    path.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
    operation.path("parameters").forEach(parameter -> parameters.add(parameter(resolved(parameter))));
    var body = json(resolved(operation.path("requestBody")));
    if (!body.isMissingNode()) {
      result.set("body", schema(body));
    }
    var replies = result.putObject("replies");
    operation.path("responses").properties().forEach(reply -> {
      var content = json(resolved(reply.getValue()));
      replies.set(reply.getKey(), content.isMissingNode() ? JSON.createObjectNode() : schema(content));
    });
    return result;
  }

  private ObjectNode parameter(JsonNode parameter) {
    var result = JSON.createObjectNode().put("name", parameter.path("name").asString()).put("in", parameter.path("in").asString());
    if (parameter.path("required").asBoolean(false)) {
      result.put("required", true);
    }
    result.set("schema", schema(parameter.path("schema")));
    return result;
  }

  private static JsonNode json(JsonNode described) {
    return described.path("content").path("application/json").path("schema");
  }

  private JsonNode resolved(JsonNode node) {
    var found = node;
    while (found.has("$ref")) {
      found = document.at(found.get("$ref").asString().substring(1));
    }
    return found;
  }

  private JsonNode schema(JsonNode schema) {
    if (schema.has("$ref")) {
      return reference(schema.get("$ref").asString());
    }
    var result = JSON.createObjectNode();
    schema.properties().forEach(part -> {
      switch (part.getKey()) {
        case "properties" -> {
          var properties = result.putObject("properties");
          part.getValue().properties().forEach(property -> properties.set(property.getKey(), schema(property.getValue())));
        }
        case "items", "not" -> result.set(part.getKey(), schema(part.getValue()));
        case "allOf", "oneOf", "anyOf" -> result.set(part.getKey(), all(part.getValue()));
        case "additionalProperties" -> result.set(part.getKey(),
            part.getValue().isObject() ? schema(part.getValue()) : part.getValue());
        case String fact when FACTS.contains(fact) -> result.set(fact, part.getValue());
        case String words -> {}
      }
    });
    return isNullable(schema) ? nullable(result) : result;
  }

  private JsonNode reference(String target) {
    if (!target.startsWith(COMPONENT)) {
      return schema(document.at(target.substring(1)));
    }
    var path = target.substring(COMPONENT.length());
    var name = path.replaceFirst("/.*", "");
    if (used.add(name)) {
      pending.add(name);
    }
    return JSON.createObjectNode().put("$ref", "#/$defs/" + path);
  }

  private ArrayNode all(JsonNode schemas) {
    var result = JSON.createArrayNode();
    schemas.forEach(schema -> result.add(schema(schema)));
    return result;
  }

  private static boolean isNullable(JsonNode schema) {
    return schema.path("nullable").asBoolean(false)
        || schema.path("allOf").valueStream().anyMatch(part -> part.path("nullable").asBoolean(false) && !part.has("$ref"));
  }

  private static ObjectNode nullable(ObjectNode schema) {
    var result = JSON.createObjectNode();
    var choices = result.putArray("anyOf");
    choices.add(schema);
    choices.addObject().put("type", "null");
    return result;
  }
}
