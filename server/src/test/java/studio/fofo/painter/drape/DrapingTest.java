package studio.fofo.painter.drape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.function.SingletonSupplier;
import studio.fofo.painter.image.Raster;
import studio.fofo.testing.Thorough;

/** The cloth of mockups matches the forms and patterns. */
class DrapingTest {

  private static final String CLOTH = "/painter/cloth/";
  private static final Path SOURCES = Path.of("src/main/resources/painter/cloth");
  /** Draped once for both tests, since it takes seconds. */
  private static final Supplier<List<Surface>> WORN = SingletonSupplier.of(Draping::wornTee);

  @TempDir
  Path folder;

  /** The folded T-shirt, which takes seconds; where {@code CI=true}, every garment in every view, which takes a minute. */
  @Test
  void reproducesTheCommittedCloth() throws IOException {
    if (Thorough.isAsked()) {
      Draping.all(folder, WORN.get());
    } else {
      Draping.folded(folder);
    }
    var expected = files(SOURCES).stream().filter(file -> Thorough.isAsked() || file.startsWith("tee-folded")).toList();
    assertThat(files(folder)).isNotEmpty().containsExactlyElementsOf(expected);
    for (var file : expected) {
      if (file.endsWith(".bin")) {
        assertThat(Files.readAllBytes(folder.resolve(file))).as(file).isEqualTo(shipped(file));
      } else {
        assertThat(difference(Raster.decode(Files.readAllBytes(folder.resolve(file))), Raster.decode(shipped(file)))).as(file)
            .isLessThan(0.5);
      }
    }
  }

  /** A hung cloth may not be longer than its pattern by more than jersey stretches, nor swing to a side. */
  @Test
  void letsClothHangWithoutStretchingIt() {
    var front = WORN.get().getFirst();
    for (var x : new double[] {-12, 0, 12}) {
      var length = 0.0;
      for (var y = 14; y < 70; y++) {
        length += distance(front.place(x, y), front.place(x, y + 1));
      }
      assertThat(length).as("56 cm of cloth at x = " + x).isBetween(54.0, 60.0);
    }
    assertThat(front.place(0, 70)[0]).as("the hem's middle").isBetween(-3.0, 3.0);
    assertThat(Math.abs(front.place(0, 70)[2])).as("hangs close to the form").isLessThan(25);
  }

  private static List<String> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] shipped(String file) throws IOException {
    try (var in = DrapingTest.class.getResourceAsStream(CLOTH + file)) {
      return in.readAllBytes();
    }
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
  }

  private static double difference(Raster a, Raster b) {
    assertThat(a.width()).isEqualTo(b.width());
    long sum = 0;
    for (var i = 0; i < a.rgba().length; i++) {
      sum += Math.abs((a.rgba()[i] & 255) - (b.rgba()[i] & 255));
    }
    return (double) sum / a.rgba().length;
  }
}
