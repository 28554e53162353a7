package studio.fofo.generation.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.painter.image.Raster;

/** Addresses that a vendor names are not trusted. */
class PictureDownloadsTest {

  private static final EngineOrder ORDER = new EngineOrder(
      "job_x", "a fox", "", "a fox", "", "cyberpunk", 1, 1, "9:16", 756, 1344, Optional.empty());

  private final PictureDownloads downloads = new PictureDownloads(Set.of("localhost", ".replicate.delivery"), false, Duration.ofSeconds(2));

  @ParameterizedTest
  @ValueSource(strings = {"http://x.replicate.delivery/a.png", "https://replicate.delivery.example.org/a.png",
      "https://xreplicate.delivery/a",
      "https://me@x.replicate.delivery/a.png", "file:///etc/passwd", "https:///a.png", "data:image/png;base64,AAAA", "", "https://[::1]/",
      "x y"})
  void fetchesNothingFromElsewhere(String address) throws Exception {
    assertThat(downloads.fetch(address, ORDER))
        .isEqualTo(new PictureDownloads.Download.Unusable("the engine named an address that is none of its own"));
  }

  /** 756 is no multiple of 8 or 64, and OpenAI makes 2:3 only. */
  @ParameterizedTest
  @CsvSource({"760,1344,756,1344", "768,1344,756,1344", "1024,1536,864,1536", "512,512,288,512", "756,1344,756,1344"})
  void cutsTheOrderedShape(int width, int height, int cutWidth, int cutHeight) {
    var made = new Raster(width, height, new byte[width * height * 4]);
    made.rgba()[0] = 50;
    var cut = PixelSize.cut(made, ORDER);
    assertThat(new PixelSize(cut.width(), cut.height())).isEqualTo(new PixelSize(cutWidth, cutHeight));
    assertThat(PixelSize.roundedUp(ORDER, 64)).isEqualTo(new PixelSize(768, 1344));
  }

  @Test
  void fetchesNothingFromOurOwnNetwork() {
    assertThatThrownBy(() -> downloads.fetch("https://localhost:1/a.png", ORDER)).isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("ConnectException").hasRootCauseMessage("a name leads into a private network");
  }
}
