package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.painter.image.FineSheet;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.palette.Palettes;
import studio.fofo.painter.prompt.Edition;
import studio.fofo.painter.prompt.PromptReader;
import studio.fofo.painter.prompt.Reading.Mention;
import studio.fofo.painter.random.Streams;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Picture;
import studio.fofo.painter.surface.SkiaOutput;
import studio.fofo.painter.surface.SvgOutput;

/** Quoted words are visible, whichever composition a seed selects. */
class LetteringTest {

  private static final int SIDE = 200;
  private static final int LEAST = 400;

  /** The same scene with other words must be another picture; otherwise the words are not in it. */
  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void appearsInEveryComposition(String id) {
    Style style = Styles.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    for (Composition composition : style.compositions()) {
      for (int seed = 0; seed < 4; seed++) {
        for (String subjects : List.of("a fox", "two bicycles and the moon")) {
          assertThat(drawn(style, composition, subjects + " \"HELLO\"", seed)).as("%s, %s, seed %s", composition.name(), subjects, seed)
              .isNotEqualTo(drawn(style, composition, subjects + " \"WORLD\"", seed));
        }
      }
    }
  }

  /** Words that are drawn may still be covered: enough of the picture must differ. */
  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void isLargeEnoughToBeSeenInEveryComposition(String id) {
    Style style = Styles.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    for (Composition composition : style.compositions()) {
      for (int seed = 0; seed < 4; seed++) {
        Raster one = seen(style, composition, "a fox \"HELLO\"", seed);
        Raster other = seen(style, composition, "a fox \"WORLD\"", seed);
        assertThat(differing(one, other)).as("%s, seed %s: pixels of 40,000", composition.name(), seed).isGreaterThan(LEAST);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "a fox with a sign that says \"OPEN LATE\"|fox", "a cat holding a banner saying: \"HI\"|cat",
      "ein Fuchs mit der Aufschrift \"NACHT\"|fox",
      "a cat reading \"DUNE\"|cat", "a robot and a stop sign|robot stop-sign"})
  void isNotAThingOfItsOwn(String prompt, String subjects) {
    assertThat(PromptReader.read(prompt, "").subjects()).extracting(Mention::motif).containsExactlyInAnyOrder(subjects.split(" "));
    assertThat(PromptReader.read(prompt, "").unknown()).isEmpty();
  }

  private static long differing(Raster one, Raster other) {
    return IntStream.range(0, SIDE * SIDE).filter(at -> one.argb(at % SIDE, at / SIDE) != other.argb(at % SIDE, at / SIDE)).count();
  }

  private static String drawn(Style style, Composition composition, String prompt, int seed) {
    return SvgOutput.write(picture(style, composition, prompt, seed), "");
  }

  private static Raster seen(Style style, Composition composition, String prompt, int seed) {
    Picture picture = picture(style, composition, prompt, seed);
    return FineSheet.whole(SIDE, SIDE, canvas -> {
      canvas.scale((float) (SIDE / picture.width()), (float) (SIDE / picture.height()));
      SkiaOutput.draw(picture, canvas);
    });
  }

  private static Picture picture(Style style, Composition composition, String prompt, int seed) {
    var canvas = new Canvas(1000, 1000);
    var reading = PromptReader.read(prompt, "");
    var motifs = reading.subjects().stream().map(mention -> Motifs.library().named(mention.motif())).toList();
    var scene = new Scene(canvas, reading, Palettes.of(style.id(), Optional.empty()).getFirst(),
        new Streams("lettering", style.id(), "", seed, 0),
        motifs.getFirst(), reading.subjects().getFirst().count(), Optional.empty(), motifs.subList(1, motifs.size()),
        PromptReader.unquoted(prompt), new LinkedHashMap<>());
    Painter.paintOn(scene, style, composition, Edition.LETTERED);
    return canvas.picture();
  }
}
