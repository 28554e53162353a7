package studio.fofo.fulfilment.domain;

import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blanks;
import studio.fofo.generation.PrintArea;
import studio.fofo.ordering.OrderItem;

/** Knows how large an ordered item is printed, and on what ground. */
@Component
class PrintAreas {

  private final Blanks blanks;

  PrintAreas(Blanks blanks) {
    this.blanks = blanks;
  }

  PrintArea of(OrderItem item) {
    var blank = blanks.require(item.blankId());
    var variant = blank.variant(item.variantId()).orElseThrow(() ->
        new IllegalStateException("blank " + blank.id() + " has no variant \"" + item.variantId() + "\" any more; put its file back"));
    var area = blank.areaOf(variant);
    return new PrintArea(area.widthPx(), area.heightPx(), area.bleedPx(), area.transparent());
  }
}
