package studio.fofo.storage.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Surface;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;

/** Media files: the same bytes under one URL for ever, pictures in the sizes of pages. */
@ModuleTest
class MediaTest {

  private final MediaStore media;
  private final Http http;

  MediaTest(MediaStore media, Http http) {
    this.media = media;
    this.http = http;
  }

  @Test
  void servesTheSameBytesUnderOneImmutableUrl() {
    var svg = new Media(Media.Type.SVG, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
    var url = media.put(svg);
    assertThat(media.put(svg)).isEqualTo(url);
    assertThat(url.path()).matches("/media/[0-9a-f]{2}/[0-9a-f]{64}\\.svg");
    assertThat(media.find(url).orElseThrow().bytes()).isEqualTo(svg.bytes());
    var reply = http.get(url.path()).call();
    assertThat(reply.header("Content-Type")).hasValue("image/svg+xml");
    assertThat(reply.header("Cache-Control")).hasValue("max-age=31536000, public, immutable");
    assertThat(reply.header("Content-Security-Policy").orElse("")).contains("sandbox");
    assertThat(http.get(url.path()).header("If-None-Match", reply.header("ETag").orElseThrow()).call().status()).isEqualTo(304);
  }

  @Test
  void derivesEverySizeWithinItsLimitsAndNeverEnlarges() {
    var sizes = media.derive(png(2000, 1000));
    assertThat(size(sizes.display())).isEqualTo("1600×800");
    assertThat(size(sizes.displaySmall())).isEqualTo("800×400");
    assertThat(size(sizes.thumbnail())).isEqualTo("400×200");
    assertThat(size(sizes.thumbnailSmall())).isEqualTo("160×80");
    var small = media.derive(png(90, 300));
    assertThat(size(small.display())).isEqualTo("90×300");
    assertThat(size(small.thumbnailSmall())).isEqualTo("48×160");
    assertThat(size(media.derive(png(1, 3000)).thumbnailSmall())).isEqualTo("1×160");
    assertThat(media.derive(png(2000, 1000))).isEqualTo(sizes);
  }

  @Test
  void refusesNonPictures() {
    for (var wrong : new byte[][] {{}, "no picture".getBytes(UTF_8), Arrays.copyOf(png(50, 50), 20)}) {
      assertThatThrownBy(() -> media.derive(wrong)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("cannot be decoded");
    }
  }

  @Test
  void findsNothingOutsideItsNames() {
    var url = media.put(Media.png(png(3, 3)));
    var name = url.path().substring("/media/xx/".length());
    for (var path : new String[] {
        "/media/00/" + "0".repeat(64) + ".png", "/media/zz/" + name, "/media/..%2f..%2fetc/passwd", "/media/aa/..%2fpg_hba.conf",
        "/media/aa/",
        url.path().replace(".png", ".svg"), url.path().replace(".png", ""), url.path() + ".png", "/media/incoming/x.part"}) {
      var reply = http.get(path).call();
      assertThat(reply.status()).as(path).isIn(400, 404);
    }
    assertThat(http.get("/media/00/" + "0".repeat(64) + ".png").call().code()).isEqualTo("STORAGE_MEDIA_UNKNOWN");
    assertThatThrownBy(() -> new MediaUrl("/media/../x")).isInstanceOf(IllegalArgumentException.class);
  }

  private String size(MediaUrl url) {
    try (var image = Image.makeDeferredFromEncodedBytes(media.find(url).orElseThrow().bytes())) {
      return image.getWidth() + "×" + image.getHeight();
    }
  }

  private static byte[] png(int width, int height) {
    try (var surface = Surface.makeRasterN32Premul(width, height)) {
      surface.getCanvas().clear(0xFF_30_60_90 + width);
      try (var image = surface.makeImageSnapshot(); var data = EncoderPNG.encode(image)) {
        return data.getBytes();
      }
    }
  }
}
