package studio.fofo.fulfilment.vendor;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A vendor's document as a contract for what we send and for what a fake answers: every operation, parameter and field must be one that it
 * has, to the last name.
 *
 * <p>Tests use the reduced document in {@code vendors/<name>.json}. With {@code -Dvendor.documents=<folder>} they use the complete one of
 * that folder instead, named {@code <file>}. {@code vendors/<name>.additions.json} has what the vendor says elsewhere than in its document,
 * with its source.
 */
public final class VendorDocument {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> VALUES = Set.of("items", "additionalProperties");
  private static final Set<String> CHOICES = Set.of("allOf", "oneOf", "anyOf");

  private final JsonNode definitions;
  private final List<Operation> operations;
  private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

  private record Operation(String method, String template, Pattern pattern, JsonNode described) {}

  private VendorDocument(JsonNode reduced) {
    definitions = reduced.get("schemas");
    definitions.forEach(definition -> close(definition, definitions));
    operations = reduced.get("operations").propertyStream().map(VendorDocument::operation)
        .sorted(Comparator.comparing(operation -> operation.template().chars().filter(letter -> letter == '{').count())).toList();
  }

  /**
   * @param name of the reduced document: {@code printful-v2}
   * @param file of the complete one: {@code printful-v2.openapi.json}
   */
  public static VendorDocument of(String name, String file) {
    var document = folder().map(folder -> complete(folder.resolve(file))).orElseGet(() -> reduced(name));
    resource(name + ".additions").ifPresent(additions -> merge(document, additions));
    return new VendorDocument(document);
  }

  /** Where the vendors' complete documents are, if they are at hand. */
  public static Optional<Path> folder() {
    return Optional.ofNullable(System.getProperty("vendor.documents")).map(Path::of);
  }

  private static JsonNode complete(Path file) {
    var document = DocumentReduction.read(file);
    return DocumentReduction.of(document, DocumentReduction.operationsOf(document));
  }

  private static JsonNode reduced(String name) {
    return resource(name).orElseThrow(() -> new IllegalArgumentException("there is no reduced document " + name));
  }

  private static void merge(JsonNode into, JsonNode additions) {
    additions.properties().forEach(addition -> {
      if (into.get(addition.getKey()) instanceof ObjectNode known && addition.getValue().isObject()) {
        merge(known, addition.getValue());
      } else if (into instanceof ObjectNode object) {
        object.set(addition.getKey(), addition.getValue());
      }
    });
  }

