package studio.fofo.painter.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.Painter;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motif.Trait;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Shape;

/** What was drawn flat is finished by each style: nothing stays a plain surface in its own colour. */
class FinishTest {

  private static final List<String> DRAWINGS = List.of("umbrella", "fire-engine", "telephone", "crab", "teddy-bear", "snail", "elephant",
      "strawberry",
      "helicopter", "avocado");

  private static List<Shape> drawn(String name, Trait finish) {
    Motif motif = Motifs.library().named(name).with(finish);
    Canvas canvas = new Canvas(1000, 1000);
    Cast.lit(canvas, motif, Arrangement.centred(motif, 500, 500, 800, 800), motif.naturalLivery(), Colour.of("#ff2a6d"),
        Colour.of("#05d9e8"),
        Colour.of("#101025"));
    return all(canvas.picture().nodes());
  }

  private static List<Shape> all(List<Shape> nodes) {
    List<Shape> flat = new ArrayList<>();
    for (Shape node : nodes) {
      if (node instanceof Shape.Group group) {
        flat.addAll(all(group.children()));
      } else {
        flat.add(node);
      }
    }
    return flat;
  }

  /** The share of a drawing's surfaces that are still filled with one flat colour of its own. */
  private static double plain(String name, Trait finish) {
    Motif motif = Motifs.library().named(name);
    Set<Colour> own = new LinkedHashSet<>();
    motif.parts().forEach(part -> own.add(motif.naturalLivery().of(part)));
    long left = drawn(name, finish).stream()
        .filter(shape -> shape instanceof Shape.Fill fill && fill.ink() instanceof Ink.Flat flat && own.contains(flat.colour())).count();
    return (double) left / motif.parts().size();
  }

  @Test
  void leavesFewSurfacesAsTheyWereDrawn() {
    for (String name : DRAWINGS) {
      for (Trait finish : List.of(Trait.NIGHT, Trait.AIRBRUSHED, Trait.LINED)) {
        assertThat(plain(name, finish)).as(name + ", " + finish).isLessThan(0.25);
      }
    }
  }

  @Test
  void drawsLinesAndDotsInInk() {
    for (String name : DRAWINGS) {
      Motif motif = Motifs.library().named(name).with(Trait.INKED);
      Canvas canvas = new Canvas(1000, 1000);
      Cast.plain(canvas, motif, Arrangement.centred(motif, 500, 500, 800, 800), motif.naturalLivery());
      List<Shape> shapes = all(canvas.picture().nodes());
      assertThat(shapes).as(name).anyMatch(shape -> shape instanceof Shape.Line);
      assertThat(shapes).as(name + "'s dots").anyMatch(shape -> shape instanceof Shape.Fill fill && fill.path().flattened(2).size() > 60);
    }
  }

  @Test
  void givesEachStyleAFinishOfItsOwn() {
    Set<String> pictures = new LinkedHashSet<>();
    for (Trait finish : List.of(Trait.NIGHT, Trait.AIRBRUSHED, Trait.LINED, Trait.FLAT)) {
      pictures.add(drawn("umbrella", finish).toString());
    }
    assertThat(pictures).hasSize(4);
    Painter painter = new Painter();
    for (String style : painter.styles()) {
      PaintingRequest today = new PaintingRequest("an umbrella", style, 3, AspectRatio.SQUARE);
      PaintingRequest before = new PaintingRequest("an umbrella", "", style, 3, AspectRatio.SQUARE, 0, "1.3.0");
      assertThat(painter.paint(today).svg()).as(style).isNotEqualTo(painter.paint(before).svg());
      assertThat(painter.paint(new PaintingRequest("a fox", style, 3, AspectRatio.SQUARE)).svg()).as("our own motifs stay: " + style)
          .isEqualTo(painter.paint(new PaintingRequest("a fox", "", style, 3, AspectRatio.SQUARE, 0, "1.3.0")).svg());
    }
  }
}
