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
import org.junit.jupiter.api.Test;
import studio.fofo.painter.gallery.Gallery;

/**
 * Twenty pictures whose SVG must not change without a new {@link Painter#VERSION}: what was sold must be printable again.
 *
 * <p>After a wanted change raise the version and run with {@code -Dpainter.golden=write}.
 */
class GoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/painter/golden-svg.txt");

  @Test
  void drawsTwentyPicturesExactlyAsRecorded() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("version " + Painter.VERSION);
    for (String style : new Painter().styles()) {
      for (int i = 0; i < 4; i++) {
        PaintingRequest request = new PaintingRequest(Gallery.PROMPTS.get(i * 5), i == 3 ? "rain" : "", style, 1000L * i - 7 + i,
            i == 2 ? new AspectRatio(2, 3) : AspectRatio.SQUARE, i == 1 ? 5 : 0);
        lines.add(style + " " + request.seed() + " " + digest(new Painter().paint(request).svg()));
      }
    }
    if ("write".equals(System.getProperty("painter.golden"))) {
      Files.createDirectories(GOLDEN.getParent());
      Files.write(GOLDEN, lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(GOLDEN));
  }

  private static String digest(String svg) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(svg.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
