package studio.fofo.fulfilment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.Stage;
import studio.fofo.fulfilment.factory.FactoryJobs;

/** The packing slip. */
class PackingSlipTest {

  @Test
  void listsContentAndAddressAndEscapesWhatABuyerWrote() {
    try (var stage = new Stage()) {
      var order = stage.orders.paidOrder(2);
      stage.work();
      var job = stage.job(order);
      var page = new PackingSlip(stage.orders).of(job, stage.the(FactoryJobs.class).lines(job.id()));
      assertThat(page).contains(order.value(), job.id().value(), "Neon fox 1", "Neon fox 2", "Black / M", "4 March 2026")
          .contains("Ada &lt;Lovelace&gt;<br>12 St James&#39;s Square<br>", "London<br>SW1Y 4JH<br>", "United Kingdom")
          .doesNotContain("<Lovelace>", "<script", "src=", "USD");
    }
  }
}
