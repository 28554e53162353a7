package studio.fofo.artworks.uploads;

import io.github.humbleui.skija.EncodedOrigin;
import java.nio.ByteBuffer;
import studio.fofo.painter.image.Raster;

/** Rotates a picture to upright while its rows are decoded. */
final class Upright {

  private final int storedWidth;
  private final int storedHeight;
  private final EncodedOrigin origin;
  private final int width;
  private final byte[] seen;

  Upright(int storedWidth, int storedHeight, EncodedOrigin origin) {
    this.storedWidth = storedWidth;
    this.storedHeight = storedHeight;
    this.origin = origin;
    this.width = origin.swapsWidthHeight() ? storedHeight : storedWidth;
    this.seen = new byte[storedWidth * storedHeight * 4];
  }

  int storedWidth() {
    return storedWidth;
  }

  int storedHeight() {
    return storedHeight;
  }

  /** Takes rows of the file, RGBA, from the buffer's first byte on; {@code top} is the first one's number. */
  void rows(ByteBuffer stored, int top, int rows) {
    if (origin == EncodedOrigin.TOP_LEFT) {
      stored.get(0, seen, top * storedWidth * 4, rows * storedWidth * 4);
      return;
    }
    for (var y = 0; y < rows; y++) {
      for (var x = 0; x < storedWidth; x++) {
        stored.get((y * storedWidth + x) * 4, seen, place(x, top + y) * 4, 4);
      }
    }
  }

  Raster raster() {
    return new Raster(width, storedWidth * storedHeight / width, seen);
  }

  /** Maps a pixel of the file to its displayed position; the names say where the file's first row and first column are displayed. */
  private int place(int x, int y) {
    var right = storedWidth - 1 - x;
    var bottom = storedHeight - 1 - y;
    return switch (origin) {
      case TOP_LEFT, _UNUSED -> y * width + x;
      case TOP_RIGHT -> y * width + right;
      case BOTTOM_RIGHT -> bottom * width + right;
      case BOTTOM_LEFT -> bottom * width + x;
      case LEFT_TOP -> x * width + y;
      case RIGHT_TOP -> x * width + bottom;
      case RIGHT_BOTTOM -> right * width + bottom;
      case LEFT_BOTTOM -> right * width + y;
    };
  }
}
