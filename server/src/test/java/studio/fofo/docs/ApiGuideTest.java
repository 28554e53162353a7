package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.runtime.web.Problems;
import studio.fofo.testing.Golden;
import studio.fofo.testing.ModuleTest;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API's contract, as files that people review. */
@ModuleTest
class ApiGuideTest {

  private static final JsonMapper SORTED = JsonMapper.builder()
      .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
      .enable(SerializationFeature.INDENT_OUTPUT)
      .build();

  @LocalServerPort
  private int port;

  @Test
  void keepsTheOpenApiDocument() throws Exception {
    var document = SORTED.readValue(get("/api/v1/openapi.json"), Object.class);
    Golden.assertMatches("docs/api/openapi.json",
        SORTED.writeValueAsString(document).replace("http://localhost:8080", "/") + "\n");
  }

  @Test
  void keepsTheErrorCodes() {
    var codes = ErrorCodes.all();
    assertThat(codes.stream().map(ErrorCode::name).distinct()).as("a code is used by one module only").hasSize(codes.size());
    var rows = codes.stream()
        .map(code -> "| `" + code.name() + "` | " + code.kind().name().toLowerCase(Locale.ROOT) + " | " + Problems.status(code) + " | "
            + code.meaning() + " |")
        .collect(Collectors.joining("\n"));
    Golden.assertMatches("docs/api/errors.md", """
        # Error codes

        Every refusal is `application/problem+json` (RFC 9457) with a `code` from this table, a `traceId` for reports, and `retryable`. Codes never change once
        released. The kind determines the HTTP status. Examples, with their tests: [bad-input.md](bad-input.md).

        | code | kind | status | when, and what to do |
        |---|---|---|---|
        """ + rows + "\n");
  }

  private String get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var reply = client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
      return reply.body();
    }
  }
}
