package studio.fofo.runtime.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Descriptions and examples in the API document: {@code api/operations.yaml} has the texts and {@code api/examples.json} an example call
 * and reply, by method and path.
 */
final class ApiOperations {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode words;
  private final JsonNode examples;

  ApiOperations() {
    try (var yaml = new ClassPathResource("api/operations.yaml").getInputStream();
        var json = new ClassPathResource("api/examples.json").getInputStream()) {
      words = JSON.valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(yaml));
      examples = JSON.readTree(json);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Those that are used, in the order of the file. */
  void describe(OpenAPI document) {
    document.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> describe(operation, method, path)));
    var used = document.getPaths().values().stream().flatMap(item -> item.readOperations().stream())
        .flatMap(operation -> operation.getTags().stream()).distinct().toList();
    document.setTags(words.get("tags").propertyStream().filter(tag -> used.contains(tag.getKey()))
        .map(tag -> new Tag().name(tag.getKey()).description(tag.getValue().asString())).toList());
  }

  private void describe(Operation operation, PathItem.HttpMethod method, String path) {
    var known = words.get("operations").path(method + " " + path);
    if (known.isMissingNode()) {
      new ApiRefusals(operation, method, path).add(List.of());
      return;
    }
    operation.operationId(known.get("id").asString()).tags(List.of(known.get("tag").asString()))
        .summary(known.get("summary").asString()).description(known.get("description").asString());
    var success = operation.getResponses().entrySet().stream().filter(response -> response.getKey().startsWith("2")).findFirst();
    success.ifPresent(response -> content(response.getValue(), known.path("content")));
    success.map(Map.Entry::getValue).map(ApiResponse::getContent).ifPresent(content -> content.values().forEach(type -> {
      if (type.getSchema() != null && ApiSchemas.ANY.equals(type.getSchema().getDescription())) {
        type.getSchema().type(null).types(null);
      }
    }));
    known.path("also").forEach(status -> operation.getResponses().addApiResponse(status.asString(), switch (status.asInt()) {
      case 204 -> new ApiResponse().description("done, without content");
      case 206 -> new ApiResponse().description("the requested range")
          .content(success.map(whole -> whole.getValue().getContent()).orElse(null));
      default -> new ApiResponse().description("the reader has it already");
    }));
    new ApiRefusals(operation, method, path).add(known.path("refuses").valueStream().map(JsonNode::asString).toList());
    var example = examples.path(method + " " + path);
    success.ifPresent(response -> example(operation, response.getValue(), example));
    if (operation.getParameters() != null) {
      operation.getParameters().stream().filter(parameter -> example.path("parameters").has(parameter.getName()))
          .forEach(parameter -> parameter.setExample(plain(example.get("parameters").get(parameter.getName()))));
    }
  }

  /** If a handler writes the reply itself, its type does not follow from the code. */
  private static void content(ApiResponse response, JsonNode types) {
    if (types.isMissingNode()) {
      return;
    }
    var earlier = response.getContent();
    var content = new Content();
    types.forEach(type -> content.addMediaType(type.asString(), earlier != null && earlier.containsKey(type.asString())
        ? earlier.get(type.asString()) : new MediaType().schema(new JsonSchema().typesItem("string"))));
    response.setContent(content);
  }

  private static void example(Operation operation, ApiResponse response, JsonNode example) {
    if (operation.getRequestBody() != null && example.has("request")) {
      first(operation.getRequestBody().getContent()).setExample(plain(example.get("request")));
    }
    if (response.getContent() != null && example.has("reply")) {
      first(response.getContent()).setExample(plain(example.get("reply")));
    }
  }

  private static MediaType first(Content content) {
    var json = content.get(org.springframework.http.MediaType.APPLICATION_JSON_VALUE);
    return json != null ? json : content.values().iterator().next();
  }

  private static @Nullable Object plain(JsonNode json) {
    return JSON.treeToValue(json, Object.class);
  }
}
