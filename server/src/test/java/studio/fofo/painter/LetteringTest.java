package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.palette.Palettes;
import studio.fofo.painter.prompt.PromptReader;
import studio.fofo.painter.random.Streams;
import studio.fofo.painter.style.Composition;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.SvgOutput;

/** Quoted words are visible, whichever composition a seed selects. */
class LetteringTest {

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

  private static String drawn(Style style, Composition composition, String prompt, int seed) {
    var canvas = new Canvas(1000, 1000);
    var reading = PromptReader.read(prompt, "");
    var motifs = reading.subjects().stream().map(mention -> Motifs.library().named(mention.motif())).toList();
    var scene = new Scene(canvas, reading, Palettes.of(style.id(), Optional.empty()).getFirst(),
        new Streams("lettering", style.id(), "", seed, 0),
        motifs.getFirst(), reading.subjects().getFirst().count(), Optional.empty(), motifs.subList(1, motifs.size()),
        PromptReader.unquoted(prompt), new LinkedHashMap<>());
    Painter.paintOn(scene, style, composition);
    return SvgOutput.write(canvas.picture(), "");
  }
}
