package studio.fofo.generation.engine;

import java.time.Instant;
import java.util.Map;

/** Lanes that are closed until an operator opens them, the same in all processes. */
interface LaneClosings {

  /**
   * A closed lane.
   *
   * @param reason in the vendor's or our own words
   */
  record Closing(String reason, Instant since) {}

  /** By lane. */
  Map<String, Closing> all();

  /**
   * Closes a lane; no effect if it is closed.
   *
   * @return whether it was open
   */
  boolean close(String lane, String reason);

  /** Opens a lane; no effect if it is open. */
  void open(String lane);
}
