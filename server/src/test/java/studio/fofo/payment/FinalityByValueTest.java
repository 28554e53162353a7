package studio.fofo.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import studio.fofo.chain.Chain;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.Till;
import studio.fofo.testing.shop.Till.Purchase;

/** A small order goes on once its payment is safe, a large one once it is finalized: anvil marks blocks 32 and 64 below its head. */
@ModuleTest
@Import(GalleryFakes.class)
@TestPropertySource(properties = {
    "fofo.chain.local.finality=safe", "fofo.chain.local.large-finality=finalized+70", "fofo.chain.local.large-from=5000"})
class FinalityByValueTest {

  private static final int EPOCH = 32;

  private final Till till;
  private final Nodes nodes;
  private final JdbcClient jdbc;

  FinalityByValueTest(Till till, Nodes nodes, JdbcClient jdbc) {
    this.till = till;
    this.nodes = nodes;
    this.jdbc = jdbc;
  }

  @Test
  void waitsLongerForALargeOrderAndSaysForWhat() {
    var small = till.place(1);
    var large = till.place(4);
    assertThat(confirmation(small)).isEqualTo("safe");
    assertThat(confirmation(large)).isEqualTo("finalized+70");

    var paid = small.pay();
    assertThat(large.pay()).isNotEqualTo(paid);
    Eventually.is("payment on the order's page", () -> !seen(small).isEmpty() && !seen(large).isEmpty());
    assertThat(seen(small)).isEqualTo(paid);
    assertThat(till.read(small).get("payment").get("confirmation").get("delayed").asBoolean()).isFalse();
    assertThat(till.status(small)).isEqualTo("awaiting_payment");

    mine(EPOCH);
    till.await(small, "paid");
    assertThat(till.read(small).get("payment").has("confirmation")).as("nothing to wait for any more").isFalse();
    mine(EPOCH + 2);
    Eventually.is("index of the finalized block", () -> isFinalized(large));
    assertThat(till.status(large)).as("finalized, but not 70 blocks deep").isEqualTo("awaiting_payment");
    mine(EPOCH);
    till.await(large, "paid");
  }

  @Test
  void doesNotExpireAnOrderWhosePaymentIsNotFinalYet() {
    var paid = till.place(1);
    var unpaid = till.place(1);
    paid.pay();
    Eventually.is("payment on the order's page", () -> !seen(paid).isEmpty());

    jdbc.sql("update catalog.stock_holds set held_until = now() + interval '1 minute' where order_id = ?").param(paid.id()).update();
    var held = heldUntil(paid);
    due(paid, Duration.ofHours(2));
    due(unpaid, Duration.ofHours(1));

    till.await(unpaid, "expired");
    assertThat(till.status(paid)).as("due before the other").isEqualTo("awaiting_payment");
    Eventually.is("longer hold of its pieces", () -> heldUntil(paid).isAfter(held));
    mine(EPOCH);
    till.await(paid, "paid");
  }

  private Instant heldUntil(Purchase order) {
    return jdbc.sql("select min(held_until) from catalog.stock_holds where order_id = ?").param(order.id()).query(Timestamp.class).single()
        .toInstant();
  }

  private void due(Purchase order, Duration ago) {
    jdbc.sql("update ordering.orders set payable_until = now() - make_interval(secs => ?) where id = ?")
        .params(ago.toSeconds(), order.id()).update();
  }

  private boolean isFinalized(Purchase order) {
    var block = nodes.of(Chain.LOCAL).call("eth_getTransactionReceipt", seen(order)).get("blockNumber");
    return Hex.small(nodes.of(Chain.LOCAL).call("eth_getBlockByNumber", "finalized", false).get("number")) >= Hex.small(block);
  }

  private String confirmation(Purchase order) {
    return till.read(order).get("payment").get("confirmation").get("finality").asString();
  }

  private String seen(Purchase order) {
    return till.read(order).get("payment").get("confirmation").path("txHash").asString("");
  }

  private void mine(int blocks) {
    nodes.of(Chain.LOCAL).call("anvil_mine", Hex.quantity(blocks));
  }
}
