package studio.fofo.fulfilment.printfiles;

import org.springframework.stereotype.Component;
import studio.fofo.artworks.Design;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.Products;
import studio.fofo.ordering.OrderItem;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.proof.PrintIntent;
import studio.fofo.painter.surface.Colour;

/** Which part of an ordered item's artwork is printed, at what size, and on which background colour. */
@Component
class PrintAreas {

  private final Blanks blanks;
  private final Products products;

  PrintAreas(Blanks blanks, Products products) {
    this.blanks = blanks;
    this.products = products;
  }

  PrintArea of(OrderItem item) {
    var blank = blanks.require(item.blankId());
    return blank.areaOf(variant(blank, item)).printArea();
  }

  /** What its print file is compared with. */
  PrintIntent intentOf(OrderItem item) {
    var blank = blanks.require(item.blankId());
    var variant = variant(blank, item);
    var area = blank.areaOf(variant);
    return new PrintIntent(area.printArea(), designOf(item) == Design.EMBLEM, Colour.of(variant.colourHex()), area.technique());
  }

  private static BlankVariant variant(Blank blank, OrderItem item) {
    return blank.variant(item.variantId()).orElseThrow(() -> new IllegalStateException(
        "blank " + blank.id() + " has no variant \"" + item.variantId() + "\" any more; restore its file"));
  }

  /** As offered by its creator: a product's design never changes. */
  Design designOf(OrderItem item) {
    return products.require(item.productId()).design();
  }
}
