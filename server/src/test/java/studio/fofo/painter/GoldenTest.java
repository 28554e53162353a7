package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.fofo.painter.gallery.Gallery;

/**
 * Pictures whose SVG must not change without a new {@link Painter#VERSION}, for every version that can still be drawn: sold pictures must
 * be printable again.
 *
 * <p>After an intended change, raise the version and run with {@code -Dpainter.golden=write}, which only writes the current version's file.
 */
class GoldenTest {

  /** What earlier versions did not know, and drew as if it were absent. */
  private static final List<String> WIDER = List.of("a bicycle and a potato in the rain", "un gato negro con paraguas",
      "a street \"HELLO\"",
      "grinning face");

  /** What is done, in pictures since 1.4.0. */
  private static final List<String> DONE = List.of("a cat riding a bicycle", "ein tanzender Roboter", "a potato wearing a crown",
      "an elephant in the desert, swimming");

  /** Lettering, in pictures since 1.5.0. */
  private static final List<String> SAID = List.of("a fox with a sign that says \"OPEN LATE\"", "ein Fuchs am Meer \"NACHT\"");

  static List<String> versions() {
    return Painter.VERSIONS;
  }

  @ParameterizedTest
  @MethodSource("versions")
  void drawsEveryPictureOfEveryVersionExactlyAsRecorded(String version) throws IOException {
    Path golden = Path.of("src/test/resources/painter/golden-" + version + ".txt");
    List<String> lines = new ArrayList<>();
    lines.add("version " + version);
    for (String style : new Painter().styles()) {
      for (int i = 0; i < 4; i++) {
        lines.add(line(new PaintingRequest(Gallery.PROMPTS.get(i * 5), i == 3 ? "rain" : "", style, 1000L * i - 7 + i,
            i == 2 ? new AspectRatio(2, 3) : AspectRatio.SQUARE, i == 1 ? 5 : 0, version)));
      }
    }
    for (String style : new Painter().styles()) {
      for (String prompt : WIDER) {
        lines.add(line(new PaintingRequest(prompt, "", style, WIDER.indexOf(prompt), AspectRatio.SQUARE, 0, version)));
      }
      for (String prompt : version.equals("1.2.0") || version.equals("1.3.0") ? List.<String>of() : DONE) {
        lines.add(line(new PaintingRequest(prompt, "", style, DONE.indexOf(prompt), AspectRatio.SQUARE, 0, version)));
      }
      for (String prompt : version.equals(Painter.VERSION) ? SAID : List.<String>of()) {
        for (int seed = 0; seed < 4; seed++) {
          lines.add(line(new PaintingRequest(prompt, "", style, seed, AspectRatio.SQUARE, 0, version)));
        }
      }
    }
    if ("write".equals(System.getProperty("painter.golden")) && version.equals(Painter.VERSION)) {
      Files.createDirectories(golden.getParent());
      Files.write(golden, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(golden));
  }

  private static String line(PaintingRequest request) {
    return request.style() + " " + request.seed() + " " + digest(new Painter().paint(request).svg());
  }

  private static String digest(String svg) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
