package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;
import tools.jackson.databind.json.JsonMapper;

/** Whatever content headers a handler had set before it failed, and wherever it failed, the problem has none of them. */
class ProblemHeadersTest {

  private static final Map<String, String> OF_CONTENT = Map.ofEntries(
      Map.entry("ETag", "\"1\""), Map.entry("Last-Modified", "Sun, 29 Nov 2026 00:00:00 GMT"),
      Map.entry("Cache-Control", "public, max-age=9"),
      Map.entry("Expires", "Sun, 29 Nov 2026 00:00:00 GMT"), Map.entry("Content-Disposition", "attachment"),
      Map.entry("Content-Encoding", "gzip"),
      Map.entry("Content-Range", "bytes 0-1/2"), Map.entry("Content-Language", "en"), Map.entry("Content-Location", "/x"),
      Map.entry("Location", "/x"),
      Map.entry("Accept-Ranges", "bytes"), Map.entry("Link", "</x>"), Map.entry("X-Ipfs-Path", "/ipfs/x"), Map.entry("Digest", "x"),
      Map.entry("X-Accel-Buffering", "no"), Map.entry("Server-Timing", "x"), Map.entry("Idempotent-Replayed", "true"));
  private static final Map<String, String> OF_EVERY_REPLY = Map.of(
      "X-Request-Id", "r", "X-Content-Type-Options", "nosniff", "Content-Security-Policy", "sandbox", "Vary", "Origin", "RateLimit", "r",
      "Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "same-origin", "Set-Cookie", "a=b");

  private final Problems problems = new Problems(JsonMapper.shared());
  private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing())
      .setControllerAdvice(new ProblemHandler(problems), new ProblemHeaders(), new ReadTags(JsonMapper.shared()))
      .setMessageConverters(new JsonReplies(JsonMapper.shared()), new ByteArrayHttpMessageConverter())
      .addFilters(new FilterFailures(problems)).build();

  @ParameterizedTest
  @ValueSource(strings = {"/refuses", "/breaks", "/breaks-off", "/answers-a-view", "/half-written", "/in-a-filter"})
  void removesContentHeaders(String path) throws Exception {
    var reply = mvc.perform(get(path)).andReturn().getResponse();
    assertThat(reply.getStatus()).isGreaterThanOrEqualTo(400);
    assertThat(reply.getContentType()).isEqualTo("application/problem+json");
    assertThat(reply.getContentAsString()).startsWith("{\"type\"").doesNotContain("half");
    for (var name : OF_CONTENT.keySet()) {
      assertThat(reply.getHeaders(name)).as(name).isEqualTo(name.equals("Cache-Control") ? List.of("no-store") : List.of());
    }
    OF_EVERY_REPLY.forEach((name, value) -> assertThat(reply.getHeader(name)).as(name).isEqualTo(value));
  }

  @ParameterizedTest
  @CsvSource({"RATE_LIMITED, 429, Retry-After, 60", "UPSTREAM_UNAVAILABLE, 503, Retry-After, 2",
      "METHOD_NOT_ALLOWED, 405, Allow, 'GET, HEAD, OPTIONS'",
      "UNAUTHENTICATED, 401, WWW-Authenticate, 'Bearer realm=\"FOFO Studio\"'"})
  void addsTheHeadersThatHttpRequiresForTheStatus(HttpErrors code, int status, String header, String value) throws Exception {
    var byHandler = mvc.perform(get("/refuses").param("code", code.name())).andReturn().getResponse();
    assertThat(byHandler.getStatus()).isEqualTo(status);
    assertThat(byHandler.getHeaders(header)).containsExactly(value);
    if (code != HttpErrors.METHOD_NOT_ALLOWED) {
      var byFilter = new MockHttpServletResponse();
      problems.write(byFilter, new Refusal(code, "no"));
      assertThat(byFilter.getHeaders(header)).containsExactly(value);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 90, 3_600})
  void saysHowLongToWaitIfKnown(long seconds) throws Exception {
    var reply = new MockHttpServletResponse();
    problems.write(reply, Refusal.until(HttpErrors.RATE_LIMITED, "later", Duration.ofSeconds(seconds)));
    assertThat(reply.getHeaders("Retry-After")).containsExactly(Long.toString(seconds));
  }

  @RestController
  static class Failing {

    @GetMapping("/refuses")
    String refuses(HttpServletResponse response, String code) {
      say(response);
      throw new Refusal(code == null ? HttpErrors.NOT_FOUND : HttpErrors.valueOf(code), "no");
    }

    @GetMapping("/breaks")
    String breaks(HttpServletResponse response) {
      say(response);
      throw new IllegalStateException("ours");
    }

    @GetMapping("/breaks-off")
    void breaksOff(HttpServletResponse response) throws IOException {
      say(response);
      throw new IOException("disk");
    }

    @GetMapping("/half-written")
    void halfWritten(HttpServletResponse response) throws IOException {
      say(response);
      response.getOutputStream().print("half");
      throw new Refusal(HttpErrors.NOT_FOUND, "no");
    }

    @GetMapping("/answers-a-view")
    ResponseEntity<ProblemView> answersAView(HttpServletResponse response) {
      say(response);
      return ResponseEntity.status(404).header("Content-Type", "application/problem+json")
          .body(new ProblemView("t", "t", 404, "no", "NOT_FOUND", "x", false, List.of()));
    }

    @GetMapping("/in-a-filter")
    void inAFilter(HttpServletResponse response) throws IOException {
      say(response);
      throw new OutOfMemoryError("as the container sees it");
    }

    private static void say(HttpServletResponse response) {
      OF_CONTENT.forEach(response::setHeader);
      OF_EVERY_REPLY.forEach(response::setHeader);
    }
  }
}
