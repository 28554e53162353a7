package studio.fofo.fulfilment.vendors;

import java.util.Optional;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Placement;
import studio.fofo.fulfilment.suppliers.VendorVariant.Fill;

/**
 * How our print file fits into a vendor's print area.
 *
 * @param fill how it is laid into it
 * @param warning what an operator should know before confirming
 */
record AreaFit(Fill fill, Optional<String> warning) {

  /** Up to here a sheet is covered: what is cut off lies in the margin that a printer cuts anyway. */
  private static final int SAME_PERMILLE = 30;

  /**
   * @param widthPx of our file
   * @param heightPx of our file
   * @param reachesTheEdge whether the print has a bleed, as on a poster: then no border may show
   */
  static AreaFit of(int widthPx, int heightPx, boolean reachesTheEdge, Placement area) {
    var ours = (long) widthPx * area.heightPx();
    var theirs = (long) heightPx * area.widthPx();
    var permille = Math.abs(ours - theirs) * 1000 / Math.max(ours, theirs);
    var fill = reachesTheEdge ? Fill.COVER : Fill.CONTAIN;
    if (isTooSmall(widthPx, heightPx, area, fill)) {
      return new AreaFit(fill, Optional.of("our file has " + widthPx + " × " + heightPx + " px at 300 dpi, fewer than the " + area.widthPx()
          + " × " + area.heightPx() + " px of the area: it is enlarged and less sharp"));
    }
    if (permille > SAME_PERMILLE) {
      return new AreaFit(fill, Optional.of(reachesTheEdge
          ? "the area has another shape: " + permille / 10 + " % of the picture is cut off"
          : "the area has another shape: the print is " + permille / 10 + " % smaller than the area in one direction"));
    }
    return new AreaFit(fill, Optional.empty());
  }

  private static boolean isTooSmall(int widthPx, int heightPx, Placement area, Fill fill) {
    return switch (fill) {
      case COVER -> widthPx < area.widthPx() || heightPx < area.heightPx();
      case CONTAIN -> widthPx < area.widthPx() && heightPx < area.heightPx();
    };
  }
}
