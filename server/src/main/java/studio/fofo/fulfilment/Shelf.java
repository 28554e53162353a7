package studio.fofo.fulfilment;

import java.util.List;

/** The factory's blanks, for other modules. */
public interface Shelf {

  /** The blanks at or below their reorder point, in the order of their ids. */
  List<LowBlank> low();

  /**
   * A blank that somebody should order.
   *
   * @param variantId of the blank: {@code tee-black-m}
   * @param name for people: {@code Unisex Heavy Tee, Black / M}
   * @param available for new orders; negative if more are promised than there are
   */
  record LowBlank(String variantId, String name, int available, int reorderPoint) {}
}
