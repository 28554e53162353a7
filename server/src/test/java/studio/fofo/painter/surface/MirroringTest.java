package studio.fofo.painter.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Halves that become complete drawings. */
class MirroringTest {

  @Test
  void joinsHalvesThatMeetOnTheAxis() {
    Path half = Path.begin(50.5, 10).lineTo(20, 10).curveTo(10, 10, 10, 40, 20, 60).lineTo(50.5, 90).close().build();
    Path whole = half.withMirrorImage(50);
    assertThat(whole.closings()).as("one outline").containsExactly(true);
    assertThat(whole.bounds()).isEqualTo(new Bounds(10, 10, 90, 90));
    assertThat(coverage(whole)).as("no seam down the middle").containsOnly(1f);
  }

  @Test
  void keepsHalvesApartThatDoNotMeet() {
    Path eyes = Path.circle(30, 40, 5).withMirrorImage(50);
    assertThat(eyes.closings()).hasSize(2);
    assertThat(eyes.bounds()).isEqualTo(new Bounds(25, 35, 75, 45));
  }

  @Test
  void keepsLinesOpen() {
    Path whiskers = Path.line(40, 60, 10, 70).withMirrorImage(50);
    assertThat(whiskers.closings()).containsExactly(false, false);
    assertThat(whiskers.bounds()).isEqualTo(new Bounds(10, 60, 90, 70));
  }

  /** The cells of the middle row, from well inside on the left to well inside on the right. */
  private static float[] coverage(Path path) {
    Coverage coverage = new Coverage(70, 70);
    coverage.measure(path.transformed(new Transform(0.7, 0, 0, 0.7, 0.23, 0)).flattened(0.05), false);
    return Arrays.copyOfRange(coverage.cells, 30 * 70 + 14, 30 * 70 + 56);
  }
}
