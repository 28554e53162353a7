package studio.fofo.generation.painter.print;

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
import studio.fofo.generation.painter.PrintArea;
import studio.fofo.generation.painter.image.PictureMetadata;
import studio.fofo.generation.painter.image.PngWriter;
import studio.fofo.generation.painter.image.Raster;
import studio.fofo.generation.painter.image.Skia;
import studio.fofo.generation.painter.surface.Picture;
import studio.fofo.generation.painter.surface.SkiaOutput;

/** One sheet, recorded natively once and drawn in bands, so that its pixels are never all in memory. */
public final class PrintSheet implements AutoCloseable {

  private static final int BAND = 256;

  private final PrintArea area;
  private final io.github.humbleui.skija.Picture recording;

  private PrintSheet(PrintArea area, io.github.humbleui.skija.Picture recording) {
    this.area = area;
    this.recording = recording;
  }

  public static PrintSheet of(Picture picture, PrintArea area) {
    return new PrintSheet(area, recorded(area, canvas -> {
      Rect place = place(picture.width(), picture.height(), area);
      canvas.translate(place.getLeft(), place.getTop());
      canvas.scale(place.getWidth() / (float) picture.width(), place.getHeight() / (float) picture.height());
      SkiaOutput.draw(picture, canvas);
    }));
  }

  public static PrintSheet of(Raster raster, Upscaling upscaling, PrintArea area) {
    Rect place = place(raster.width(), raster.height(), area);
    float scale = place.getWidth() / raster.width();
    if (upscaling == Upscaling.WHOLE_PIXELS && scale >= 1) {
      place = whole(raster, area);
    }
    SamplingMode sampling = upscaling == Upscaling.WHOLE_PIXELS && scale >= 1 ? SamplingMode.DEFAULT
        : scale < 1 ? new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR) : new CubicResampler(1 / 3f, 1 / 3f);
    Rect target = place;
    try (Image image = raster.image()) {
      return new PrintSheet(area, recorded(area, canvas ->
          canvas.drawImageRect(image, Rect.makeWH(raster.width(), raster.height()), target, sampling, null, true)));
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

  private static io.github.humbleui.skija.Picture recorded(PrintArea area, java.util.function.Consumer<Canvas> drawing) {
    try (PictureRecorder recorder = new PictureRecorder()) {
      drawing.accept(recorder.beginRecording(Rect.makeWH(area.fileWidth(), area.fileHeight())));
      return recorder.finishRecordingAsPicture();
    }
  }

  /** Covering the sheet with its bleed, or whole within the area when the ground is clear; centred. */
  private static Rect place(double width, double height, PrintArea area) {
    double across = area.fileWidth() / width;
    double down = area.fileHeight() / height;
    double scale = area.transparent() ? Math.min(area.widthPx() / width, area.heightPx() / height) : Math.max(across, down);
    return centred(width * scale, height * scale, area);
  }

  /** Whole-number enlargement: the largest that fits on clear ground, the smallest that covers otherwise. */
  private static Rect whole(Raster raster, PrintArea area) {
    int fits = Math.max(1, Math.min(area.widthPx() / raster.width(), area.heightPx() / raster.height()));
    int covers = Math.max(Math.ceilDiv(area.fileWidth(), raster.width()), Math.ceilDiv(area.fileHeight(), raster.height()));
    int factor = area.transparent() ? fits : covers;
    return centred((double) raster.width() * factor, (double) raster.height() * factor, area);
  }

  private static Rect centred(double width, double height, PrintArea area) {
    return Rect.makeXYWH((float) Math.rint((area.fileWidth() - width) / 2), (float) Math.rint((area.fileHeight() - height) / 2), (float) width, (float) height);
  }
}
