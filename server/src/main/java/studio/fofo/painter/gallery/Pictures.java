package studio.fofo.painter.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.MockupStudio;
import studio.fofo.painter.Painter;
import studio.fofo.painter.Painting;
import studio.fofo.painter.PaintingRequest;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motifs;
import studio.fofo.painter.style.Arrangement;
import studio.fofo.painter.style.Cast;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;

/** Repaints the pictures in the documents with this version: {@code java … gallery.Pictures docs/pictures prompts.txt}. */
public final class Pictures {

  private static final int QUALITY = 88;
  private static final Colour GROUND = Colour.of("#2a2440");

  private final Painter painter = new Painter();
  private final Path folder;

  private Pictures(Path folder) {
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException {
    Pictures pictures = new Pictures(Path.of(arguments[0]));
    pictures.six();
    pictures.matrix();
    pictures.motifs();
    pictures.vocabulary();
    pictures.finishes();
    pictures.deeds();
    pictures.prompts(Path.of(arguments[1]));
    pictures.mockups();
    pictures.colours();
  }

  private void six() throws IOException {
    write("painter-six", 3, List.of(
        painted("a neon fox in the rain", "cyberpunk", 8, 400), painted("red sports car", "vaporwave", 5, 400),
        painted("astronaut lost in space", "vaporwave", 2, 400), painted("three cats on a rooftop", "pixel-art", 11, 400),
        painted("skull with flowers", "glitch", 10, 400), painted("a fox who deploys on friday", "meme", 2, 400)));
  }

  private void matrix() throws IOException {
    List<Raster> cells = new ArrayList<>();
    for (String prompt : List.of("a neon fox in the rain", "three cats on a rooftop", "skull with flowers", "\"HELLO WORLD\" computer")) {
      for (String style : painter.styles()) {
        cells.add(painted(prompt, style, 7, 220));
      }
    }
    write("painter-matrix", painter.styles().size(), cells);
  }

  private void motifs() throws IOException {
    List<Raster> cells = new ArrayList<>();
    for (String name : Motifs.library().names()) {
      if (!name.startsWith("wear-")) {
        cells.add(drawn(Motifs.library().named(name)));
      }
    }
    write("painter-motifs", 14, cells);
  }

  /** Prompts beyond our own motifs, in every style. */
  private void vocabulary() throws IOException {
    List<Raster> cells = new ArrayList<>();
    for (String prompt : List.of("a bicycle leaning on a wall", "mermaid", "a chef cooking", "peacock", "a fire engine",
        "ein Fahrrad \"HALLO\"")) {
      for (String style : painter.styles()) {
        cells.add(painted(prompt, style, 20 + cells.size() / painter.styles().size(), 180));
      }
    }
    write("painter-vocabulary", painter.styles().size() * 2, cells);
  }

  /** What was drawn flat, as it was until version 1.3.0 and as it is. */
  private void finishes() throws IOException {
    List<Raster> cells = new ArrayList<>();
    for (String version : List.of("1.3.0", Painter.VERSION)) {
      for (String prompt : List.of("a fire engine", "peacock")) {
        for (String style : painter.styles()) {
          cells.add(painter.paint(new PaintingRequest(prompt, "", style, 23, AspectRatio.SQUARE, 0, version)).raster(180));
        }
      }
    }
    write("painter-finishes", painter.styles().size() * 2, cells);
  }

  private void deeds() throws IOException {
    List<Raster> cells = new ArrayList<>();
    for (String prompt : List.of("a cat riding a bicycle", "ein tanzender Roboter", "crocodile in a top hat", "a flying pig", "自転車に乗る猫",
        "a sleeping dog")) {
      for (String style : painter.styles()) {
        cells.add(painted(prompt, style, 31 + cells.size() / painter.styles().size(), 180));
      }
    }
    write("painter-deeds", painter.styles().size() * 2, cells);
  }

  /** The hundred prompts, as {@link PromptSheets} paints them, on one sheet: five prompts a row. */
  private void prompts(Path list) throws IOException {
    List<Raster> cells = new ArrayList<>();
    List<String> prompts = PromptSheets.read(list);
    for (int i = 0; i < prompts.size(); i++) {
      for (int picture = 0; picture < PromptSheets.PICTURES; picture++) {
        cells.add(painter.paint(PromptSheets.request(painter, prompts.get(i), i, picture)).raster(88));
      }
    }
    write("painter-prompts", 5 * PromptSheets.PICTURES, cells);
  }

  private static Raster drawn(Motif motif) {
    Canvas canvas = new Canvas(1000, 1000);
    canvas.flood(Ink.of(GROUND));
    Cast.plain(canvas, motif, Arrangement.centred(motif, 500, 500, 860, 860), motif.naturalLivery());
    PaintingRequest request = new PaintingRequest(motif.name(), "vaporwave", 0, AspectRatio.SQUARE);
    return new Painting(request, canvas.picture(), canvas.picture(), Map.of(), Map.of()).raster(76);
  }

  private void mockups() throws IOException {
    MockupStudio studio = new MockupStudio();
    Painting painting = painter.paint(new PaintingRequest("astronaut lost in space", "vaporwave", 2, AspectRatio.SQUARE));
    List<String> colours = List.of("#17171c", "#f4f1ea", "#c2326b", "#2b4a8f", "#17171c", "#f4f1ea", "#17171c", "#f4f1ea");
    List<Raster> cells = new ArrayList<>();
    for (MockupScene.Product product : MockupScene.Product.values()) {
      for (MockupScene.View view : product.views()) {
        MockupScene scene = new MockupScene(product, view, colours.get(cells.size() % colours.size()));
        cells.add(studio.raster(studio.art(painting, scene), scene, 280));
      }
    }
    write("painter-mockups", 6, cells);
  }

  /** Every blank in every colour that it is sold in, in each of its views; caps and stickers in colours that they could be sold in. */
  private void colours() throws IOException {
    MockupStudio studio = new MockupStudio();
    Painting painting = painter.paint(new PaintingRequest("a neon fox in the rain", "vaporwave", 2, AspectRatio.SQUARE));
    List<Raster> cells = new ArrayList<>();
    for (MockupScene.View view : MockupScene.Product.TEE.views()) {
      for (String colour : List.of("#15151b", "#f4f4f2", "#1c2541", "#a7a9ac")) {
        cells.add(shown(studio, painting, new MockupScene(MockupScene.Product.TEE, view, colour)));
      }
    }
    for (String colour : List.of("#15151b", "#1c2541")) {
      for (MockupScene.View view : MockupScene.Product.HOODIE.views()) {
        cells.add(shown(studio, painting, new MockupScene(MockupScene.Product.HOODIE, view, colour)));
      }
    }
    for (int[] inches : new int[][] {{12, 18}, {18, 24}, {24, 36}}) {
      cells.add(shown(studio, painting, new MockupScene(MockupScene.Product.POSTER, MockupScene.View.ROOM, "#ffffff",
          new PrintArea(inches[0] * 300, inches[1] * 300, PrintArea.EIGHTH_INCH, false))));
    }
    cells.add(shown(studio, painting, new MockupScene(MockupScene.Product.POSTER, MockupScene.View.DETAIL, "#ffffff")));
    for (MockupScene.View view : MockupScene.Product.MUG.views()) {
      cells.add(shown(studio, painting, new MockupScene(MockupScene.Product.MUG, view, "#ffffff")));
    }
    for (MockupScene.View view : MockupScene.Product.CAP.views()) {
      for (String colour : List.of("#15151b", "#f4f4f2")) {
        cells.add(shown(studio, painting, new MockupScene(MockupScene.Product.CAP, view, colour)));
      }
    }
    for (MockupScene.View view : MockupScene.Product.STICKER.views()) {
      for (String colour : List.of("#b9bcc4", "#2b2d33")) {
        cells.add(shown(studio, painting, new MockupScene(MockupScene.Product.STICKER, view, colour)));
      }
    }
    write("mockup-colours", 4, cells);
  }

  private static Raster shown(MockupStudio studio, Painting painting, MockupScene scene) {
    return studio.raster(studio.art(painting, scene), scene.area().transparent(), scene, 340);
  }

  private Raster painted(String prompt, String style, long seed, int width) {
    return painter.paint(new PaintingRequest(prompt, style, seed, AspectRatio.SQUARE)).raster(width);
  }

  private void write(String name, int columns, List<Raster> cells) throws IOException {
    try (ContactSheet sheet = new ContactSheet(columns, Math.ceilDiv(cells.size(), columns), cells.get(0).width())) {
      cells.forEach(sheet::add);
      Raster raster = sheet.raster();
      Files.write(folder.resolve(name + ".webp"), raster.webp(raster.width(), QUALITY));
    }
  }
}
