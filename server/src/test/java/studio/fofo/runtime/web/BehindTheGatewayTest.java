package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.context.ActiveProfiles;
import studio.fofo.runtime.Roles;

/** A process without the gateway: it only answers the gateway, and only listens on this machine. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "fofo.roles=business", "fofo.gateway.secret=the secret of this test"})
@ActiveProfiles("test")
class BehindTheGatewayTest {

  private static final List<String> PATHS = List.of(
      "/api/v1/products", "/api/v1/me", "/api/v1/openapi.json", "/api/docs", "/media/none", "/.well-known/jwks.json", "/", "/readyz/",
      "/error");

  @LocalServerPort
  private int port;

  @Test
  void answersOnlyTheGateway() throws Exception {
    var served = get("/api/v1/products", "X-Fofo-Gateway", "the secret of this test");
    assertThat(served.statusCode()).isEqualTo(200);
    for (var path : PATHS) {
      for (var guess : List.of("", "the secret of this tesT", "the secret of this test, the secret of this test", "null")) {
        assertThat(get(path, "X-Fofo-Gateway", guess).statusCode()).as("%s with \"%s\"", path, guess).isEqualTo(403);
      }
      assertThat(get(path, "X-Fofo-Visitor", "10.0.0.1").statusCode()).as(path).isEqualTo(403);
    }
    assertThat(get("/api/v1/products", "Host-Of-Nobody", "x").body()).contains("\"FORBIDDEN\"", "only answers the studio's gateway");
  }

  @Test
  void reportsItsHealthToAnybody() throws Exception {
    assertThat(get("/healthz", "Accept", "*/*").statusCode()).isEqualTo(200);
    assertThat(get("/readyz", "Accept", "*/*").body()).contains("\"database\"");
  }

  /** All of 127.0.0.0/8 is this machine; a process that listens everywhere would respond at the second address, too. */
  @Test
  void listensOnOneAddressOfThisMachineOnly() throws Exception {
    new Socket("127.0.0.1", port).close();
    assertThatThrownBy(() -> new Socket("127.0.0.2", port).close()).isInstanceOf(ConnectException.class);
  }

  @Test
  void refusesAGuessableSecret() {
    assertThatThrownBy(() -> new GatewaySecret(Roles.parse("business"), new GatewaySecretSettings("secret"), new MockEnvironment()))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("fofo.gateway.secret has 6 characters, expected at least 20");
  }

  private HttpResponse<String> get(String path, String header, String value) throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header(header, value).build(),
          BodyHandlers.ofString());
    }
  }
}
