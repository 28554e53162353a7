package studio.fofo.fulfilment.suppliers;

/**
 * One of our variants as a vendor makes it.
 *
 * @param variantId ours: {@code tee-black-m}
 * @param vendorId the vendor's, in its own form: {@code 4017} at Printful, {@code 6/29/11876} (blueprint, print provider, variant) at
 *     Printify
 * @param placement where it prints, in the vendor's words: {@code front}
 * @param technique how it prints, in the vendor's words: {@code dtg}
 * @param widthPx of the vendor's print area
 * @param heightPx of the vendor's print area
 * @param fill how our print file is laid into it
 */
public record VendorVariant(
    String supplier, String variantId, String vendorId, String placement, String technique, int widthPx, int heightPx, Fill fill) {

  /** How a print file is laid into a print area of another shape. */
  public enum Fill {
    /** As large as it fits, centred. */
    CONTAIN,
    /** It covers the area, and what stands over is cut off. */
    COVER
  }
}
