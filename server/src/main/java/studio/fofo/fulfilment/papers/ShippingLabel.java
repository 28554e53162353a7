package studio.fofo.fulfilment.papers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.TrackingNumber;

/** The label on the parcel: 4 × 6 in, the size of label printers. */
final class ShippingLabel {

  private static final double WIDE = 101.6;
  private static final double HIGH = 152.4;
  private static final double EDGE = 6;
  private static final double MODULE = 0.33;

  private ShippingLabel() {}

  /**
   * @param page the parcel's public page, absolute
   * @param grams of the parcel
   */
  record Parcel(TrackingNumber number, String page, int grams) {}

  static byte[] of(FactoryJob job, Sender sender, List<String> address, Parcel parcel) {
    var number = parcel.number().value();
    try (var paper = new Paper("Shipping label " + number)) {
      var leaf = paper.leaf(WIDE, HIGH).box(3, 3, WIDE - 6, HIGH - 6)
          .bold(EDGE, 12, 15, Factory.CARRIER.toUpperCase(Locale.ROOT))
          .right(WIDE - EDGE, 11.5, 10, kilograms(parcel.grams()) + " kg")
          .line(3, 16, WIDE - 3, 16)
          .text(EDGE, 21, 7.5, "FROM");
      var y = 25.0;
      for (var line : sender.lines()) {
        leaf.text(EDGE, y, 8.5, leaf.cut(8.5, WIDE - 2 * EDGE, line));
        y += 3.8;
      }
      leaf.line(3, y, WIDE - 3, y).text(EDGE, y + 5, 7.5, "TO");
      y += 12;
      for (var line : address) {
        leaf.bold(EDGE, y, 14, leaf.cut(14, WIDE - 2 * EDGE, line));
        y += 6.4;
      }
      return bars(paper, leaf, job, parcel);
    }
  }

  private static byte[] bars(Paper paper, Leaf leaf, FactoryJob job, Parcel parcel) {
    var number = parcel.number().value();
    leaf.line(3, 104, WIDE - 3, 104)
        .code128((WIDE - Leaf.wideCode(MODULE, number)) / 2, 108, MODULE, 17, number)
        .centred(WIDE / 2, 130.5, 12, number)
        .line(3, 133, WIDE - 3, 133)
        .qr(WIDE - EDGE - 13.5, 134.5, 13.5, parcel.page())
        .bold(EDGE, 140, 11, job.code().toString())
        .text(EDGE, 145, 7.5, job.orderId().value());
    return paper.bytes();
  }

  /** {@code 0.43}. */
  static String kilograms(int grams) {
    return BigDecimal.valueOf(grams, 3).stripTrailingZeros().toPlainString();
  }
}
