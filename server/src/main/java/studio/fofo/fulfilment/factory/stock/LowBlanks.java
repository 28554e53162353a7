package studio.fofo.fulfilment.factory.stock;

import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.Shelf;

/** Names the blanks that run low. */
@Component
class LowBlanks implements Shelf {

  private final BlankStock stock;
  private final Blanks blanks;

  LowBlanks(BlankStock stock, Blanks blanks) {
    this.stock = stock;
    this.blanks = blanks;
  }

  @Override
  public List<LowBlank> low() {
    return stock.levels().stream().filter(StockLevel::isLow)
        .map(low -> new LowBlank(low.variantId(), name(low.variantId()), low.available(), low.reorderPoint())).toList();
  }

  /** A blank that is no longer offered may still lie on the shelf. */
  private String name(String variantId) {
    return blanks.all().stream().flatMap(blank -> blank.variant(variantId).map(blank::labelOf).stream()).findFirst().orElse(variantId);
  }
}
