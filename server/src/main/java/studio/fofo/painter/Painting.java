package studio.fofo.painter;

import io.github.humbleui.skija.Canvas;
import java.util.Map;
import java.util.function.Consumer;
import studio.fofo.painter.image.FineSheet;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.Picture;
import studio.fofo.painter.surface.SkiaOutput;
import studio.fofo.painter.surface.SvgOutput;

/**
 * A finished picture: vector art that is rendered to pixels at any size. Immutable and thread-safe.
 *
 * @param picture the complete sheet
 * @param subject the hero alone on a transparent background, for products without a background
 * @param features discrete traits for rarity and the token's attributes, by name: Style, Composition, Palette, Subject …
 * @param understood what was read from the prompt, by name, to show to the person: Subject, Mood, Weather …
 */
public record Painting(PaintingRequest request, Picture picture, Picture subject, Map<String, String> features,
    Map<String, String> understood) {

  /** 16:9 at a megapixel. Wider pictures are drawn directly, as are print files. */
  public static final int WIDEST_ORIGINAL = 1344;

  public String engineId() {
    return Painter.ENGINE;
  }

  public String engineVersion() {
    return Painter.VERSION;
  }

  /** The print master: the same bytes for the same request on every machine. */
  public String svg() {
    return SvgOutput.write(picture, request.prompt());
  }

  public Raster raster(int width) {
    return draw(picture, width);
  }

  /** The hero alone on a transparent square: what is printed on cloth. */
  public Raster subjectRaster(int width) {
    return draw(subject, width);
  }

  /** What is printed: the hero alone if {@code emblem}, otherwise the complete sheet. */
  public Picture printed(boolean emblem) {
    return emblem ? subject : picture;
  }

  /** The same as pixels, at the resolution that a mockup needs. */
  public Raster printedRaster(boolean emblem) {
    return emblem ? subjectRaster(1000) : raster(1200);
  }

  /** Lossy WebP of this width; quality 0 … 100, of which 86 is a good choice. */
  public byte[] webp(int width, int quality) {
    return raster(width).webp(width, quality);
  }

  public byte[] webp(int width) {
    return webp(width, 86);
  }

  /** The PNG original with {@code parameters} text and provenance. */
  public byte[] png(int width) {
    return png(width, metadata());
  }

  public byte[] png(int width, PictureMetadata metadata) {
    return raster(width).png(metadata);
  }

  public PictureMetadata metadata() {
    return PictureMetadata.of(request.parameters(), PictureMetadata.Origin.PROCEDURAL);
  }

  /**
   * Pictures up to the widest original are averaged from a sheet of twice the size, so that they show exactly what a large picture shows,
   * and no seam where two shapes meet in one pixel. Cells need none of this: each pixel already shows the mean of what it covers.
   */
  private Raster draw(Picture drawn, int width) {
    int height = drawn == subject ? width : request.aspect().height(width);
    int times = width <= WIDEST_ORIGINAL && !drawn.isCells() ? 2 : 1;
    Consumer<Canvas> drawing = canvas -> {
      canvas.scale((float) (times * width / drawn.width()), (float) (times * height / drawn.height()));
      SkiaOutput.draw(drawn, canvas);
    };
    return times == 2 ? FineSheet.halved(width, height, drawing) : FineSheet.whole(width, height, drawing);
  }
}