  private static Optional<JsonNode> resource(String name) {
    try (var file = VendorDocument.class.getResourceAsStream("/vendors/" + name + ".json")) {
      return file == null ? Optional.empty() : Optional.of(JSON.readTree(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  private static Operation operation(Map.Entry<String, JsonNode> entry) {
    var blank = entry.getKey().indexOf(' ');
    var template = entry.getKey().substring(blank + 1);
    var pattern = Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "([^/]+)"));
    return new Operation(entry.getKey().substring(0, blank), template, pattern, entry.getValue());
  }

  /** What of a request the document does not allow. */
  public List<String> broken(Received request) {
    return find(request).map(operation -> {
      var broken = new ArrayList<String>();
      parameters(operation, request).forEach(broken::add);
      var body = operation.described().path("body");
      if (!body.isMissingNode()) {
        broken.addAll(text(body, request.body()));
      } else if (!request.body().isEmpty()) {
        broken.add("it takes no body");
      }
      return named(request, broken);
    }).orElseGet(() -> List.of(request.method() + " " + request.path() + " is not in the document"));
  }

  /** What of a reply the document does not allow. */
  public List<String> broken(Received request, Reply reply) {
    return find(request).map(operation -> {
      var replies = operation.described().get("replies");
      var status = Integer.toString(reply.status());
      var promised = replies.has(status) ? replies.get(status) : replies.path(status.charAt(0) + "XX");
      if (promised.isMissingNode()) {
        return named(request, List.of("no reply " + status));
      }
      return named(request, reply.body().isEmpty() ? List.of() : text(promised, reply.body()));
    }).orElse(List.of());
  }

  private static List<String> named(Received request, List<String> broken) {
    return broken.stream().map(error -> request.method() + " " + request.path() + ": " + error).toList();
  }

  private Optional<Operation> find(Received request) {
    return operations.stream().filter(known -> known.method().equals(request.method()))
        .filter(known -> known.pattern().matcher(request.path()).matches()).findFirst();
  }

  private Stream<String> parameters(Operation operation, Received request) {
    var allowed = new HashSet<String>();
    var broken = new ArrayList<String>();
    for (var parameter : operation.described().get("parameters")) {
      var name = parameter.get("name").asString();
      var place = parameter.get("in").asString();
      if (place.equals("query")) {
        allowed.add(name);
      }
      var given = switch (place) {
        case "query" -> request.query().getOrDefault(name, List.of());
        case "header" -> Optional.ofNullable(request.headers().get(name.toLowerCase(Locale.ROOT))).stream().toList();
        default -> null;
      };
      if (given == null) {
        continue;
      }
      if (given.isEmpty() && parameter.path("required").asBoolean(false)) {
        broken.add("parameter " + name + " is missing");
      }
      given.forEach(value -> value(parameter.get("schema"), value).forEach(error -> broken.add(name + error)));
    }
    request.query().keySet().stream().filter(name -> !allowed.contains(name)).forEach(name -> broken.add("no parameter " + name));
    return broken.stream();
  }

  /** Parameters are text; the schema says what of. */
  private List<String> value(JsonNode schema, String value) {
    var type = schema.path("type").asString("string");
    var quoted = type.equals("string") ? JSON.writeValueAsString(value) : value;
    return type.equals("array") ? value(schema.get("items"), value) : text(schema, quoted);
  }

  private List<String> text(JsonNode schema, String body) {
    try {
      var node = JSON.readTree(body.isEmpty() ? "null" : body);
      return compiled.computeIfAbsent(schema, this::compile)
          .validate(node, context -> context.executionConfig(config -> config.locale(Locale.ENGLISH).formatAssertionsEnabled(true)))
          .stream().map(error -> error.getInstanceLocation() + " " + error.getMessage()).toList();
    } catch (JacksonException garbage) {
      return List.of("not JSON: " + body);
    }
  }

  private Schema compile(JsonNode schema) {
    var root = JSON.createObjectNode();
    root.set("$defs", definitions);
    var all = root.putArray("allOf");
    var copy = schema.deepCopy();
    close(copy, definitions);
    all.add(closed(copy, definitions));
    return registry.getSchema(root);
  }

  /** Refuses names that are not in the document, wherever a value is described by one schema alone. */
  private static void close(JsonNode schema, JsonNode definitions) {
    if (!(schema instanceof ObjectNode object)) {
      return;
    }
    object.properties().forEach(part -> {
      if (part.getKey().equals("properties") && part.getValue() instanceof ObjectNode properties) {
        properties.properties().forEach(property -> {
          close(property.getValue(), definitions);
          property.setValue(closed(property.getValue(), definitions));
        });
      } else if (VALUES.contains(part.getKey()) && part.getValue().isObject()) {
        close(part.getValue(), definitions);
        part.setValue(closed(part.getValue(), definitions));
      } else if (CHOICES.contains(part.getKey())) {
        part.getValue().forEach(choice -> close(choice, definitions));
      }
    });
  }

  private static JsonNode closed(JsonNode schema, JsonNode definitions) {
    if (schema instanceof ObjectNode object && !object.has("additionalProperties") && names(object, definitions, new HashSet<>())) {
      object.put("unevaluatedProperties", false);
    }
    return schema;
  }

  /** Whether a schema names any field: those that do not are open. */
  private static boolean names(JsonNode schema, JsonNode definitions, Set<String> seen) {
    if (schema.has("$ref")) {
      var target = schema.get("$ref").asString();
      return seen.add(target) && names(definitions.at(target.substring("#/$defs".length())), definitions, seen);
    }
    return !schema.path("properties").isEmpty()
        || CHOICES.stream().flatMap(choice -> schema.path(choice).valueStream()).anyMatch(part -> names(part, definitions, seen));
  }
}
