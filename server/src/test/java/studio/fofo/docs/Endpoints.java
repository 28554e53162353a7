package studio.fofo.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every endpoint that {@code docs/api/openapi.json} tells of, so that what holds for all is tested on all. */
public final class Endpoints {

  private static final Path DOCUMENT = Path.of("../docs/api/openapi.json");
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private Endpoints() {}

  /**
   * One of them.
   *
   * @param parameters the names of its query parameters and headers
   * @param isForCallers whether it refuses strangers
   * @param hasBody whether it takes one
   * @param takesForm whether that is a form with a file, and no JSON
   */
  public record Endpoint(String method, String path, Set<String> parameters, boolean isForCallers, boolean hasBody, boolean takesForm) {

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
    return read().get("paths").propertyStream()
        .filter(path -> path.getKey().startsWith("/api/"))
        .flatMap(path -> endpoints(path.getKey(), path.getValue()))
        .toList();
  }

  private static Stream<Endpoint> endpoints(String path, JsonNode operations) {
    return operations.propertyStream()
        .filter(operation -> METHODS.contains(operation.getKey()))
        .map(operation -> endpoint(operation.getKey().toUpperCase(Locale.ROOT), path, operation.getValue()));
  }

  private static Endpoint endpoint(String method, String path, JsonNode operation) {
    var parameters = operation.path("parameters").valueStream()
        .filter(parameter -> !parameter.get("in").asString().equals("path"))
        .map(parameter -> parameter.get("name").asString())
        .collect(Collectors.toUnmodifiableSet());
    var security = Optional.ofNullable(operation.get("security"));
    return new Endpoint(method, path, parameters,
        security.isPresent() && security.get().valueStream().noneMatch(JsonNode::isEmpty), operation.has("requestBody"),
        operation.path("requestBody").path("content").has("multipart/form-data"));
  }

  private static JsonNode read() {
    try {
      return JsonMapper.shared().readTree(Files.readString(DOCUMENT));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
