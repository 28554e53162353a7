package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.List;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.painter.proof.Technique;

/**
 * The factory's day as JSON.
 *
 * @param printers in the order of the settings
 * @param stations how many pieces wait or are worked on at each
 * @param lowBlanks how many counted blanks should be ordered
 */
record FactoryQueueView(List<PrinterView> printers, List<StationView> stations, int lowBlanks) {

  /** A printer and what waits for its technique. */
  record PrinterView(String name, Technique technique, List<GroupView> waiting) {}

  /**
   * Pieces that can be started as one batch.
   *
   * @param sizes how many of each, in the blank's order
   * @param since when the oldest came
   */
  record GroupView(
      String blankId, String blank, String colour, String colourHex, int pieces, int jobs, List<SizeView> sizes, Instant since) {}

  /** How many of a size. */
  record SizeView(String size, int pieces) {}

  /** A station and its pieces. */
  record StationView(Station station, int pieces) {}
}
