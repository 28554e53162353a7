package studio.fofo.artworks;

import studio.fofo.kernel.Refusal;
import studio.fofo.painter.PrintArea;

/** Renders the file for the printer. */
public interface PrintFiles {

  /**
   * Renders an artwork at the exact size of a print area: PNG, sRGB, 300 dpi (pHYs 11811 px/m), bleed included. Takes seconds and tens of
   * megabytes of memory: call it from a task, never inside a transaction. The same artwork, area and design give the same bytes.
   *
   * @throws Refusal {@code ARTWORK_UNKNOWN}
   */
  byte[] render(ArtworkId artwork, PrintArea area, Design design);
}
