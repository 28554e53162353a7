package studio.fofo.fulfilment.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import studio.fofo.fulfilment.factory.Barcodes;

/** One page in black on white; places in millimetres from the upper left corner, letters in points. */
final class Leaf {

  private static final float POINTS = 72 / 25.4f;
  private static final float BOLD = 0.035f;
  private static final float THOUSAND = 1_000f;

  private final Paper paper;
  private final PDPageContentStream ink;
  private final double width;
  private final double height;

  Leaf(Paper paper, PDDocument document, double width, double height) {
    this.paper = paper;
    this.width = width;
    this.height = height;
    var page = new PDPage(new PDRectangle(points(width), points(height)));
    document.addPage(page);
    try {
      ink = new PDPageContentStream(document, page);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  Leaf text(double x, double baseline, double size, String words) {
    return write(x, baseline, size, words, false);
  }

  Leaf bold(double x, double baseline, double size, String words) {
    return write(x, baseline, size, words, true);
  }

  /** Ends at x. */
  Leaf right(double x, double baseline, double size, String words) {
    return write(x - wide(size, words), baseline, size, words, false);
  }

  /** With its middle at x. */
  Leaf centred(double x, double baseline, double size, String words) {
    return write(x - wide(size, words) / 2, baseline, size, words, true);
  }

  /**
   * Words in lines of at most this width; a word that is longer is cut.
   *
   * @return the baseline after the last one
   */
  double lines(double x, double baseline, double size, double most, String words) {
    var at = baseline;
    for (var line : broken(size, most, words)) {
      text(x, at, size, line);
      at += leading(size);
    }
    return at;
  }

  /** From one baseline to the next, in millimetres. */
  static double leading(double size) {
    return size * 1.25 / POINTS;
  }

  List<String> broken(double size, double most, String words) {
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : paper.printable(words).split(" ")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (wide(size, longer) <= most || line.isEmpty()) {
        line = cut(size, most, longer);
      } else {
        lines.add(line);
        line = cut(size, most, word);
      }
    }
    lines.add(line);
    return lines;
  }

  /** As much of the words as fits. */
  String cut(double size, double most, String words) {
    var text = paper.printable(words);
    if (wide(size, text) <= most) {
      return text;
    }
    var end = text.length();
    while (end > 0 && wide(size, text.substring(0, end) + "…") > most) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  /** How wide words are, in millimetres. */
  double wide(double size, String words) {
    try {
      return paper.font().getStringWidth(paper.printable(words)) / THOUSAND * size / POINTS;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Leaf line(double x1, double y1, double x2, double y2) {
    return drawn(() -> {
      ink.setLineWidth(0.6f);
      ink.moveTo(points(x1), down(y1));
      ink.lineTo(points(x2), down(y2));
      ink.stroke();
    });
  }

  Leaf box(double x, double y, double wide, double high) {
    return drawn(() -> {
      ink.setLineWidth(0.6f);
      ink.addRect(points(x), down(y + high), points(wide), points(high));
      ink.stroke();
    });
  }

  /** Where to punch a hole. */
  Leaf circle(double x, double y, double radius) {
    var bow = radius * 0.5523;
    return drawn(() -> {
      ink.setLineWidth(0.6f);
      ink.moveTo(points(x + radius), down(y));
      ink.curveTo(points(x + radius), down(y - bow), points(x + bow), down(y - radius), points(x), down(y - radius));
      ink.curveTo(points(x - bow), down(y - radius), points(x - radius), down(y - bow), points(x - radius), down(y));
      ink.curveTo(points(x - radius), down(y + bow), points(x - bow), down(y + radius), points(x), down(y + radius));
      ink.curveTo(points(x + bow), down(y + radius), points(x + radius), down(y + bow), points(x + radius), down(y));
      ink.stroke();
    });
  }

  /** A box to tick, ticked or not. */
  Leaf tick(double x, double y, double side, boolean ticked) {
    box(x, y, side, side);
    if (ticked) {
      line(x, y, x + side, y + side);
      line(x + side, y, x, y + side);
    }
    return this;
  }

  /** Code 128 with this height, as wide as its modules of {@code module} mm; the caller leaves ten of them free at both sides. */
  Leaf code128(double x, double y, double module, double high, String text) {
    var bars = Barcodes.code128(text);
    return drawn(() -> {
      for (var at = 0; at < bars.length; at++) {
        var end = at;
        while (end < bars.length && bars[end]) {
          end++;
        }
        if (end > at) {
          ink.addRect(points(x + at * module), down(y + high), points((end - at) * module), points(high));
          at = end;
        }
      }
      ink.fill();
    });
  }

  /** How wide a Code 128 of a text is, without its quiet zones. */
  static double wideCode(double module, String text) {
    return Barcodes.code128(text).length * module;
  }

  /** A QR code with sides of this length; the caller leaves four modules free around it. */
  Leaf qr(double x, double y, double side, String text) {
    var rows = Barcodes.qr(text);
    var module = side / rows.length;
    return drawn(() -> {
      for (var row = 0; row < rows.length; row++) {
        for (var column = 0; column < rows.length; column++) {
          if (rows[row][column]) {
            ink.addRect(points(x + column * module), down(y + (row + 1) * module), points(module) + 0.02f, points(module) + 0.02f);
          }
        }
      }
      ink.fill();
    });
  }

  void finish() throws IOException {
    ink.close();
  }

  private Leaf write(double x, double baseline, double size, String words, boolean heavy) {
    return drawn(() -> {
      ink.beginText();
      ink.setFont(paper.font(), (float) size);
      ink.setRenderingMode(heavy ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
      ink.setLineWidth((float) size * BOLD);
      ink.newLineAtOffset(points(x), down(baseline));
      ink.showText(paper.printable(words));
      ink.endText();
    });
  }

  private Leaf drawn(Drawing drawing) {
    try {
      drawing.draw();
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static float points(double millimetres) {
    return (float) millimetres * POINTS;
  }

  private float down(double fromTop) {
    return points(height - fromTop);
  }

  private interface Drawing {
    void draw() throws IOException;
  }
}
