package studio.fofo.painter.gallery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import studio.fofo.painter.AspectRatio;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.MockupStudio;
import studio.fofo.painter.Painter;
import studio.fofo.painter.Painting;
import studio.fofo.painter.PaintingRequest;

/**
 * Paints contact sheets into a folder: per style 200 seeds of mixed prompts, a prompt × style matrix, all mockups, and one
 * HTML page that shows them.
 *
 * <p>{@code java … studio.fofo.painter.gallery.Gallery [folder] [seeds]}; the defaults are {@code gallery} and 200. Look at every sheet as
 * a printmaker would: nothing broken, empty, muddy or repeated.
 */
public final class Gallery {

  /** Prompts as people write them, from one word to a detailed wish. */
  public static final List<String> PROMPTS = List.of(
      "a neon fox in the rain", "samurai at night", "three cats on a rooftop", "skull with flowers", "astronaut lost in space",
      "a robot drinking coffee",
      "golden dragon over the city", "shark in tokyo", "a marble statue at sunset", "red sports car", "lonely whale",
      "\"HELLO WORLD\" computer",
      "wizard in a snow storm", "octopus dj", "a purple unicorn", "palm beach at dawn", "angry bear", "cosy ramen shop in the fog",
      "two wolves and the moon",
      "pizza", "ghost in the machine", "frog king", "toxic mushroom forest", "eye of the storm", "a rocket to the moon", "motorcycle chase",
      "butterfly",
      "minimal mountain", "detailed temple in spring", "love", "dreams of electric sheep");

  private final Painter painter = new Painter();
  private final Path folder;
  private final int seeds;
  private final StringBuilder page = new StringBuilder();

  private Gallery(Path folder, int seeds) {
    this.folder = folder;
    this.seeds = seeds;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "gallery");
    int seeds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
    Files.createDirectories(folder);
    new Gallery(folder, seeds).hang();
  }

  private void hang() throws IOException {
    for (String style : painter.styles()) {
      seeds(style);
    }
    matrix();
    mockups();
    Files.writeString(folder.resolve("index.html"), """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>FOFO Studio: the painter's gallery</title>
        <style>body{background:#0b0a12;color:#e9e4ff;font:16px system-ui;margin:2rem}img{max-width:100%%;height:auto}code{color:#25e4f0}</style>
        <h1>The painter's gallery</h1><p>Engine <code>%s %s</code></p>
        %s</html>
        """.formatted(Painter.ENGINE, Painter.VERSION, page), StandardCharsets.UTF_8);
    say("open " + folder.resolve("index.html"));
  }

  private void seeds(String style) throws IOException {
    int columns = 10;
    try (ContactSheet sheet = new ContactSheet(columns, Math.ceilDiv(seeds, columns), 192)) {
      for (int seed = 0; seed < seeds; seed++) {
        sheet.add(paint(PROMPTS.get(seed % PROMPTS.size()), style, seed).raster(192));
      }
      show(sheet, style, style + ": " + seeds + " seeds");
    }
  }

  private void matrix() throws IOException {
    List<String> prompts = PROMPTS.subList(0, 20);
    try (ContactSheet sheet = new ContactSheet(painter.styles().size(), prompts.size(), 300)) {
      for (String prompt : prompts) {
        for (String style : painter.styles()) {
          sheet.add(paint(prompt, style, 7).raster(300));
        }
      }
      show(sheet, "matrix", "prompt × style: " + String.join(" · ", prompts));
    }
  }

  private void mockups() throws IOException {
    MockupStudio studio = new MockupStudio();
    List<String> colours = List.of("#17171c", "#f4f1ea", "#c2326b", "#2b4a8f", "#2f7a5f");
    int views = Stream.of(MockupScene.Product.values()).mapToInt(product -> product.views().size()).sum();
    try (ContactSheet sheet = new ContactSheet(views, painter.styles().size(), 360)) {
      int row = 0;
      for (String style : painter.styles()) {
        Painting painting = paint(PROMPTS.get(row * 3), style, 3);
        for (MockupScene.Product product : MockupScene.Product.values()) {
          for (MockupScene.View view : product.views()) {
            MockupScene scene = new MockupScene(product, view, colours.get(row));
            sheet.add(studio.raster(studio.art(painting, scene), scene, 360));
          }
        }
        row++;
      }
      show(sheet, "mockups", "mockups");
    }
  }

  private Painting paint(String prompt, String style, long seed) {
    return painter.paint(new PaintingRequest(prompt, style, seed, AspectRatio.SQUARE));
  }

  private void show(ContactSheet sheet, String name, String title) throws IOException {
    sheet.write(folder.resolve(name + ".png"));
    page.append("<h2>").append(title.replace("\"", "&quot;")).append("</h2><img loading=\"lazy\" src=\"").append(name)
        .append(".png\" alt=\"\">\n");
    say(name + ".png");
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
