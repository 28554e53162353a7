package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import studio.fofo.testing.ApiContract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API's document helps its readers: with descriptions and an example for each operation ({@code api/operations.yaml},
 * {@code api/examples.json}).
 */
class ApiDocumentTest {

  /** Operations without input besides the call itself, and without output. */
  private static final List<String> BARE = List.of("POST /api/v1/auth/logout", "POST /api/v1/me/notices/read",
      "DELETE /api/v1/me/sessions", "DELETE /api/v1/me/mail-preferences/suppressions");

  private final JsonNode document = read();

  @Test
  void describesEachOperation() {
    var tags = document.get("tags").valueStream().filter(tag -> !tag.path("description").asString("").isBlank())
        .map(tag -> tag.get("name").asString()).toList();
    var ids = new HashSet<String>();
    each((name, operation) -> {
      assertThat(operation.path("summary").asString("")).as("summary of %s", name).matches("[A-Z].{3,70}[^.]");
      assertThat(operation.path("description").asString("")).as("description of %s", name).matches("(?s)[A-Z0-9].{10,}\\.");
      assertThat(operation.path("tags").valueStream().map(JsonNode::asString).toList()).as("section of %s", name).hasSize(1)
          .isSubsetOf(tags);
      assertThat(operation.get("operationId").asString()).as(name).matches("[a-z][A-Za-z]+");
      assertThat(ids.add(operation.get("operationId").asString())).as("%s has its own name", name).isTrue();
    });
  }

  @Test
  void hasAnExampleCallAndReplyForEachOperation() {
    each((name, operation) -> {
      var examples = new HashSet<String>();
      operation.path("parameters").valueStream().filter(parameter -> parameter.get("in").asString().equals("path")).forEach(parameter -> {
        assertThat(parameter.has("example")).as("%s: example of %s", name, parameter.get("name")).isTrue();
      });
      operation.path("parameters").valueStream().filter(parameter -> parameter.has("example"))
          .forEach(parameter -> examples.add("parameter"));
      operation.path("requestBody").path("content").path("application/json").propertyStream().findAny().ifPresent(body -> {
        assertThat(operation.at("/requestBody/content/application~1json").has("example")).as("%s: example of its body", name).isTrue();
        examples.add("body");
      });
      operation.get("responses").propertyStream().filter(reply -> reply.getKey().startsWith("2"))
          .flatMap(reply -> reply.getValue().path("content").propertyStream())
          .filter(content -> content.getKey().equals("application/json")).forEach(content -> {
            assertThat(content.getValue().has("example")).as("%s: example of its reply", name).isTrue();
            examples.add("reply");
          });
      assertThat(examples.isEmpty()).as("%s has no example at all", name).isEqualTo(BARE.contains(name));
    });
  }

  @Test
  void hasOnlyExamplesThatItsSchemasAllow() {
    assertThat(ApiContract.brokenExamples()).isEmpty();
  }

  @Test
  void listsEachStatus() {
    each((name, operation) -> {
      var statuses = operation.get("responses").propertyStream().map(Map.Entry::getKey).toList();
      assertThat(statuses).as(name).doesNotContain("default").anyMatch(status -> status.startsWith("2")).contains("400", "503");
    });
  }

  private void each(BiConsumer<String, JsonNode> check) {
    document.get("paths").propertyStream().forEach(path -> path.getValue().propertyStream()
        .forEach(operation -> check.accept(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
  }

  private static JsonNode read() {
    try {
      return JsonMapper.shared().readTree(Files.readString(Path.of("../docs/api/openapi.json")));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
