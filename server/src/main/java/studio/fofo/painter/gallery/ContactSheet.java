package studio.fofo.painter.gallery;

import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;

/** Many small pictures in one PNG, row by row. */
final class ContactSheet implements AutoCloseable {

  private static final int GAP = 4;

  private final Surface surface;
  private final int columns;
  private final int cell;
  private int next;

  ContactSheet(int columns, int rows, int cell) {
    this.columns = columns;
    this.cell = cell;
    surface = Surface
        .makeRaster(new ImageInfo(columns * (cell + GAP) + GAP, rows * (cell + GAP) + GAP, ColorType.RGBA_8888, ColorAlphaType.PREMUL));
    surface.getCanvas().clear(0xFF0B0A12);
  }

  void add(Raster picture) {
    int x = GAP + next % columns * (cell + GAP);
    int y = GAP + next / columns * (cell + GAP);
    next++;
    try (Image image = picture.image()) {
      surface.getCanvas().drawImage(image, x, y);
    }
  }

  Raster raster() {
    try (Image image = surface.makeImageSnapshot()) {
      return Raster.of(image);
    }
  }

  void write(Path file) throws IOException {
    Files.write(file, raster().png(new PictureMetadata(Map.of("Software", "FOFO Studio"), PictureMetadata.Origin.PROCEDURAL, 0)));
  }

  @Override
  public void close() {
    surface.close();
  }
}
