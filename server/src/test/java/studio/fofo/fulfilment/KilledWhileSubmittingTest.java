package studio.fofo.fulfilment;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.KillDrill.Point;
import studio.fofo.fulfilment.vendor.Fault.When;

/**
 * {@code kill -9} in the middle of a submission, once before and once after the vendors created the order. At all of its requests:
 * {@link EveryKillDrill}.
 */
class KilledWhileSubmittingTest {

  @Test
  void makesOneOrderAtEachVendorAndConfirmsItOnce() {
    try (var drill = new KillDrill()) {
      for (var when : When.values()) {
        drill.killAt(when, List.of(Point.creation(drill.printful()), Point.creation(drill.printify())));
      }
      drill.verifyThatThereIsNothingElse();
    }
  }
}
