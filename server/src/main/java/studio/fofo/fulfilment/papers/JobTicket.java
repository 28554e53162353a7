package studio.fofo.fulfilment.papers;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.fulfilment.printfiles.PrintFile;

/** The ticket that goes with a job through the shop: A6, one row with a barcode for each piece. Without a name or an address. */
final class JobTicket {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final double WIDE = 105;
  private static final double HIGH = 148;
  private static final double EDGE = 7;
  private static final double ROW = 21;
  private static final double FIRST_ROW = 45;
  private static final double MODULE = 0.3;

  private JobTicket() {}

  static byte[] of(FactoryJob job, List<PrintFile> lines, List<Piece> pieces) {
    Map<Integer, PrintFile> files = lines.stream().collect(Collectors.toMap(PrintFile::line, Function.identity()));
    try (var paper = new Paper("Job ticket " + job.code())) {
      var leaf = head(paper, job, pieces.size());
      var y = FIRST_ROW;
      for (var piece : pieces) {
        if (y + ROW > HIGH - EDGE) {
          leaf = head(paper, job, pieces.size());
          y = FIRST_ROW;
        }
        row(leaf, y, piece, Objects.requireNonNull(files.get(piece.line())));
        y += ROW;
      }
      return paper.bytes();
    }
  }

  private static Leaf head(Paper paper, FactoryJob job, int pieces) {
    var code = job.code().toString();
    return paper.leaf(WIDE, HIGH)
        .bold(EDGE, 16, 24, code)
        .right(WIDE - EDGE, 12, 9, DAY.format(job.createdAt()))
        .right(WIDE - EDGE, 17, 9, pieces == 1 ? "1 piece" : pieces + " pieces")
        .code128(EDGE + 3, 20, 0.45, 12, code)
        .text(EDGE, 38, 7.5, job.orderId().value())
        .line(EDGE, 41, WIDE - EDGE, 41);
  }

  private static void row(Leaf leaf, double y, Piece piece, PrintFile file) {
    var code = piece.code().toString();
    var bars = WIDE - EDGE - 3 - Leaf.wideCode(MODULE, code);
    var room = bars - EDGE - 5;
    leaf.bold(EDGE, y + 2, 10, leaf.cut(10, room, file.title()))
        .text(EDGE, y + 6.5, 8.5, leaf.cut(8.5, room, file.variant()))
        .text(EDGE, y + 10.5, 8.5, leaf.cut(8.5, room, piece.technique().word().replace('-', ' ')))
        .code128(bars, y - 2, MODULE, 8, code)
        .text(bars, y + 9.5, 8.5, code + (piece.attempt() > 1 ? ", attempt " + piece.attempt() : ""));
    var x = EDGE;
    for (var station : Station.of(piece.technique())) {
      leaf.tick(x, y + 12.3, 3, false).text(x + 4, y + 15, 8.5, station.word());
      x += 20;
    }
    leaf.line(EDGE, y + 17, WIDE - EDGE, y + 17);
  }
}
