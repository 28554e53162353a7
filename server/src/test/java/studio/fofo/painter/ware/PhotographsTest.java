package studio.fofo.painter.ware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.fofo.painter.image.Raster;
import studio.fofo.testing.Thorough;

/** The light on things in mockups is the light that their shapes get. */
class PhotographsTest {

  private static final String WARE = "/painter/ware/";
  private static final int EVERY = Thorough.count(50, 16);
  /** Lossy WebP, and levels of the edges that it blurs. */
  private static final double LEVELS = 4;
  /** Each pixel sees other points of the lamp than its neighbours; the shipped shadow is the mean around it. */
  private static final double SHADOW_LEVELS = 6;

  static Stream<String> names() {
    return Photographs.shots().keySet().stream();
  }

  /** Pixels of a lattice, so that each part of a picture is looked at. */
  @ParameterizedTest
  @MethodSource("names")
  void takesThePicturesThatAreShipped(String name) throws IOException {
    var shot = Photographs.shots().get(name);
    var darkroom = new Darkroom(shot.solid(), shot.eye());
    var shade = Raster.decode(shipped(name + ".webp"));
    var sheen = Raster.decode(shipped(name + "-sheen.webp"));
    var shadow = Raster.decode(shipped(name + "-shadow.webp"));
    List<Integer> wrong = new ArrayList<>();
    List<Integer> wrongShadows = new ArrayList<>();
    var looked = 0;
    for (var y = EVERY / 2; y < Photographs.SIZE; y += EVERY) {
      for (var x = EVERY / 2; x < Photographs.SIZE; x += EVERY) {
        var pixel = Photographs.pixel(darkroom, x, y);
        assertThat(shade.argb(x, y) >>> 24).as("%s: cover at %s, %s", name, x, y).isEqualTo(pixel.cover());
        if (pixel.cover() == 255) {
          looked++;
          wrong.add(Math.abs((shade.argb(x, y) & 255) - pixel.shade()) + Math.abs((sheen.argb(x, y) & 255) - pixel.sheen()));
        } else if (pixel.cover() == 0 && (pixel.shadow() > 0 || shadow.argb(x, y) >>> 24 > 0)) {
          wrongShadows.add(Math.abs((shadow.argb(x, y) >>> 24) - pixel.shadow()));
        }
      }
    }
    assertThat(looked).as(name + ": pixels of the thing").isGreaterThan(20);
    assertThat(average(wrong)).as(name + ": levels off").isCloseTo(0, within(LEVELS));
    assertThat(average(wrongShadows)).as(name + ": levels of the shadow off").isCloseTo(0, within(SHADOW_LEVELS));
  }

  @ParameterizedTest
  @MethodSource("names")
  void placesPrintsWhereTheyAreShipped(String name) throws IOException {
    assertThat(Photographs.lattice(Photographs.shots().get(name))).isEqualTo(shipped(name + ".bin"));
  }

  /** A print lies on the thing, neither before nor behind it. */
  @ParameterizedTest
  @MethodSource("names")
  void printsOnTheSurface(String name) {
    var solid = Photographs.shots().get(name).solid();
    var area = solid.printable();
    for (var across = 0.1; across < 1; across += 0.2) {
      for (var down = 0.1; down < 1; down += 0.2) {
        var point = solid.printed(area.left() + area.width() * across, area.top() + area.height() * down);
        assertThat(solid.distance(point.x(), point.y(), point.z())).as("%s at %s, %s", name, across, down).isCloseTo(0, within(2.6));
      }
    }
  }

  /** Nothing else lies beside what is photographed. */
  @Test
  void shipsWhatIsPhotographedAlone() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/painter/ware"))) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(
          names().flatMap(name -> Stream.of(".bin", ".webp", "-sheen.webp", "-shadow.webp").map(name::concat)).toList());
    }
  }

  private static double average(List<Integer> levels) {
    return levels.stream().mapToInt(level -> level).average().orElse(0);
  }

  private static byte[] shipped(String file) throws IOException {
    try (var in = PhotographsTest.class.getResourceAsStream(WARE + file)) {
      return in.readAllBytes();
    }
  }
}
