package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.painter.surface.SvgOutput;
import studio.fofo.testing.Thorough;

/** Drawings, stored and read again. */
class DrawingTest {

  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void isTheSameAfterReading(String style) {
    for (int seed = 0; seed < Thorough.count(3, 21); seed++) {
      Painting painting = Samples.paint(style, seed);
      byte[] kept = Drawing.of(painting).bytes();
      Drawing read = Drawing.read(kept);
      assertThat(read.bytes()).as("every number of %s %s", style, seed).isEqualTo(kept);
      Painting again = read.painting(painting.request());
      assertThat(again.svg()).isEqualTo(painting.svg());
      assertThat(SvgOutput.write(again.subject(), "")).isEqualTo(SvgOutput.write(painting.subject(), ""));
      assertThat(again.raster(200).rgba()).isEqualTo(painting.raster(200).rgba());
      assertThat(again.subjectRaster(200).rgba()).isEqualTo(painting.subjectRaster(200).rgba());
    }
  }

  @Test
  void printsTheSameFile() {
    Painting painting = Samples.paint("vaporwave", 4);
    Painting again = Drawing.read(Drawing.of(painting).bytes()).painting(painting.request());
    for (PrintArea area : new PrintArea[] {new PrintArea(600, 800, 38, false), new PrintArea(600, 800, 0, true)}) {
      assertThat(new PrintPipeline().render(again, area)).isEqualTo(new PrintPipeline().render(painting, area));
    }
  }

  @Test
  void refusesBytesThatAreNotADrawing() {
    byte[] whole = Drawing.of(Samples.paint("meme", 1)).bytes();
    for (int length = 0; length < whole.length - 8; length += 1 + whole.length / 60) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Drawing.read(cut)).as("%s bytes of %s", length, whole.length).isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("drawing");
    }
    byte[] other = whole.clone();
    other[7] = 2;
    assertThatThrownBy(() -> Drawing.read(other)).hasMessage("these bytes are not a drawing: the header is missing");
  }
}
