package studio.fofo.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code docs/api/openapi.json} as a contract: each reply that a test sees has a documented status, type and JSON, to the last field; and
 * each accepted body is one that it allows.
 */
public final class ApiContract {

  private static final Path DOCUMENT = Path.of("../docs/api/openapi.json");
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final ApiContract SHARED = new ApiContract();

  private final JsonNode document;
  private final List<Known> operations;
  private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

  private record Known(String method, String path, Pattern pattern, JsonNode operation) {}

  private ApiContract() {
    try {
      document = JSON.readTree(Files.readString(DOCUMENT));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
    operations = document.get("paths").propertyStream().flatMap(path -> path.getValue().propertyStream()
        .map(operation -> new Known(operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), pattern(path.getKey()),
            operation.getValue())))
        .sorted(Comparator.comparing((Known known) -> known.path().chars().filter(character -> character == '{').count())).toList();
  }

  /** @param sent the body of the request */
  public static void check(HttpResponse<byte[]> reply, byte[] sent) {
    var broken = SHARED.broken(reply, sent);
    if (!broken.isEmpty()) {
      throw new AssertionError(reply.request().method() + " " + reply.uri().getRawPath() + " answered " + reply.statusCode()
          + ", which " + DOCUMENT + " does not promise: " + String.join("; ", broken));
    }
  }

  /** The document's examples that its own schemas refuse, with the reason. */
  public static List<String> brokenExamples() {
    return SHARED.operations.stream().flatMap(known -> Stream.concat(
        SHARED.examples(known, "body", known.operation().path("requestBody"), false),
        known.operation().get("responses").propertyStream()
            .flatMap(reply -> SHARED.examples(known, reply.getKey(), reply.getValue(), true))))
        .toList();
  }

  private Stream<String> examples(Known known, String part, JsonNode described, boolean closed) {
    var content = described.path("content").path("application/json");
    return !content.has("example") || !content.has("schema") ? Stream.empty()
        : invalid("example of " + known.method() + known.path() + part, content.get("schema"),
            JSON.writeValueAsBytes(content.get("example")), closed).stream()
            .map(error -> known.method() + " " + known.path() + " " + part + ": " + error);
  }

  private List<String> broken(HttpResponse<byte[]> reply, byte[] sent) {
    return find(reply.request().method(), reply.uri().getRawPath()).filter(known -> reply.statusCode() != 405).map(known -> {
      var promised = known.operation().get("responses").path(Integer.toString(reply.statusCode()));
      var broken = new ArrayList<String>();
      if (promised.isMissingNode()) {
        broken.add("no such status");
      } else if (reply.body().length > 0) {
        broken.addAll(body(known, promised, reply));
      }
      var form = known.operation().path("requestBody").path("content").path("application/json").path("schema");
      if (reply.statusCode() < 300 && sent.length > 0 && !form.isMissingNode()) {
        invalid(known.method() + known.path() + " body", form, sent, false)
            .forEach(error -> broken.add("taken though it breaks the schema: " + error));
      }
      return List.copyOf(broken);
    }).orElse(List.of());
  }

  private Optional<Known> find(String method, String path) {
    var asked = method.equals("HEAD") ? "GET" : method;
    return operations.stream().filter(known -> known.method().equals(asked) && known.pattern().matcher(path).matches()).findFirst();
  }

  private List<String> body(Known known, JsonNode promised, HttpResponse<byte[]> reply) {
    var type = reply.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "").strip();
    var content = promised.path("content");
    if (!content.has(type) && !content.has("*/*")) {
      return List.of("type " + type);
    }
    return type.endsWith("json") && content.path(type).has("schema")
        ? invalid(known.method() + known.path() + reply.statusCode() + type, content.get(type).get("schema"), reply.body(), true)
        : List.of();
  }

  private List<String> invalid(String key, JsonNode schema, byte[] body, boolean closed) {
    try {
      var errors = schemas.computeIfAbsent(key, missing -> compile(schema, closed)).validate(JSON.readTree(body),
          context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)));
      return errors.stream().map(error -> error.getInstanceLocation() + " " + error.getMessage()).toList();
    } catch (JacksonException noJson) {
      return List.of("no JSON");
    }
  }

  private Schema compile(JsonNode schema, boolean closed) {
    var whole = (ObjectNode) schema.deepCopy();
    whole.set("components", document.get("components").deepCopy());
    if (closed) {
      close(whole);
    }
    return registry.getSchema(whole);
  }

  /** An object with named fields has no others. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("type").asString("").equals("object") && object.has("properties")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    Stream.concat(node.propertyStream().map(Map.Entry::getValue), node.isArray() ? node.valueStream() : Stream.empty())
        .forEach(ApiContract::close);
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(Stream.of(path.split("(?=\\{)|(?<=})"))
        .map(part -> part.startsWith("{") ? part.equals("{path}") ? ".*" : "[^/]+" : Pattern.quote(part)).reduce("", String::concat));
  }
}
