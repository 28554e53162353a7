package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.image.Raster;
import studio.fofo.testing.Thorough;

/** Any prompt, seed and shape gives a picture. */
class AnyPromptTest {

  /** An equal request gives an equal picture ({@link PainterTest}): it is enough to paint some of them twice. */
  private static final int EVERY_AGAIN = 10;

  @Test
  void paintsAnyPromptAnySeedAndAnyShape() throws Exception {
    long start = Long.getLong("painter.seed", System.nanoTime());
    Painter painter = new Painter();
    for (int i = 0; i < Thorough.count(60, 600); i++) {
      Random random = new Random(start + i);
      String prompt = Samples.strangePrompt(random);
      int across = 1 + random.nextInt(3000);
      int down = Math.max(Math.ceilDiv(across, 3), Math.min(across * 3, 1 + random.nextInt(3000)));
      String style = painter.styles().get(random.nextInt(painter.styles().size()));
      PaintingRequest request = new PaintingRequest(prompt, Samples.strangePrompt(random).substring(0, 0), style, random.nextLong(),
          new AspectRatio(across, down), random.nextInt(3));
      try {
        Painting painting = painter.paint(request);
        Raster raster = painting.raster(96);
        assertThat(raster.height()).isEqualTo(request.aspect().height(96));
        assertThat(Samples.entropy(raster)).isGreaterThan(0.5);
        wellFormed(painting.svg());
        PaintingRequest again = PaintingRequest.fromParameters(request.parameters());
        assertThat(again).isEqualTo(request);
        if (i % EVERY_AGAIN == 0) {
          assertThat(painter.paint(again).features()).isEqualTo(painting.features());
        }
      } catch (Exception | AssertionError broken) {
        throw new AssertionError("painter.seed=" + (start + i) + " with " + request, broken);
      }
    }
  }

  private static void wellFormed(String svg) throws Exception {
    var factory = XMLInputFactory.newFactory();
    var reader = factory.createXMLStreamReader(new StringReader(svg));
    while (reader.hasNext()) {
      reader.next();
    }
    assertThat(svg).doesNotContain("NaN").doesNotContain("<text").doesNotContain("font-family");
  }

  /** Math.sin and the like may differ in the last bit between machines; StrictMath does not. */
  @Test
  void usesOnlyArithmeticThatIsTheSameOnEveryMachine() throws IOException {
    // A Random with a seed is specified bit for bit.
    Pattern inexact = Pattern.compile(
        "(?<!Strict)Math\\.(sin|cos|tan|asin|acos|atan|atan2|exp|log|log10|pow|cbrt|hypot|sinh|cosh|tanh)\\(|Math\\.random|HashSet<|identityHashCode|new Random\\(\\)");
    try (var files = Files.walk(Path.of("src/main/java/studio/fofo/painter"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(60);
      for (Path source : sources) {
        assertThat(!inexact.matcher(Files.readString(source).replace("LinkedHashSet<", "")).find()).as(source.toString()).isTrue();
      }
    }
  }
}
