package studio.fofo.painter.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.oned.Code128Writer;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.fofo.painter.image.Raster;

/** Sheets as files. */
class SheetFileTest {

  private static final Film FILM = Film.ofMillimetres(200, 600, 3, 3, 5);

  @Test
  void showsEveryPrintAsItLiesWithALabelThatAScannerReads() throws Exception {
    var pieces = List.of(new SheetPiece("P0000001", Film.px(120), Film.px(60)), new SheetPiece("P0000002", Film.px(120), Film.px(60)),
        new SheetPiece("P0000003", Film.px(60), Film.px(180)), new SheetPiece("P0000004", Film.px(50), Film.px(50)));
    var nested = Nesting.of(pieces, FILM);
    assertThat(nested.sheets()).hasSize(1);
    var sheet = nested.sheets().getFirst();
    assertThat(sheet.pieces().stream().map(PlacedPiece::turned).collect(Collectors.toSet())).isEqualTo(Set.of(true, false));
    var out = new ByteArrayOutputStream();
    SheetFile.write(sheet, FILM, new Coloured(), out);
    var file = Raster.decode(out.toByteArray());
    assertThat(file.width()).isEqualTo(FILM.width());
    assertThat(file.height()).isEqualTo(sheet.length());
    assertThat(file.argb(0, 0)).isZero();
    for (var placed : sheet.pieces()) {
      var block = upright(file, placed);
      var piece = placed.piece();
      assertThat(block.argb(0, 0)).as("upper left of " + placed).isEqualTo(0xFF_FF_00_00);
      assertThat(block.argb(piece.width() - 1, 0)).as("upper right").isEqualTo(0xFF_00_FF_00);
      assertThat(block.argb(0, piece.height() - 1)).as("lower left").isEqualTo(0xFF_00_00_FF);
      assertThat(code(block.part(0, piece.height(), piece.width(), placed.label()))).isEqualTo(piece.key());
    }
  }

  @Test
  void drawsCutLinesInTheMiddleOfTheGap() throws Exception {
    var nested = Nesting.of(List.of(new SheetPiece("P0000001", 1_000, 500)), FILM);
    var out = new ByteArrayOutputStream();
    SheetFile.write(nested.sheets().getFirst(), FILM, new Coloured(), out);
    var file = Raster.decode(out.toByteArray());
    var placed = nested.sheets().getFirst().pieces().getFirst();
    var grey = IntStream.range(placed.left(), placed.right()).filter(x -> file.argb(x, placed.top() - FILM.gap() / 2) == 0xFF_8A_8A_8A)
        .count();
    assertThat(grey).isBetween((long) placed.width() / 3, (long) placed.width() * 2 / 3);
    assertThat(file.argb(placed.left() + 5, placed.top() - 2)).as("beside the print").isZero();
  }

  @Test
  void refusesAPrintOfAnotherSize() {
    var nested = Nesting.of(List.of(new SheetPiece("P0000001", 1_000, 500)), FILM);
    assertThatThrownBy(() -> SheetFile.write(nested.sheets().getFirst(), FILM, new Coloured() {
      @Override
      public Raster of(SheetPiece piece) {
        return new Raster(10, 10, new byte[400]);
      }
    }, OutputStream.nullOutputStream())).hasMessageContaining("has 10 × 10 px");
  }

  /** What lies there, turned back. */
  private static Raster upright(Raster file, PlacedPiece placed) {
    var block = file.part(placed.left(), placed.top(), placed.width(), placed.height());
    if (!placed.turned()) {
      return block;
    }
    var pixels = new byte[block.rgba().length];
    for (var y = 0; y < block.width(); y++) {
      for (var x = 0; x < block.height(); x++) {
        var from = (x * block.width() + block.width() - 1 - y) * 4;
        System.arraycopy(block.rgba(), from, pixels, (y * block.height() + x) * 4, 4);
      }
    }
    return new Raster(block.height(), block.width(), pixels);
  }

  private static String code(Raster label) throws Exception {
    var pixels = new int[label.width() * label.height()];
    for (var at = 0; at < pixels.length; at++) {
      pixels[at] = label.argb(at % label.width(), at / label.width());
    }
    var bitmap = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(label.width(), label.height(), pixels)));
    return new Code128Reader().decode(bitmap, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }

  /** Prints with a red, a green and a blue corner. */
  private static class Coloured implements SheetFile.Prints {

    @Override
    public Raster of(SheetPiece piece) {
      var pixels = new byte[piece.width() * piece.height() * 4];
      corner(pixels, 0, 0);
      corner(pixels, (piece.width() - 1) * 4, 1);
      corner(pixels, (piece.height() - 1) * piece.width() * 4, 2);
      return new Raster(piece.width(), piece.height(), pixels);
    }

    private static void corner(byte[] pixels, int at, int channel) {
      pixels[at + channel] = -1;
      pixels[at + 3] = -1;
    }

    @Override
    public SheetLabel labelOf(SheetPiece piece) {
      var bars = new Code128Writer().encode(piece.key(), BarcodeFormat.CODE_128, 1, 1, Map.of(com.google.zxing.EncodeHintType.MARGIN, 0));
      var modules = new boolean[bars.getWidth()];
      for (var at = 0; at < modules.length; at++) {
        modules[at] = bars.get(at, 0);
      }
      return new SheetLabel(modules, piece.key() + " tee-black-m");
    }
  }
}
