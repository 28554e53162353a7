package studio.fofo.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint in {@code docs/api/openapi.json}, so that general rules are tested on all. */
public final class Endpoints {

  private static final Path DOCUMENT = Path.of("../docs/api/openapi.json");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private static final Map<String, String> PREFIXES = Map.of("/ai/jobs/", "job", "/artworks/", "art", "/orders/", "order", "/products/",
      "prod",
      "/mints/", "mint", "/collections/", "coll", "/factory/jobs/", "print", "/mails/", "mail");

  private Endpoints() {}

  /**
   * One of them.
   *
   * @param parameters the names of its query parameters and headers
   * @param isForCallers whether it refuses strangers
   * @param hasBody whether it takes one
   * @param takesForm whether that is a form with a file instead of JSON
   * @param asksForMore whether it requires query parameters
   * @param isList whether it returns {@code items} that its path does not name one by one
   */
  public record Endpoint(String method, String path, Set<String> parameters, boolean isForCallers, boolean hasBody, boolean takesForm,
      boolean asksForMore, boolean isList) {

    /** The path of a resource with a well-formed id that does not exist. */
    public String someplace() {
      var prefix = PREFIXES.entrySet().stream().filter(entry -> path.contains(entry.getKey() + "{")).map(Map.Entry::getValue).findFirst()
          .orElse("thing");
      return path.replace("{chainId}", "31337").replace("{contract}", "0x90F79bf6EB2c4f870365E785982E1f101E93b906")
          .replace("{tokenId}", "1")
          .replaceAll("\\{.*?}", prefix + "_01h455vb4pex5vsknk084sn02q");
    }

    public boolean isRead() {
      return method.equals("GET");
    }

    public boolean isConsole() {
      return path.startsWith("/api/v1/console/");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  /** Those below {@code /api}, by path. */
  public static List<Endpoint> all() {
    return everywhere().stream().filter(endpoint -> endpoint.path().startsWith("/api/")).toList();
  }

  /** Also those outside of {@code /api}. */
  public static List<Endpoint> everywhere() {
    var document = read();
    return document.get("paths").propertyStream().flatMap(path -> endpoints(path.getKey(), path.getValue(), document)).toList();
  }

  /**
   * An integer in a body.
   *
   * @param body the beginning of a JSON text that leads to it, and its end
   */
  public record WholeNumber(String name, String body, String end) {

    /** @param json any JSON */
    public String bodyWith(String json) {
      return body + json + end;
    }

    private WholeNumber within(String before, String after) {
      return new WholeNumber(name, before + body, end + after);
    }
  }

  /** Everything that the document describes in the endpoint's JSON. */
  public static List<WholeNumber> wholeNumbers(Endpoint endpoint) {
    var document = read();
    var schema = document.get("paths").get(endpoint.path()).get(endpoint.method().toLowerCase(Locale.ROOT))
        .path("requestBody").path("content").path("application/json").path("schema");
    return wholeNumbers("", schema, document).toList();
  }

  private static Stream<WholeNumber> wholeNumbers(String name, JsonNode schema, JsonNode document) {
    if (schema.has("$ref")) {
      return wholeNumbers(name, document.at(schema.get("$ref").asString().substring(1)), document);
    }
    var types = schema.path("type").isArray() ? schema.get("type").valueStream().map(JsonNode::asString).toList()
        : List.of(schema.path("type").asString());
    if (types.contains("integer")) {
      return Stream.of(new WholeNumber(name, "", ""));
    }
    return Stream.concat(
        schema.path("properties").propertyStream().flatMap(property -> wholeNumbers(property.getKey(), property.getValue(), document)
            .map(number -> number.within("{\"" + property.getKey() + "\":", "}"))),
        schema.has("items") ? wholeNumbers(name, schema.get("items"), document).map(number -> number.within("[", "]")) : Stream.empty());
  }

  private static Stream<Endpoint> endpoints(String path, JsonNode operations, JsonNode document) {
    return operations.propertyStream()
        .filter(operation -> METHODS.contains(operation.getKey()))
        .map(operation -> endpoint(operation.getKey().toUpperCase(Locale.ROOT), path, operation.getValue(), document));
  }

  private static Endpoint endpoint(String method, String path, JsonNode operation, JsonNode document) {
    var parameters = operation.path("parameters").valueStream()
        .filter(parameter -> !parameter.get("in").asString().equals("path"))
        .map(parameter -> parameter.get("name").asString())
        .collect(Collectors.toUnmodifiableSet());
    var security = Optional.ofNullable(operation.get("security"));
    return new Endpoint(method, path, parameters,
        security.isPresent() && security.get().valueStream().noneMatch(JsonNode::isEmpty), operation.has("requestBody"),
        operation.path("requestBody").path("content").has("multipart/form-data"),
        operation.path("parameters").valueStream()
            .anyMatch(parameter -> parameter.get("in").asString().equals("query") && parameter.path("required").asBoolean()),
        !path.contains("{") && hasItems(operation, document));
  }

  private static boolean hasItems(JsonNode operation, JsonNode document) {
    var schema = operation.path("responses").path("200").path("content").valueStream().map(content -> content.path("schema")).findFirst();
    return schema.map(one -> one.has("$ref") ? document.at(one.get("$ref").asString().substring(1)) : one)
        .filter(one -> one.path("properties").has("items")).isPresent();
  }

  private static JsonNode read() {
    try {
      return JsonMapper.shared().readTree(Files.readString(DOCUMENT));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
