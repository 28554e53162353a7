package studio.fofo.painter.image;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Picture;
import io.github.humbleui.skija.PictureRecorder;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * A sheet with sixteen bits per channel: with eight, each of many translucent layers would round, and the errors add up to visible bands.
 *
 * <p>Its content is recorded once and drawn in bands of 256 rows, so a sheet of any height uses 2 KB of native memory per column.
 */
public final class FineSheet {

  private static final int BAND = 256;
  private static final int BYTES = 8;

  private final int width;
  private final int height;
  private final Consumer<Canvas> drawing;

  private FineSheet(int width, int height, Consumer<Canvas> drawing) {
    this.width = width;
    this.height = height;
    this.drawing = drawing;
  }

  /** Pixel for pixel what is drawn on a sheet of this size. */
  public static Raster whole(int width, int height, Consumer<Canvas> drawing) {
    byte[] rgba = new byte[width * height * 4];
    ByteBuffer levels = ByteBuffer.allocateDirect(width * BAND * 4);
    try (Pixmap target = Pixmap.make(new ImageInfo(width, BAND, ColorType.RGBA_8888, ColorAlphaType.UNPREMUL), levels, width * 4)) {
      new FineSheet(width, height, drawing).bands((top, rows, band, pixels) -> {
        if (!band.readPixels(target)) {
          throw new IllegalStateException("pixels of " + width + "×" + height + " cannot be read");
        }
        levels.get(0, rgba, top * width * 4, rows * width * 4);
      });
    }
    return new Raster(width, height, rgba);
  }

  /** Each pixel is the mean of four pixels of a sheet of twice the width and height, on which {@code drawing} draws. */
  public static Raster halved(int width, int height, Consumer<Canvas> drawing) {
    byte[] rgba = new byte[width * height * 4];
    Halving halving = new Halving(width);
    new FineSheet(width * 2, height * 2, drawing).bands((top, rows, band, pixels) -> {
      for (int row = 0; row < rows; row += 2) {
        halving.row(pixels.asShortBuffer(), row, rgba, (top + row) / 2 * width * 4);
      }
    });
    return new Raster(width, height, rgba);
  }

  private interface Use {
    void band(int top, int rows, Pixmap band, ByteBuffer pixels);
  }

  private void bands(Use use) {
    ByteBuffer pixels = ByteBuffer.allocateDirect(width * BAND * BYTES).order(ByteOrder.nativeOrder());
    try (var recording = recorded();
        Pixmap band = Pixmap.make(new ImageInfo(width, BAND, ColorType.RGBA_F16, ColorAlphaType.PREMUL), pixels, width * BYTES);
        Surface surface = Surface.makeRasterDirect(band)) {
      Canvas canvas = surface.getCanvas();
      for (int top = 0; top < height; top += BAND) {
        canvas.clear(0);
        int saved = canvas.save();
        canvas.translate(0, -top);
        canvas.drawPicture(recording);
        canvas.restoreToCount(saved);
        use.band(top, Math.min(BAND, height - top), band, pixels);
      }
    }
  }

  private Picture recorded() {
    try (PictureRecorder recorder = new PictureRecorder()) {
      drawing.accept(recorder.beginRecording(Rect.makeWH(width, height)));
      return recorder.finishRecordingAsPicture();
    }
  }
}
