package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.painter.image.PerceptualHash;
import studio.fofo.painter.image.Raster;
import studio.fofo.testing.Thorough;

/** The measurable part of taste: no two pictures alike, none empty, none muddy. 200 seeds per style with {@code CI=true}. */
class LookTest {

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void paintsNoTwoPicturesThatLookAlikeAndNoneEmptyOrMuddy(String style) {
    List<PerceptualHash> hashes = new ArrayList<>();
    List<String> dull = new ArrayList<>();
    List<String> alike = new ArrayList<>();
    for (int seed = 0; seed < Thorough.count(40, 200); seed++) {
      Raster raster = Samples.paint(style, seed).raster(192);
      if (isDull(raster)) {
        dull.add(seed + ": " + measures(raster));
      }
      PerceptualHash hash = PerceptualHash.of(raster);
      for (int other = 0; other < hashes.size(); other++) {
        if (hashes.get(other).near(hash)) {
          alike.add(other + " and " + seed);
        }
      }
      hashes.add(hash);
    }
    assertThat(dull).as("empty or muddy pictures").isEmpty();
    assertThat(alike).as("pictures that look alike").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void keepsFourVariantsOfOnePromptApart(String style) {
    for (long start : new long[] {0, 977, -3, Long.MAX_VALUE - 3}) {
      PaintingRequest request = new PaintingRequest("a fox", style, start, AspectRatio.SQUARE);
      List<PerceptualHash> hashes = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        hashes.add(PerceptualHash.of(new Painter().paint(request.variant(i)).raster(160)));
      }
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < i; j++) {
          assertThat(hashes.get(i).distance(hashes.get(j))).as(style + " " + start + ": " + i + ", " + j)
              .isGreaterThan(PerceptualHash.NEAR);
        }
      }
    }
  }

  @Test
  void callsABlankAGreyAndANoisyPictureDull() {
    Raster blank = new Raster(64, 64, new byte[64 * 64 * 4]);
    byte[] grey = new byte[64 * 64 * 4];
    Random random = new Random(1);
    for (int i = 0; i < grey.length; i++) {
      grey[i] = (byte) (118 + random.nextInt(16));
    }
    byte[] noise = new byte[192 * 192 * 4];
    random.nextBytes(noise);
    assertThat(isDull(blank)).isTrue();
    assertThat(isDull(new Raster(192, 192, noise))).as("noise").isTrue();
    assertThat(isDull(new Raster(64, 64, grey))).isTrue();
  }

  private static boolean isDull(Raster raster) {
    return Samples.entropy(raster) < 1.1 || Samples.contrast(raster) < 60 || Samples.edges(raster) < 0.015 || Samples.edges(raster) > 0.75;
  }

  private static String measures(Raster raster) {
    return "entropy %.2f, contrast %.0f, edges %.3f".formatted(Samples.entropy(raster), Samples.contrast(raster), Samples.edges(raster));
  }
}
