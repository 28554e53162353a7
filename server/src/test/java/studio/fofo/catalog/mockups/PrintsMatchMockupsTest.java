package studio.fofo.catalog.mockups;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.blanks.BlankFiles;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.MockupStudio;
import studio.fofo.painter.Painting;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.PrintPipeline;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Picture;
import tools.jackson.databind.json.JsonMapper;

/**
 * On every blank, in each of its views, the mockup shows the content of its print file with the same size and place: the print file itself,
 * laid on the blank, must look like the art. Test cards have a mark of its own colour in each corner and in the middle.
 */
class PrintsMatchMockupsTest {

  private static final int SHOWN = 400;
  /** Of 400: two pixels are half a percent of the mockup, and 3 mm on a chest. */
  private static final double TOLERANCE = 2;
  private static final int SMALLER = 6;
  private static final PictureMetadata METADATA = PictureMetadata.of("x", PictureMetadata.Origin.MODEL);
  private static final List<String> MARKS = List.of("#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff");
  private static final double[][] PLACES = {{0.12, 0.12}, {0.88, 0.12}, {0.12, 0.88}, {0.88, 0.88}, {0.5, 0.5}};
  private static final List<AspectRatio> SHAPES = List.of(AspectRatio.SQUARE, new AspectRatio(3, 4), new AspectRatio(2, 3),
      new AspectRatio(29, 10), new AspectRatio(1, 3));

  /** Half from the side, so that the middle is seen narrower. */
  private static final Set<MockupScene.View> TURNED = Set.of(MockupScene.View.LEFT, MockupScene.View.RIGHT, MockupScene.View.TABLE);

  private static final MockupStudio STUDIO = new MockupStudio();
  private static final PrintPipeline PRESS = new PrintPipeline();
  /** Views and areas share what does not depend on them: blanks without a print, cards, print files. */
  private static final Map<Object, Raster> KEPT = new HashMap<>();

  private record Sheet(AspectRatio shape, PrintArea area, boolean emblem) {}

  private record Card(AspectRatio shape, boolean emblem) {}

  private record Photo(AspectRatio shape) {}

  private record Photographed(AspectRatio shape, PrintArea area) {}

  @AfterAll
  static void forget() {
    KEPT.clear();
  }

  static Stream<MockupScene> scenes() {
    var scenes = new ArrayList<MockupScene>();
    for (var blank : new BlankFiles(new JsonMapper()).all()) {
      blank.areas().forEach(area -> blank.views().forEach(view -> scenes.add(scene(blank, view,
          new PrintArea(area.widthPx() / SMALLER, area.heightPx() / SMALLER, area.bleedPx() / SMALLER, area.transparent())))));
    }
    return scenes.stream();
  }

