package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;

/**
 * A gang sheet as JSON.
 *
 * @param code on its label
 * @param widthPx of the film at 300 dpi
 * @param lengthPx of the sheet
 * @param wastePercent of the film without a print, of all sheets that were laid together
 * @param fileUrl the PNG for the printer
 */
record FactorySheetView(
    String id, String code, int widthPx, int lengthPx, int lengthMm, int wastePercent, Instant at, String by, List<PlaceView> places,
    String fileUrl) {

  /** A print on the sheet, as it lies, without its label; in pixels. */
  record PlaceView(String piece, int left, int top, int width, int height, boolean turned) {}

  /** Gang sheets. */
  record FactorySheetList(List<FactorySheetView> sheets) {}
}
