package studio.fofo.generation.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.generation.engine.EngineUnavailable;

/** Addresses that a vendor names are not trusted. */
class PictureDownloadsTest {

  private final PictureDownloads downloads = new PictureDownloads(Set.of("localhost", ".replicate.delivery"), false, Duration.ofSeconds(2));

  @ParameterizedTest
  @ValueSource(strings = {"http://x.replicate.delivery/a.png", "https://replicate.delivery.example.org/a.png",
      "https://xreplicate.delivery/a",
      "https://me@x.replicate.delivery/a.png", "file:///etc/passwd", "https:///a.png", "data:image/png;base64,AAAA", "", "https://[::1]/",
      "x y"})
  void fetchesNothingFromElsewhere(String address) throws Exception {
    assertThat(downloads.fetch(address))
        .isEqualTo(new PictureDownloads.Download.Unusable("the engine named an address that is none of its own"));
  }

  @Test
  void fetchesNothingFromOurOwnNetwork() {
    assertThatThrownBy(() -> downloads.fetch("https://localhost:1/a.png")).isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("ConnectException").hasRootCauseMessage("a name leads into a private network");
  }
}
