package studio.fofo.fulfilment.vendorhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;

/** What the status, size and shape of a reply say about what the vendor may have done. */
class VendorHttpTest {

  private static final int LONGEST = 1000;

  private HttpServer server;
  private volatile int status = 200;
  private volatile String body = "{}";
  private final VendorHttp http = new VendorHttp("Vendor", VendorTransport.network(Duration.ofSeconds(5), LONGEST),
      new Pace(1000, Duration.ofSeconds(1), 1000, Duration.ofSeconds(5)));

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      try (exchange) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"200, false", "302, false", "408, false", "500, false", "503, false", "429, true"})
  void saysWhetherTheVendorMayHaveDoneIt(int status, boolean untouched) {
    this.status = status;
    body = "<html>";
    assertThatThrownBy(this::send).isInstanceOfSatisfying(SupplierUnavailable.class, trouble -> {
      assertThat(trouble.isUntouched()).isEqualTo(untouched);
      assertThat(trouble.getMessage()).contains(Integer.toString(status)).doesNotContain("html");
    });
  }

  @Test
  void readsNoReplyThatIsTooLarge() {
    body = "\"" + "x".repeat(LONGEST) + "\"";
    assertThatThrownBy(this::send).isInstanceOfSatisfying(SupplierUnavailable.class,
        trouble -> assertThat(trouble.isUntouched()).isFalse());
  }

  @Test
  void returnsRefusalsAlsoIfTheyAreNotJson() {
    status = 404;
    body = "Not Found";
    assertThat(send().isNotFound()).isTrue();
    assertThat(send().json().isMissingNode()).isTrue();
    status = 403;
    assertThat(send().isForbidden()).isTrue();
  }

  @Test
  void leavesOutOfAVendorsWordsWhatMayBePersonal() {
    assertThat(VendorReply.shortened("no mail to ada@example.org,\n see https://v.example/x?token=1 now"))
        .isEqualTo("no mail to … see … now");
  }

  private VendorReply send() {
    var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return http.send(HttpRequest.newBuilder(address).GET().build(), "account");
  }
}
