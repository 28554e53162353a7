package studio.fofo.fulfilment.papers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.kernel.Money;

/**
 * The customs form of the Universal Postal Union: CN 22 for goods of up to 300 SDR, else CN 23. Goods are declared one by one, with the
 * first six digits of their HS number, the country that their blank comes from, weight and value.
 */
final class CustomsForm {

  /** The limit of CN 22, in special drawing rights. */
  static final long LIMIT = 300;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String PROMISE = "I, the undersigned, whose name and address are given on the item, certify that the particulars given "
      + "in this declaration are correct and that this item does not contain any dangerous article or articles prohibited by "
      + "legislation or by postal or customs regulations.";

  private CustomsForm() {}

  /**
   * @param number the parcel's, or the job's code before it has one
   * @param at when it is printed
   */
  record Declaration(Sender sender, List<String> address, List<Goods> goods, String number, Instant at) {}

  /** @param sdrCents what an SDR is worth */
  static byte[] of(FactoryJob job, Declaration declared, long sdrCents) {
    var needsLong = Goods.value(declared.goods()).minor() > LIMIT * sdrCents;
    try (var paper = new Paper((needsLong ? "CN 23 " : "CN 22 ") + job.code())) {
      if (needsLong) {
        cn23(paper, declared);
      } else {
        cn22(paper, declared);
      }
      return paper.bytes();
    }
  }

  private static void cn22(Paper paper, Declaration declared) {
    var wide = 101.6;
    var high = 152.4;
    var edge = 5.0;
    var leaf = paper.leaf(wide, high).box(3, 3, wide - 6, high - 6)
        .bold(edge, 10, 12, "CUSTOMS DECLARATION").right(wide - edge, 10, 14, "CN 22")
        .text(edge, 14.5, 7.5, "May be opened officially").text(edge, 18.5, 8.5, declared.number());
    categories(leaf, edge, 21);
    var y = table(leaf, new Table(edge, 33, wide - 2 * edge, 7.5), declared.goods());
    leaf.bold(edge, y + 5, 9, "Total weight (kg) " + ShippingLabel.kilograms(Goods.grams(declared.goods())))
        .right(wide - edge, y + 5, 9, "Total value " + amount(Goods.value(declared.goods())));
    leaf.lines(edge, high - 25, 6.5, wide - 2 * edge, PROMISE);
    leaf.text(edge, high - 6, 8, "Date and sender's signature").right(wide - edge, high - 6, 9, DAY.format(declared.at()));
  }

  private static void cn23(Paper paper, Declaration declared) {
    var wide = 210.0;
    var high = 297.0;
    var edge = 14.0;
    var leaf = paper.leaf(wide, high)
        .bold(edge, 20, 18, "CUSTOMS DECLARATION").right(wide - edge, 20, 20, "CN 23")
        .text(edge, 26, 9, "May be opened officially")
        .code128(wide - edge - Leaf.wideCode(0.35, declared.number()), 24, 0.35, 12, declared.number())
        .right(wide - edge, 40, 9, declared.number());
    party(leaf, edge, "From", declared.sender().lines());
    party(leaf, wide / 2 + 2, "To", declared.address());
    categories(leaf, edge, 84);
    var y = table(leaf, new Table(edge, 98, wide - 2 * edge, 9.5), declared.goods());
    leaf.bold(edge, y + 7, 11, "Total gross weight (kg) " + ShippingLabel.kilograms(Goods.grams(declared.goods())))
        .right(wide - edge, y + 7, 11, "Total value " + amount(Goods.value(declared.goods())));
    leaf.text(edge, y + 16, 9.5, "Postal charges / fees: paid by sender. Comments: none. Licence, certificate, invoice: none.");
    leaf.lines(edge, high - 40, 9, wide - 2 * edge, PROMISE);
    leaf.line(edge, high - 20, 110, high - 20).text(edge, high - 15, 9, "Date and sender's signature")
        .right(wide - edge, high - 15, 10, DAY.format(declared.at()));
  }

  private static void party(Leaf leaf, double x, String name, List<String> lines) {
    leaf.box(x, 44, 88, 36).bold(x + 3, 50, 9, name);
    var y = 55.0;
    for (var line : lines) {
      leaf.text(x + 3, y, 10, leaf.cut(10, 82, line));
      y += 4.4;
    }
  }

  private static void categories(Leaf leaf, double x, double y) {
    var at = x;
    for (var category : List.of("Gift", "Documents", "Sale of goods", "Sample", "Returned goods")) {
      leaf.tick(at, y, 3, category.equals("Sale of goods")).text(at + 4, y + 2.6, 7.5, category);
      at += 6 + leaf.wide(7.5, category);
    }
  }

  private record Table(double x, double y, double width, double size) {}

  /** @return where it ends */
  private static double table(Leaf leaf, Table table, List<Goods> goods) {
    var x = table.x();
    var end = x + table.width();
    var size = table.size();
    var share = table.width() / 100;
    leaf.text(x, table.y(), size - 1, "Quantity, detailed description").right(x + 55 * share, table.y(), size - 1, "kg")
        .right(x + 73 * share, table.y(), size - 1, "Value").text(x + 76 * share, table.y(), size - 1, "HS number")
        .right(end, table.y(), size - 1, "Origin");
    var y = table.y() + 2;
    for (var one : goods) {
      leaf.line(x, y, end, y)
          .right(x + 55 * share, y + 4, size, ShippingLabel.kilograms(one.grams() * one.quantity()))
          .right(x + 73 * share, y + 4, size, amount(one.value()))
          .text(x + 76 * share, y + 4, size, one.hsCode())
          .right(end, y + 4, size, one.origin());
      y = leaf.lines(x, y + 4, size, 44 * share, one.quantity() + " × " + one.description()) - 1;
    }
    leaf.line(x, y, end, y);
    return y;
  }

  /** With the currency's code, as signs mean several: {@code 75.00 USD}. */
  private static String amount(Money money) {
    return BigDecimal.valueOf(money.minor(), 2).toPlainString() + " " + money.currency();
  }
}
