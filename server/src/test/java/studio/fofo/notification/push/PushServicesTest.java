package studio.fofo.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.runtime.PublicNetwork;

/** Where messages to devices may be sent. */
class PushServicesTest {

  private static final PushServices KNOWN = new PushServices(List.of("fcm.googleapis.com", "*.notify.windows.com"));

  @ParameterizedTest
  @ValueSource(strings = {"https://fcm.googleapis.com/fcm/send/abc:def", "https://FCM.googleapis.com:443/x",
      "https://wns2-par02p.notify.windows.com/w/?token=a%2bb"})
  void knowsPushServices(String endpoint) {
    assertThat(KNOWN.trouble(endpoint)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "http://fcm.googleapis.com/x", "https:fcm.googleapis.com", "https://fcm.googleapis.com.evil.example/x",
      "https://evil.example/fcm.googleapis.com", "https://fcm.googleapis.com@evil.example/x", "https://a:b@fcm.googleapis.com/x",
      "https://fcm.googleapis.com:8443/x", "https://fcm.googleapis.com/x#y", "https://127.0.0.1/x", "https://[::1]/x",
      "https://localhost/x",
      "https://2130706433/x", "https://notify.windows.com/x", "https://evilnotify.windows.com/x",
      "https://fcm.googleapis.com\\@evil.example",
      "https://fcm.googleapis.com/\r\nX: y", "file:///etc/passwd", "https://169.254.169.254/latest/meta-data",
      "gopher://fcm.googleapis.com/"})
  void refusesEverythingElse(String endpoint) {
    assertThat(KNOWN.trouble(endpoint)).isPresent();
  }

  @Test
  void refusesEndpointsThatAreTooLong() {
    assertThat(KNOWN.trouble("https://fcm.googleapis.com/" + "x".repeat(3_000))).contains("is longer than 2048 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*.com*", "127.0.0.1", "localhost", "https://fcm.googleapis.com", "fcm.googleapis.com:443", "[::1]"})
  void refusesSettingsThatNameNoHost(String host) {
    assertThatThrownBy(() -> new PushServices(List.of(host))).hasMessageContaining("fofo.notification.push.services");
  }

  @Test
  void neverConnectsToANameThatLeadsIntoAPrivateNetwork() {
    var misled = new PushTransport(KNOWN, Duration.ofSeconds(20), endpoint -> URI.create("https://localhost:1/"), PublicNetwork::contains);
    assertThatThrownBy(() -> misled.send(URI.create("https://fcm.googleapis.com/x"), Map.of(), new byte[0]))
        .isInstanceOf(ConnectException.class).hasMessageContaining("private network");
    var transport = new PushTransport(KNOWN, Duration.ofSeconds(20), UnaryOperator.identity(), PublicNetwork::contains);
    assertThatThrownBy(() -> transport.send(URI.create("https://localhost/x"), Map.of(), new byte[0]))
        .isInstanceOf(PushTransport.Forbidden.class);
  }
}
