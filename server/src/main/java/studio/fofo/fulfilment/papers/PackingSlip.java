package studio.fofo.fulfilment.papers;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.fofo.fulfilment.factory.FactoryJob;

/** The packing slip: A5, in the parcel. */
final class PackingSlip {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final double WIDE = 148;
  private static final double HIGH = 210;
  private static final double EDGE = 14;

  private PackingSlip() {}

  /**
   * @param prices whether to print what was paid
   * @param note a gift note
   */
  record Options(boolean prices, Optional<String> note) {}

  static byte[] of(FactoryJob job, List<Goods> goods, List<String> address, Options options) {
    try (var paper = new Paper("Packing slip " + job.code())) {
      var leaf = paper.leaf(WIDE, HIGH)
          .bold(EDGE, 21, 17, "FOFO STUDIO")
          .right(WIDE - EDGE, 20, 9.5, DAY.format(job.createdAt()))
          .line(EDGE, 25, WIDE - EDGE, 25);
      var y = 35.0;
      for (var line : address) {
        leaf.text(EDGE, y, 12, leaf.cut(12, WIDE - 2 * EDGE, line));
        y += 5.6;
      }
      y = note(leaf, y + 4, options.note());
      y = table(paper, leaf, y + 4, goods, options.prices());
      return foot(paper, job, y);
    }
  }

  private static double note(Leaf leaf, double y, Optional<String> note) {
    if (note.isEmpty()) {
      return y;
    }
    var lines = leaf.broken(12, WIDE - 2 * EDGE - 12, note.get());
    var high = 8 + lines.size() * Leaf.leading(12);
    leaf.box(EDGE, y, WIDE - 2 * EDGE, high);
    leaf.lines(EDGE + 6, y + 8, 12, WIDE - 2 * EDGE - 12, note.get());
    return y + high + 6;
  }

  private static double table(Paper paper, Leaf first, double from, List<Goods> goods, boolean prices) {
    var leaf = first;
    var y = from;
    leaf.bold(EDGE, y, 9, "Item").right(WIDE - EDGE - (prices ? 28 : 0), y, 9, "Quantity");
    if (prices) {
      leaf.right(WIDE - EDGE, y, 9, "Price");
    }
    for (var one : goods) {
      y += 4;
      if (y > HIGH - 40) {
        leaf = paper.leaf(WIDE, HIGH);
        y = 20;
      }
      leaf.line(EDGE, y - 2, WIDE - EDGE, y - 2)
          .bold(EDGE, y + 3, 11, leaf.cut(11, 84, one.title()))
          .text(EDGE, y + 7.5, 9, leaf.cut(9, 84, one.variant()))
          .right(WIDE - EDGE - (prices ? 28 : 0), y + 3, 11, Integer.toString(one.quantity()));
      if (prices) {
        leaf.right(WIDE - EDGE, y + 3, 11, one.value().toString());
      }
      y += 9.5;
    }
    if (prices) {
      leaf.line(EDGE, y + 1, WIDE - EDGE, y + 1).right(WIDE - EDGE, y + 6, 11, "Goods " + Goods.value(goods));
      y += 8;
    }
    return y;
  }

  private static byte[] foot(Paper paper, FactoryJob job, double y) {
    var leaf = y > HIGH - 38 ? paper.leaf(WIDE, HIGH) : paper.last();
    leaf.text(EDGE, HIGH - 27, 8.5, "Order " + job.orderId())
        .text(EDGE, HIGH - 22.5, 8.5, "Job " + job.code() + job.trackingNumber().map(number -> ", parcel " + number).orElse(""))
        .code128(WIDE - EDGE - Leaf.wideCode(0.35, job.code().toString()), HIGH - 30, 0.35, 10, job.code().toString());
    leaf.text(EDGE, HIGH - 14, 8.5, "Thank you. Each piece has a tag: scan it to see its digital twin.");
    return paper.bytes();
  }
}
