package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.KillDrill.Point;
import studio.fofo.fulfilment.vendor.Fault.When;
import studio.fofo.fulfilment.vendor.VendorSide;

/**
 * {@code kill -9} at every request of a submission, before and after the vendor has done what it asks for, and after its last answer. It
 * takes minutes and is not part of {@code ./fofo test}: {@code ./fofo test server EveryKillDrill}.
 */
class EveryKillDrill {

  @Test
  void makesOneOrderAtEachVendorAndConfirmsItOnceWhereverItIsKilled() {
    try (var drill = new KillDrill()) {
      var requests = drill.undisturbed();
      assertThat(requests.values()).as("draft and confirmation at least").allMatch(count -> count >= 4);
      for (var n = 1; n <= Collections.max(requests.values()); n++) {
        for (var when : When.values()) {
          drill.killAt(when, points(requests, n));
        }
      }
      drill.killAfterTheAnswer();
      drill.verifyThatThereIsNothingElse();
    }
  }

  /** A vendor that needs fewer requests is done meanwhile. */
  private static List<Point> points(Map<VendorSide, Integer> requests, int n) {
    return requests.entrySet().stream().filter(vendor -> vendor.getValue() >= n).map(vendor -> Point.request(vendor.getKey(), n)).toList();
  }
}
