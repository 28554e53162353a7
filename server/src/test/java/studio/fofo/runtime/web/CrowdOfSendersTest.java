package studio.fofo.runtime.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Many large concurrent bodies from slow senders: each gets a correct reply, and none a broken connection. */
@ModuleTest
class CrowdOfSendersTest {

  private static final int SENDERS = 40;
  private static final String FIELDS = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nOne of many\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"source\"\r\n\r\ndigitalCreation\r\n--b\r\nContent-Disposition: form-data; name=\"rights\"\r\n\r\ntrue\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"a.png\"\r\n\r\n";
  private static final String END = "\r\n--b--\r\n";

  private final SignIn signIn;
  private final int port;

  CrowdOfSendersTest(SignIn signIn, Environment environment) {
    this.signIn = signIn;
    this.port = environment.getRequiredProperty("local.server.port", Integer.class);
  }

  @Test
  void repliesToEachOfManySlowSenders() throws IOException {
    var picture = new byte[2 << 20];
    new Random(7).nextBytes(picture);
    var sockets = connected(picture.length);
    for (var from = 0; from < picture.length; from += picture.length / 8) {
      for (var socket : sockets) {
        socket.getOutputStream().write(picture, from, picture.length / 8);
      }
    }
    for (var socket : sockets) {
      socket.getOutputStream().write(END.getBytes(StandardCharsets.US_ASCII));
    }
    for (var socket : sockets) {
      var reply = read(socket);
      assertThat(reply).contains("application/problem+json")
          .matches(text -> text.startsWith("HTTP/1.1 503") && text.contains("Retry-After: ")
              || text.contains("UPLOAD_PICTURE_UNREADABLE"), "an honest answer");
    }
  }

  /** A late refusal would waste the upload, and a slow sender would count as stalled first. */
  @Test
  void refusesBodiesWithoutRoomAtOnceAndReadsThemToTheEnd() throws IOException, InterruptedException {
    var length = 12_000_000;
    var admitted = (256 << 20) / ((length + (1 << 20) - 1) >> 20 << 20);
    var sockets = connected(length);
    var replies = early(sockets, SENDERS - admitted);
    assertThat(replies).hasSize(SENDERS - admitted);
    for (var refused : replies.entrySet()) {
      assertThat(refused.getValue()).startsWith("HTTP/1.1 503");
      refused.getKey().getOutputStream().write(new byte[length]);
      refused.getKey().getOutputStream().write(END.getBytes(StandardCharsets.US_ASCII));
      assertThat(read(refused.getKey())).contains("Retry-After: ", "application/problem+json", "UPSTREAM_UNAVAILABLE");
    }
    for (var socket : sockets) {
      socket.close();
    }
  }

  /** A client that is busy with some of its connections is silent on the others. */
  @Test
  void toleratesTheSilenceOfABusyClient() throws IOException {
    var settings = new YamlPropertySourceLoader().load("settings", new ClassPathResource("application.yaml")).getFirst();
    assertThat(DurationStyle.detectAndParse(String.valueOf(settings.getProperty("server.tomcat.connection-timeout"))))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
  }

  /** Waits for the first bytes of this many replies. */
  private static Map<Socket, String> early(List<Socket> sockets, int expected) throws InterruptedException {
    var replies = new ConcurrentHashMap<Socket, String>();
    var heard = new CountDownLatch(expected);
    for (var socket : sockets) {
      Thread.ofVirtual().start(() -> {
        try {
          replies.put(socket, new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII));
          heard.countDown();
        } catch (IOException closed) {
          // It was admitted, and the test knows enough.
        }
      });
    }
    assertThat(heard.await(1, TimeUnit.MINUTES)).as("%s of %s replies are missing", heard.getCount(), expected).isTrue();
    return Map.copyOf(replies);
  }

  private List<Socket> connected(int picture) throws IOException {
    var bearer = signIn.somebody().bearer();
    var sockets = new ArrayList<Socket>();
    for (var number = 0; number < SENDERS; number++) {
      var socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.getOutputStream().write(("POST /api/v1/artworks HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: " + bearer
          + "\r\nIdempotency-Key: crowd-" + picture + "-" + number + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: "
          + (FIELDS.length() + picture + END.length()) + "\r\n\r\n" + FIELDS).getBytes(StandardCharsets.US_ASCII));
      sockets.add(socket);
    }
    return sockets;
  }

  private static String read(Socket socket) throws IOException {
    try (socket) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
