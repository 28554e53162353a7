package studio.fofo.fulfilment.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A blank's variant on the shelf as JSON.
 *
 * @param level null if it is not counted: then there are always enough
 */
record FactoryStockView(String variantId, String blank, String colour, String colourHex, String size, @Nullable LevelView level) {

  /**
   * How many there are.
   *
   * @param reserved for pieces that wait to be printed
   * @param available for new orders; negative if more are promised than there are
   * @param low whether somebody should order
   */
  record LevelView(int onHand, int reserved, int available, int reorderPoint, boolean low) {}

  /** The whole shelf. */
  record FactoryStockList(List<FactoryStockView> variants) {}
}
