package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Bodies that break off, stall or are framed wrongly, over a bare socket: never a failure of ours, and always a problem. */
@ModuleTest
class BrokenBodyTest {

  private static final String SIGN_IN = "POST /api/v1/auth/siwe/verify HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n\r\n";

  private final SignIn signIn;
  private final Environment environment;

  BrokenBodyTest(SignIn signIn, Environment environment) {
    this.signIn = signIn;
    this.environment = environment;
  }

  @Test
  void refusesAMalformedFraming() throws IOException {
    for (var body : List.of("zz\r\n{}\r\n0\r\n\r\n", "2\r\n{}XX0\r\n\r\n", "-1\r\n", "ffffffffffffffffff\r\n")) {
      try (var socket = send(SIGN_IN + CHUNKED + body)) {
        assertThat(reply(socket)).as(body).startsWith("HTTP/1.1 400").contains("application/problem+json").contains("nosniff");
      }
    }
  }

  @Test
  void blamesTheClientForATruncatedBody() throws IOException {
    for (var body : List.of("Content-Length: 100\r\n\r\n{", CHUNKED + "5\r\n{", CHUNKED + "1\r\n{\r\n")) {
      try (var socket = send(SIGN_IN + body)) {
        socket.shutdownOutput();
        assertThat(reply(socket)).as(body).doesNotStartWith("HTTP/1.1 5");
      }
    }
  }

  @Test
  void givesUpAStalledBody() throws IOException {
    var upload = "POST /api/v1/artworks HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + signIn.somebody().bearer()
        + "\r\nIdempotency-Key: stalls\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 3000000\r\n\r\n--b\r\n";
    var stalled = new ArrayList<Socket>();
    for (var begun : List.of(SIGN_IN + "Content-Length: 100\r\n\r\n{", SIGN_IN + CHUNKED + "5\r\n{", upload)) {
      stalled.add(send(begun));
    }
    for (var socket : stalled) {
      try (socket) {
        assertThat(reply(socket)).startsWith("HTTP/1.1 408").contains("application/problem+json").contains("BODY_TOO_SLOW");
      }
    }
  }

  @Test
  void acceptsNoMoreThan64KibWithoutCredentials() throws IOException {
    var body = "[" + " ".repeat(64 << 10) + "]";
    var head = SIGN_IN + "Connection: close\r\nContent-Length: " + body.length() + "\r\n";
    try (var stranger = send(head + "\r\n" + body)) {
      assertThat(reply(stranger)).startsWith("HTTP/1.1 413").contains("at most 65536");
    }
    try (var person = send(head + "Authorization: " + signIn.somebody().bearer() + "\r\n\r\n" + body)) {
      assertThat(reply(person)).startsWith("HTTP/1.1 400");
    }
  }

  private Socket send(String request) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), environment.getRequiredProperty("local.server.port", Integer.class));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String reply(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
