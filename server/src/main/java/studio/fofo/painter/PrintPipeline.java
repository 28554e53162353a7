package studio.fofo.painter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.print.PrintSheet;
import studio.fofo.painter.print.Upscaling;

/**
 * Renders print files: PNG with exactly the area's pixels, 300 dpi, sRGB, alpha, and the picture's provenance.
 *
 * <p>A sheet is drawn and compressed band by band: a 4500 × 5400 file needs about 20 MB besides its own bytes. Vector art is drawn at print
 * size; pixels are enlarged by a sharp cubic filter, or by whole squares if they are pixel art. {@link Placement} decides the position.
 */
public final class PrintPipeline {

  /** A painting's print file: its subject alone if the product shows through, otherwise the complete sheet. */
  public byte[] render(Painting painting, PrintArea area, PictureMetadata metadata) {
    return render(painting, area.transparent(), area, metadata);
  }

  public byte[] render(Painting painting, PrintArea area) {
    return render(painting, area, painting.metadata());
  }

  /** A painting's print file: its subject alone if {@code emblem}, otherwise the complete sheet. */
  public byte[] render(Painting painting, boolean emblem, PrintArea area, PictureMetadata metadata) {
    return collected(out -> render(painting, emblem, area, metadata, out));
  }

  /** A print file from pixels: uploaded or made by another engine. */
  public byte[] render(Raster raster, PrintArea area, PictureMetadata metadata) {
    return collected(out -> render(raster, area, metadata, out));
  }

  public void render(Painting painting, boolean emblem, PrintArea area, PictureMetadata metadata, OutputStream out) throws IOException {
    try (PrintSheet sheet = PrintSheet.of(painting.printed(emblem), Fit.of(emblem, area), area)) {
      sheet.write(out, metadata.at300Dpi());
    }
  }

  public void render(Raster raster, PrintArea area, PictureMetadata metadata, OutputStream out) throws IOException {
    try (PrintSheet sheet = PrintSheet.of(raster, Upscaling.of(raster), Fit.of(false, area), area)) {
      sheet.write(out, metadata.at300Dpi());
    }
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] collected(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 22);
    try {
      writing.to(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toByteArray();
  }
}
