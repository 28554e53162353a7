package studio.fofo.fulfilment.factory.stock;

/**
 * The blanks of one variant.
 *
 * @param onHand on the shelf
 * @param reserved for pieces that wait to be printed
 * @param reorderPoint at or below this, somebody should order; 0 for never
 */
public record StockLevel(String variantId, int onHand, int reserved, int reorderPoint) {

  /** For new orders; negative if more are promised than there are. */
  public int available() {
    return onHand - reserved;
  }

  public boolean isLow() {
    return reorderPoint > 0 && available() <= reorderPoint;
  }
}
