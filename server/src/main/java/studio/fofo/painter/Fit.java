package studio.fofo.painter;

/** How art lies on its print area. */
public enum Fit {

  /** Whole, at the top: a print on a chest hangs from the neck, whatever its shape. */
  HANGING,

  /** Whole, in the middle, with a margin: an emblem on a sheet or a mug. */
  CENTRED,

  /** Over the area and its bleed, centred, cut off where it is wider or taller. */
  COVERING;

  /** Of an emblem or of a whole picture on this area. */
  public static Fit of(boolean emblem, PrintArea area) {
    return area.transparent() ? HANGING : emblem ? CENTRED : COVERING;
  }
}
