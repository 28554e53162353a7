package studio.fofo.fulfilment.vendors;

import java.util.Locale;

/** What changed in a vendor's catalogue. */
public enum NewsKind {
  /** It is no longer made, or no longer listed: nothing new is routed there. */
  DISCONTINUED,
  /** It is made again. */
  BACK,
  OUT_OF_STOCK, IN_STOCK, DEARER, CHEAPER,
  /** Its print area has another size. */
  AREA_CHANGED;

  /** As in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
