package studio.fofo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import studio.fofo.testing.RawRequests;
import tools.jackson.databind.json.JsonMapper;

/** A gateway alone: pages come from the web, and a role that is down gets a problem that says so. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "fofo.roles=gateway",
    "fofo.gateway.secret=the secret of this test",
    "fofo.gateway.patience=2s",
    "fofo.gateway.silence=5s",
    "fofo.gateway.upstreams.business=http://127.0.0.1:1",
    "fofo.gateway.upstreams.chain=http://127.0.0.1:1"})
@ActiveProfiles("test")
class RoutingTest {

  private static final byte[] LONG = "<p>a neon fox in the rain</p>".repeat(900).getBytes(StandardCharsets.UTF_8);
  private static final CountDownLatch RELEASED = new CountDownLatch(1);
  private static final HttpServer WEB = web();
  private static final HttpServer AI = ai();

  @LocalServerPort
  private int port;

  @DynamicPropertySource
  static void web(DynamicPropertyRegistry registry) {
    registry.add("fofo.gateway.upstreams.ai", () -> "http://127.0.0.1:" + AI.getAddress().getPort());
    registry.add("fofo.gateway.web", () -> "http://127.0.0.1:" + WEB.getAddress().getPort());
  }

  @AfterAll
  static void stop() {
    RELEASED.countDown();
    WEB.stop(0);
    AI.stop(0);
  }

  @Test
  void forwardsPagesFromTheWeb() throws Exception {
    var page = get("/market?q=fox");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("the web saw /market?q=fox");
  }

  /** With an unknown length, and with an announced one. */
  @Test
  void compressesThePagesOfTheWeb() throws Exception {
    for (var path : List.of("/long", "/long/streamed")) {
      var page = raw(path, "Accept-Encoding", "gzip, br");
      assertThat(page.headers().allValues("Content-Encoding")).as(path).containsExactly("br");
      assertThat(page.headers().allValues("Vary")).as(path).containsExactly("rsc, Accept-Encoding");
      assertThat(page.headers().firstValueAsLong("Content-Length").orElse(page.body().length)).as(path).isEqualTo(page.body().length);
      assertThat(new BrotliInputStream(new ByteArrayInputStream(page.body())).readAllBytes()).as(path).isEqualTo(LONG);
      assertThat(raw(path, "Accept-Encoding", "br;q=0.1, gzip").headers().allValues("Content-Encoding")).containsExactly("gzip");
      var plain = raw(path, "Accept", "text/html");
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(plain.body()).isEqualTo(LONG);
    }
    assertThat(raw("/api/v1/openapi.json", "Accept-Encoding", "br").headers().allValues("Content-Encoding")).containsExactly("br");
    assertThat(raw("/media/none", "Accept-Encoding", "br").headers().firstValue("Content-Encoding")).as("a short problem").isEmpty();
  }

  /** The web knows how its own files were compressed when it was built. */
  @Test
  void forwardsAcceptEncodingToTheWeb() throws Exception {
    var file = raw("/coded", "Accept-Encoding", "gzip, br;q=0.5");
    assertThat(file.headers().allValues("Content-Encoding")).containsExactly("br");
    assertThat(file.headers().allValues("ETag")).containsExactly("\"1-br\"");
    assertThat(new String(file.body(), StandardCharsets.UTF_8)).isEqualTo("bytes for who takes gzip, br;q=0.5".repeat(40));
  }

  @Test
  void answersAnUnknownApiPathItself() throws Exception {
    var unknown = get("/api/v1/nothing-here");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(unknown.body()).contains("\"NOT_FOUND\"");
  }

  @Test
  void servesTheDocumentOfTheWholeApi() throws Exception {
    var json = JsonMapper.shared();
    var document = get("/api/v1/openapi.json");
    assertThat(document.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/json");
    assertThat(json.readTree(document.body())).isEqualTo(json.readTree(Files.readString(Path.of("../docs/api/openapi.json"))));
  }

  /** Everything that the page loads is local. */
  @Test
  void servesTheApiPageWithoutExternalResources() throws Exception {
    var moved = get("/api/docs");
    assertThat(moved.statusCode()).isEqualTo(302);
    var place = URI.create(moved.headers().firstValue("Location").orElseThrow()).getPath();
    var page = get(place);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
    assertThat(page.body()).contains("swagger-ui").doesNotContain("http://").doesNotContain("https://").doesNotContain("\"//");
    var folder = place.substring(0, place.lastIndexOf('/') + 1);
    for (var part : List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-standalone-preset.js", "swagger-initializer.js")) {
      assertThat(get(folder + part).statusCode()).as(part).isEqualTo(200);
    }
    assertThat(get(folder + "swagger-initializer.js").body()).doesNotContain("petstore").contains("/api/v1/openapi.json/swagger-config");
    assertThat(get("/api/v1/openapi.json/swagger-config").body()).contains("\"url\":\"/api/v1/openapi.json\"")
        .doesNotContain("validator.swagger.io");
  }

  @Test
  void answersItsOwnHealth() throws Exception {
    assertThat(get("/healthz").body()).contains("\"alive\"");
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  /** Malformed requests are refused here and not forwarded; 503 is for roles that are down. */
  @Test
  void survivesMalformedRequests() throws Exception {
    for (var fault : RawRequests.all().entrySet()) {
      var reply = RawRequests.send(port, fault.getValue());
      var status = RawRequests.status(reply);
      assertThat(status).as("%s: %s", fault.getKey(), reply).matches("none|[234]..|501|503|505|100");
      assertThat(reply).as(fault.getKey()).doesNotContain("Tomcat", "java.", "org.apache");
    }
    assertThat(get("/healthz").statusCode()).isEqualTo(200);
  }

  /** A form with a file passes completely, larger than any other body, also if the client does not announce its length. */
  @Test
  void forwardsAnUploadByteForByte() throws Exception {
    var form = new byte[5_000_000];
    new Random(1).nextBytes(form);
    for (var body : List.of(BodyPublishers.ofByteArray(form), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)))) {
      var reply = post(body);
      assertThat(reply.statusCode()).isEqualTo(201);
      assertThat(reply.headers().firstValue("Location")).hasValue("/api/v1/artworks/art_1");
      assertThat(reply.body()).startsWith("multipart/form-data;").contains("boundary=xyz").endsWith(" " + digest(form));
    }
  }

  /** Roles count by network address; whatever visitors claim about theirs is not forwarded. */
  @Test
  void tellsRolesTheTrueAddressOfARequest() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/ai/styles"))
          .header("X-Fofo-Visitor", "6.6.6.6").header("x-fofo-visitor", "7.7.7.7").header("X-Forwarded-For", "6.6.6.6")
          .header("X-Fofo-Gateway", "a guess").header("x-fofo-gateway", "another").build();
      assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("[the secret of this test] [127.0.0.1] null");
    }
  }

  @Test
  void keepsItsSecretFromTheWeb() throws Exception {
    assertThat(get("/market/headers").body()).isEqualTo("the web saw /market/headers");
  }

  /** A stream that has begun may last, while a process that hangs counts as not responding. */
  @Test
  void reportsARoleThatHangs() throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/ai/jobs/job_1/events")).build();
      var stream = new BufferedReader(
          new InputStreamReader(client.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
      assertThat(stream.readLine()).isEqualTo("data: begun");
      var hung = get("/api/v1/artworks/art_hangs");
      assertThat(hung.statusCode()).isEqualTo(503);
      assertThat(hung.headers().firstValue("Retry-After")).isPresent();
      assertThat(hung.headers().firstValue("Content-Type")).hasValue("application/problem+json");
      assertThat(hung.body()).contains("\"UPSTREAM_UNAVAILABLE\"");
      for (var half : List.of("art_stalls", "art_breaks")) {
        var reply = get("/api/v1/artworks/" + half);
        assertThat(reply.statusCode()).as(half).isEqualTo(503);
        assertThat(reply.headers().firstValue("Retry-After")).as(half).hasValue("2");
        assertThat(reply.headers().firstValue("ETag")).as("none of the missing reply").isEmpty();
        assertThat(reply.body()).as(half).contains("\"UPSTREAM_UNAVAILABLE\"");
      }
      assertThatThrownBy(() -> get("/api/v1/artworks/art_stalls_late")).as("a reply that has begun never ends as if it were complete")
          .isInstanceOf(IOException.class);
      RELEASED.countDown();
      assertThat(stream.lines().filter(line -> !line.startsWith(":"))).as("heartbeats continued").containsExactly("data: ended");
    }
  }

  @Test
  void refusesATooLargeUploadItself() throws Exception {
    var form = new byte[13_000_000];
    for (var body : List.of(BodyPublishers.ofByteArray(form), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(form)))) {
      var reply = post(body);
      assertThat(reply.statusCode()).as(reply.body()).isEqualTo(413);
      assertThat(reply.body()).contains("\"BODY_TOO_LARGE\"");
    }
  }

  private HttpResponse<String> post(HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/artworks"))
          .header("Content-Type", "multipart/form-data; boundary=xyz").header("Idempotency-Key", "k").POST(body).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private HttpResponse<byte[]> raw(String path, String header, String value) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header(header, value).build();
      return client.send(request, BodyHandlers.ofByteArray());
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static HttpServer ai() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/api/v1/ai/styles", exchange -> {
        var seen = exchange.getRequestHeaders().get("X-Fofo-Gateway") + " " + exchange.getRequestHeaders().get("X-Fofo-Visitor") + " "
            + exchange.getRequestHeaders().get("X-Forwarded-For");
        exchange.sendResponseHeaders(200, seen.length());
        exchange.getResponseBody().write(seen.getBytes(StandardCharsets.UTF_8));
        exchange.close();
      });
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/api/v1/artworks/art_hangs", exchange -> released());
      server.createContext("/api/v1/artworks/art_stalls", exchange -> {
        begin(exchange, 9);
        released();
      });
      server.createContext("/api/v1/artworks/art_breaks", exchange -> {
        begin(exchange, 9);
        throw new IOException("killed");
      });
      server.createContext("/api/v1/artworks/art_stalls_late", exchange -> {
        begin(exchange, 900_000);
        released();
      });
      server.createContext("/api/v1/ai/jobs", exchange -> {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("data: begun\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        while (!released(Duration.ofMillis(200))) {
          exchange.getResponseBody().write(": beat\n".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
        }
        exchange.getResponseBody().write("data: ended\n".getBytes(StandardCharsets.UTF_8));
        exchange.close();
      });
      server.createContext("/api/v1/artworks", exchange -> {
        var seen = exchange.getRequestHeaders().getFirst("Content-Type") + " " + digest(exchange.getRequestBody().readAllBytes());
        exchange.getResponseHeaders().add("Location", "/api/v1/artworks/art_1");
        exchange.sendResponseHeaders(201, seen.length());
        exchange.getResponseBody().write(seen.getBytes(StandardCharsets.UTF_8));
        exchange.close();
      });
      server.start();
      return server;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** A reply of unknown length, of which this many bytes are sent. */
  private static void begin(HttpExchange exchange, int bytes) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("ETag", "\"1\"");
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("{".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
  }

  private static void released() {
    released(Duration.ofHours(1));
  }

  private static boolean released(Duration patience) {
    try {
      return RELEASED.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static HttpServer web() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> {
        var secret = exchange.getRequestHeaders().containsKey("X-Fofo-Gateway") ? " and the secret" : "";
        var body = ("the web saw " + exchange.getRequestURI() + secret).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
      });
      server.createContext("/coded", exchange -> {
        var body = ("bytes for who takes " + exchange.getRequestHeaders().getFirst("Accept-Encoding")).repeat(40);
        exchange.getResponseHeaders().add("Content-Type", "application/javascript; charset=utf-8");
        exchange.getResponseHeaders().add("Content-Encoding", "br");
        exchange.getResponseHeaders().add("ETag", "\"1-br\"");
        exchange.sendResponseHeaders(200, body.length());
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
      });
      server.createContext("/long", exchange -> {
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.getResponseHeaders().add("Vary", "rsc, Accept-Encoding");
        exchange.sendResponseHeaders(200, exchange.getRequestURI().getPath().endsWith("streamed") ? 0 : LONG.length);
        exchange.getResponseBody().write(LONG);
        exchange.close();
      });
      server.start();
      return server;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
