package studio.fofo.painter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.painter.image.FineSheet;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.palette.Palettes;
import studio.fofo.painter.prompt.PromptReader;
import studio.fofo.painter.random.Streams;
import studio.fofo.painter.style.Cast;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Picture;
import studio.fofo.painter.surface.SkiaOutput;
import studio.fofo.painter.surface.Transform;

/** A subject that is printed alone is printed completely, with everything that was drawn with it. */
class EmblemTest {

  private static final Motifs MOTIFS = Motifs.library();

  /** Anything beyond the sheet of 1000 × 1000 is not printed. */
  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void cropsNothingAtTheSheet(String style) {
    for (var name : MOTIFS.names()) {
      for (var companions : List.of(List.<String>of(), List.of("octopus", "moon", "jellyfish"))) {
        var wide = drawn(emblem(style, name, companions), 150);
        assertThat(beyond(wide, 150)).as(style + ": ink of a " + name + " with " + companions + " that is cut off").isZero();
      }
    }
  }

  /** Lines count: a jellyfish is its tentacles, and coffee has steam. */
  @ParameterizedTest
  @ValueSource(strings = {"pixel-art"})
  void showsTheCompleteOutlineOfEveryMotif(String style) {
    for (var name : MOTIFS.names()) {
      var motif = MOTIFS.named(name);
      if (motif.face().isEmpty() && motif.kind() != Motif.Kind.HEAD) {
        var whole = box(drawn(plain(motif), 150), 127);
        var shown = box(drawn(emblem(style, name, List.of()), 150), 127);
        var shape = whole.width() / whole.height();
        assertThat(shown.width() / shown.height()).as(style + ": a " + name + "'s width to its height").isBetween(shape * 0.86,
            shape * 1.16);
      }
    }
  }

  /** The share of the sheet that differs with and without a companion. */
  @ParameterizedTest
  @ValueSource(strings = {"cyberpunk", "pixel-art", "glitch", "vaporwave", "meme"})
  void keepsAHerosCompanions(String style) {
    var alone = drawn(emblem(style, "fox", List.of()), 0);
    for (var name : MOTIFS.names().stream().filter(name -> !name.equals("fox")).toList()) {
      var together = drawn(emblem(style, "fox", List.of(name)), 0);
      assertThat(changed(alone, together)).as(style + ": a fox's " + name).isGreaterThan(0.012);
    }
    var three = drawn(emblem(style, "fox", List.of("octopus", "moon", "robot")), 0);
    assertThat(changed(drawn(emblem(style, "fox", List.of("octopus", "moon")), 0), three)).as(style + ": the third").isGreaterThan(0.012);
  }

  private static Picture emblem(String style, String hero, List<String> companions) {
    var canvas = new Canvas(1000, 1000);
    var scene = new Scene(canvas, PromptReader.read("a " + hero, ""), Palettes.of(style, Optional.empty()).getFirst(),
        new Streams("emblem", style, hero, 1, 0), MOTIFS.named(hero), 1, Optional.empty(), companions.stream().map(MOTIFS::named).toList(),
        "a " + hero, new LinkedHashMap<>());
    style(style).emblem(scene);
    return canvas.picture();
  }

  private static Style style(String id) {
    return Styles.ALL.stream().filter(style -> style.id().equals(id)).findFirst().orElseThrow();
  }

  private static Picture plain(Motif motif) {
    var canvas = new Canvas(1000, 1000);
    Cast.plain(canvas, motif, Transform.move(100, 100).scale(8), motif.naturalLivery());
    return canvas.picture();
  }

  /** At a fifth of its size, with this margin around it, in units. */
  private static Raster drawn(Picture picture, int room) {
    var side = (1000 + 2 * room) / 5;
    return FineSheet.whole(side, side, canvas -> {
      canvas.scale(0.2f, 0.2f);
      canvas.translate(room, room);
      SkiaOutput.draw(picture, canvas);
    });
  }

  private static int beyond(Raster wide, int room) {
    var edge = room / 5;
    var count = 0;
    for (var y = 0; y < wide.height(); y++) {
      for (var x = 0; x < wide.width(); x++) {
        var outside = x < edge - 1 || y < edge - 1 || x > wide.width() - edge || y > wide.height() - edge;
        count += outside && wide.argb(x, y) >>> 24 > 40 ? 1 : 0;
      }
    }
    return count;
  }

  private static Bounds box(Raster raster, int least) {
    var box = new Bounds(raster.width(), raster.height(), 0, 0);
    for (var y = 0; y < raster.height(); y++) {
      for (var x = 0; x < raster.width(); x++) {
        if (raster.argb(x, y) >>> 24 > least) {
          box = box.joined(new Bounds(x, y, x + 1, y + 1));
        }
      }
    }
    return box;
  }

  private static double changed(Raster one, Raster other) {
    var count = 0;
    for (var y = 0; y < one.height(); y++) {
      for (var x = 0; x < one.width(); x++) {
        var a = one.argb(x, y);
        var b = other.argb(x, y);
        count += Math.abs((a >>> 24) - (b >>> 24)) + Math.abs((a >> 16 & 255) - (b >> 16 & 255))
            + Math.abs((a >> 8 & 255) - (b >> 8 & 255)) > 48 ? 1 : 0;
      }
    }
    return (double) count / (one.width() * one.height());
  }
}
