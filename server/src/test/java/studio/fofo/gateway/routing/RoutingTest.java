package studio.fofo.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway alone: pages come from the web, and a role that is down is a problem that says so. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "fofo.roles=gateway",
    "fofo.gateway.upstreams.business=http://127.0.0.1:1",
    "fofo.gateway.upstreams.ai=http://127.0.0.1:1",
    "fofo.gateway.upstreams.chain=http://127.0.0.1:1"})
@ActiveProfiles("test")
class RoutingTest {

  private static final HttpServer WEB = web();

  @LocalServerPort
  private int port;

  @DynamicPropertySource
  static void web(DynamicPropertyRegistry registry) {
    registry.add("fofo.gateway.web", () -> "http://127.0.0.1:" + WEB.getAddress().getPort());
  }

  @AfterAll
  static void stop() {
    WEB.stop(0);
  }

  @Test
  void bringsPagesFromTheWeb() throws Exception {
    var page = get("/market?q=fox");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("the web saw /market?q=fox");
  }

  @Test
  void answersAnUnknownApiPathItself() throws Exception {
    var unknown = get("/api/v1/nothing-here");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(unknown.body()).contains("\"NOT_FOUND\"");
  }

  @Test
  void answersItsOwnHealth() throws Exception {
    assertThat(get("/healthz").body()).contains("\"alive\"");
    assertThat(get("/readyz").statusCode()).isEqualTo(200);
  }

  private java.net.http.HttpResponse<String> get(String path) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static HttpServer web() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> {
        var body = ("the web saw " + exchange.getRequestURI()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
      });
      server.start();
      return server;
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }
}
