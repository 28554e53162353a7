package studio.fofo.painter;

/** How art is placed on its print area. */
public enum Fit {

  /** Complete, at the top: a print on a chest hangs from the neck, whatever its shape. */
  HANGING,

  /** Complete, in the middle, with a margin: an emblem on a sheet or a mug. */
  CENTRED,

  /** Covers the area and its bleed, centred, cropped where it is wider or taller. */
  COVERING;

  /** For an emblem or a complete picture on this area. */
  public static Fit of(boolean emblem, PrintArea area) {
    return area.transparent() ? HANGING : emblem ? CENTRED : COVERING;
  }
}
