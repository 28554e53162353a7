package studio.fofo.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import studio.fofo.chain.Chain;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Till;
import studio.fofo.testing.shop.Till.Purchase;

/** With enough confirmations a reorganisation never reaches an order: it is not paid before, and nothing is printed. */
@ModuleTest
@Import(GalleryFakes.class)
@TestPropertySource(properties = "fofo.chain.local.confirmations=3")
class ConfirmationsTest {

  private final Till till;
  private final Nodes nodes;
  private final HeardEvents heard;
  private final JdbcClient jdbc;

  ConfirmationsTest(Till till, Nodes nodes, HeardEvents heard, JdbcClient jdbc) {
    this.till = till;
    this.nodes = nodes;
    this.heard = heard;
    this.jdbc = jdbc;
  }

  @Test
  void printsNothingBeforeAPaymentIsDeepEnough() {
    var order = till.place();
    order.pay();
    Eventually.is("payment in a block", () -> status(order).equals(List.of("seen")));
    nodes.of(Chain.LOCAL).call("anvil_mine", "0x1");
    assertThat(till.status(order)).as("two blocks are not three").isEqualTo("awaiting_payment");

    till.reorganise(2);
    Eventually.is("payment gone", () -> status(order).equals(List.of("removed")));
    order.pay();
    Eventually.is("payment in a block again", () -> status(order).equals(List.of("seen")));
    assertThat(till.status(order)).isEqualTo("awaiting_payment");
    assertThat(till.jobs(order)).isEmpty();
    nodes.of(Chain.LOCAL).call("anvil_mine", "0x2");
    till.await(order, "paid");

    assertThat(heard.all(PaymentRemoved.class, event -> event.orderId().equals(order.id()))).as("nobody was told in vain").isEmpty();
    assertThat(heard.all(PaymentConfirmed.class, event -> event.orderId().equals(order.id()))).hasSize(1);
    assertThat(till.timeline(order)).containsExactly("awaiting_payment", "paid");
  }

  private List<String> status(Purchase order) {
    return jdbc.sql("select status from payment.payments where order_id = ?").param(order.id()).query(String.class).list();
  }
}
