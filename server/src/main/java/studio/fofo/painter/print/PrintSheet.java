package studio.fofo.painter.print;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.CubicResampler;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.PictureRecorder;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import studio.fofo.painter.Fit;
import studio.fofo.painter.Placement;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.PngWriter;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.image.Skia;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Picture;
import studio.fofo.painter.surface.SkiaOutput;

/** One sheet, recorded natively once and drawn in bands, so that its pixels are never all in memory. */
public final class PrintSheet implements AutoCloseable {

  private static final int BAND = 256;
  private static final float HARD = 4;

  private final PrintArea area;
  private final io.github.humbleui.skija.Picture recording;

  private PrintSheet(PrintArea area, io.github.humbleui.skija.Picture recording) {
    this.area = area;
    this.recording = recording;
  }

  /** Crops parts of a drawing beyond its own edge, as its pixels do. */
  public static PrintSheet of(Picture picture, Fit fit, PrintArea area) {
    return new PrintSheet(area, recorded(area, canvas -> {
      Rect place = place(picture.width(), picture.height(), fit, area);
      canvas.clipRect(place);
      canvas.translate(place.getLeft(), place.getTop());
      canvas.scale(place.getWidth() / (float) picture.width(), place.getHeight() / (float) picture.height());
      SkiaOutput.draw(picture, canvas);
    }));
  }

  public static PrintSheet of(Raster raster, Upscaling upscaling, Fit fit, PrintArea area) {
    Rect target = place(raster.width(), raster.height(), fit, area);
    SamplingMode sampling = sampling(upscaling, target.getWidth() / raster.width());
    try (Image image = raster.image()) {
      return new PrintSheet(area, recorded(area,
          canvas -> canvas.drawImageRect(image, Rect.makeWH(raster.width(), raster.height()), target, sampling, null, true)));
    }
  }

  public void write(OutputStream out, PictureMetadata metadata) throws IOException {
    int width = area.fileWidth();
    int height = area.fileHeight();
    ImageInfo info = new ImageInfo(width, BAND, ColorType.RGBA_8888, ColorAlphaType.PREMUL);
    ByteBuffer pixels = ByteBuffer.allocateDirect(width * BAND * 4);
    byte[] row = new byte[width * 4];
    try (Surface surface = Surface.makeRaster(info); PngWriter writer = new PngWriter(out, width, height, true, metadata, 2)) {
      Canvas canvas = surface.getCanvas();
      for (int top = 0; top < height; top += BAND) {
        canvas.clear(0);
        int saved = canvas.save();
        canvas.translate(0, -top);
        canvas.drawPicture(recording);
        canvas.restoreToCount(saved);
        try (Image band = surface.makeImageSnapshot()) {
          Skia.read(band, pixels);
        }
        for (int y = 0; y < Math.min(BAND, height - top); y++) {
          pixels.get(y * row.length, row);
          writer.row(row, 0);
        }
      }
    }
  }

  @Override
  public void close() {
    recording.close();
  }

  private static io.github.humbleui.skija.Picture recorded(PrintArea area, Consumer<Canvas> drawing) {
    try (PictureRecorder recorder = new PictureRecorder()) {
      drawing.accept(recorder.beginRecording(Rect.makeWH(area.fileWidth(), area.fileHeight())));
      return recorder.finishRecordingAsPicture();
    }
  }

  /**
   * Cells of pixel art keep hard edges: if the enlargement is not a whole number, some are a printer's dot wider than others. Below a
   * factor of four that dot would be visible, and a smooth edge is not.
   */
  private static SamplingMode sampling(Upscaling upscaling, float scale) {
    if (scale < 1) {
      return new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR);
    }
    return upscaling == Upscaling.WHOLE_PIXELS && scale >= HARD ? SamplingMode.DEFAULT : new CubicResampler(1 / 3f, 1 / 3f);
  }

  /** The position on the sheet, which begins with the bleed; rounded to whole pixels, so that straight edges stay sharp. */
  private static Rect place(double width, double height, Fit fit, PrintArea area) {
    Bounds art = Placement.of(width, height, area, fit).art();
    return Rect.makeXYWH((float) Math.rint(art.left() + area.bleedPx()), (float) Math.rint(art.top() + area.bleedPx()), (float) art.width(),
        (float) art.height());
  }
}
