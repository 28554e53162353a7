package studio.fofo.fulfilment.factory;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** Barcodes as modules: Code 128 (ISO/IEC 15417) and QR (ISO/IEC 18004). Without quiet zones. */
public final class Barcodes {

  private Barcodes() {}

  /** Bars from left to right, one module each, whether they are black. */
  public static boolean[] code128(String text) {
    var row = new Code128Writer().encode(text, BarcodeFormat.CODE_128, 1, 1, Map.of(EncodeHintType.MARGIN, 0));
    var bars = new boolean[row.getWidth()];
    for (var at = 0; at < bars.length; at++) {
      bars[at] = row.get(at, 0);
    }
    return bars;
  }

  /** Rows from top to bottom, whether each module is black; with error correction of 15 %. */
  public static boolean[][] qr(String text) {
    try {
      return rows(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1,
          Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.CHARACTER_SET,
              "UTF-8")));
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("a QR code cannot hold " + text.length() + " characters", tooLong);
    }
  }

  private static boolean[][] rows(BitMatrix matrix) {
    var rows = new boolean[matrix.getHeight()][matrix.getWidth()];
    for (var y = 0; y < rows.length; y++) {
      for (var x = 0; x < rows[y].length; x++) {
        rows[y][x] = matrix.get(x, y);
      }
    }
    return rows;
  }
}