  private static MockupScene scene(Blank blank, String view, PrintArea area) {
    return new MockupScene(MockupScene.Product.valueOf(blank.id().value().toUpperCase(Locale.ROOT)),
        MockupScene.View.valueOf(view.toUpperCase(Locale.ROOT)), "#000000", area);
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void showPicturesAndEmblemsAtThePrintsSizeAndPlace(MockupScene scene) {
    for (var shape : SHAPES) {
      for (var emblem : new boolean[] {false, true}) {
        var painting = card(shape);
        var art = KEPT.computeIfAbsent(new Card(shape, emblem), card -> painting.printedRaster(emblem));
        var sheet = KEPT.computeIfAbsent(new Sheet(shape, scene.area(), emblem),
            file -> Raster.decode(PRESS.render(painting, emblem, scene.area(), METADATA)));
        var shown = marks(scene, art, emblem);
        var printed = marks(scene, sheet, false);
        same(scene + " " + shape + (emblem ? " emblem" : " picture"), shown, printed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void showPixelImagesAtThePrintsSizeAndPlace(MockupScene scene) {
    for (var shape : List.of(AspectRatio.SQUARE, new AspectRatio(29, 10), new AspectRatio(1, 3))) {
      var art = KEPT.computeIfAbsent(new Photo(shape), photo -> card(shape).raster(301));
      var sheet = KEPT.computeIfAbsent(new Photographed(shape, scene.area()),
          file -> Raster.decode(PRESS.render(art, scene.area(), METADATA)));
      same(scene + " " + shape, marks(scene, art, false), marks(scene, sheet, false));
    }
  }

  /** A round picture stays round within a tenth in the middle of each view that shows it: nothing is stretched. */
  @ParameterizedTest
  @MethodSource("scenes")
  void stretchNothing(MockupScene scene) {
    var area = scene.area();
    var sheet = new Canvas(area.fileWidth(), area.fileHeight());
    var side = Math.min(area.widthPx(), area.heightPx()) / 4.0;
    sheet.rectangle((area.fileWidth() - side) / 2, (area.fileHeight() - side) / 2, side, side, Colour.of(MARKS.getFirst()));
    var art = new Painting(new PaintingRequest("a card", "meme", 1, new AspectRatio(area.fileWidth(), area.fileHeight())), sheet.picture(),
        sheet.picture(), Map.of(), Map.of());
    var found = marks(scene, art.raster(area.fileWidth()), false).getFirst();
    if (!TURNED.contains(scene.view())) {
      assertThat(found.wide() / found.tall()).as("%s: %s", scene, found).isBetween(0.9, 1.1);
    }
  }

  private static void same(String what, List<Mark> shown, List<Mark> printed) {
    assertThat(shown.stream().filter(Mark::isSeen).count()).as(what + ": marks in view").isPositive();
    for (var i = 0; i < MARKS.size(); i++) {
      var away = Math.hypot(shown.get(i).x() - printed.get(i).x(), shown.get(i).y() - printed.get(i).y());
      assertThat(away).as(what + ", mark " + MARKS.get(i) + ": shown at " + shown.get(i) + ", printed at " + printed.get(i))
          .isLessThan(TOLERANCE);
      assertThat(shown.get(i).wide()).as(what + ", mark " + MARKS.get(i) + ": width").isCloseTo(printed.get(i).wide(),
          Offset.offset(TOLERANCE));
      assertThat(shown.get(i).tall()).as(what + ", mark " + MARKS.get(i) + ": height").isCloseTo(printed.get(i).tall(),
          Offset.offset(TOLERANCE));
    }
  }

  private static Painting card(AspectRatio shape) {
    return new Painting(new PaintingRequest("a card", "meme", 1, shape), card(900, shape.height(900)), card(1000, 1000), Map.of(),
        Map.of());
  }

  private static Picture card(double width, double height) {
    var card = new Canvas(width, height);
    var side = Math.min(width, height) * 0.16;
    for (var i = 0; i < MARKS.size(); i++) {
      card.rectangle(PLACES[i][0] * width - side / 2, PLACES[i][1] * height - side / 2, side, side, Colour.of(MARKS.get(i)));
    }
    return card.picture();
  }

  /** The position and size of a mark on the mockup; all 0 if it is out of view. */
  private record Mark(double x, double y, double wide, double tall) {
    boolean isSeen() {
      return wide > 0;
    }
  }

  private static List<Mark> marks(MockupScene scene, Raster art, boolean emblem) {
    var bare = KEPT.computeIfAbsent(scene, blank -> STUDIO.raster(new Raster(16, 16, new byte[16 * 16 * 4]), scene, SHOWN));
    var dressed = STUDIO.raster(art, emblem, scene, SHOWN);
    var inked = IntStream.range(0, SHOWN * SHOWN)
        .filter(at -> !Arrays.equals(bare.rgba(), at * 4, at * 4 + 4, dressed.rgba(), at * 4, at * 4 + 4)).toArray();
    return MARKS.stream().map(mark -> mark(bare, dressed, inked, Colour.of(mark))).toList();
  }

  private static Mark mark(Raster bare, Raster dressed, int[] inked, Colour colour) {
    int left = SHOWN;
    int top = SHOWN;
    int right = 0;
    int bottom = 0;
    for (var at : inked) {
      var x = at % SHOWN;
      var y = at / SHOWN;
      if (isOf(dressed.argb(x, y), bare.argb(x, y), colour)) {
        left = Math.min(left, x);
        top = Math.min(top, y);
        right = Math.max(right, x + 1);
        bottom = Math.max(bottom, y + 1);
      }
    }
    return right == 0 ? new Mark(0, 0, 0, 0) : new Mark((left + right) / 2.0, (top + bottom) / 2.0, right - left, bottom - top);
  }

  /** The ink's own channels are present, and no others, whatever shade and light lie over it. */
  private static boolean isOf(int dressed, int bare, Colour colour) {
    var most = 0;
    var channels = new int[] {colour.red(), colour.green(), colour.blue()};
    var ink = new int[3];
    for (var i = 0; i < 3; i++) {
      ink[i] = (dressed >> 16 - 8 * i & 255) - (bare >> 16 - 8 * i & 255);
      most = Math.max(most, ink[i]);
    }
    for (var i = 0; i < 3; i++) {
      if (channels[i] > 0 ? ink[i] < Math.max(45, most * 0.8) : ink[i] > most * 0.4) {
        return false;
      }
    }
    return true;
  }
}
