package studio.fofo.ordering.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.ShippingAddress;
import studio.fofo.ordering.placing.OrderDraft;
import studio.fofo.ordering.placing.OrderPlacement;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.runtime.NewId;
import studio.fofo.testing.Golden;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.EscrowDesk;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.ShopFakes;

/** Every state × every command, on real orders; {@code docs/order-states.md} is what happened. */
@ModuleTest
@Import(ShopFakes.class)
class OrderStatesTest {

  private static final ShipmentSummary PARCEL = new ShipmentSummary("FOFO Post", "FP1", "/track/FP1", Instant.EPOCH);

  private final OrderPlacement placing;
  private final PaymentSteps money;
  private final OrderSteps steps;
  private final OrderRows rows;
  private final EscrowDesk escrow;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final SignIn.Person buyer;
  private final ProductId product;

  OrderStatesTest(
      OrderPlacement placing, PaymentSteps money, OrderSteps steps, OrderRows rows, EscrowDesk escrow, JdbcClient jdbc,
      TransactionTemplate transactions, SignIn signIn, Shop shop) {
    this.placing = placing;
    this.money = money;
    this.steps = steps;
    this.rows = rows;
    this.escrow = escrow;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.buyer = signIn.somebody();
    this.product = new ProductId(shop.tee());
  }

  /** Something that is done to an order. */
  private interface Doing {
    void to(OrderId id);
  }

  private Map<String, Doing> commands() {
    var commands = new LinkedHashMap<String, Doing>();
    commands.put("paid", id -> money.paid(id, "0xpaid"));
    commands.put("payment removed", money::unpaid);
    commands.put("settled", id -> money.settled(id, "0xsettled"));
    commands.put("refunded", id -> money.refunded(id, "0xrefunded"));
    commands.put("time is up", this::expire);
    commands.put("cancel", id -> steps.cancel(id, "cancelled by the buyer"));
    commands.put("production starts", steps::startProduction);
    commands.put("shipped", id -> steps.ship(id, PARCEL));
    commands.put("delivered", steps::deliver);
    commands.put("put on hold", id -> steps.putOnHold(id, "the supplier is out of tees"));
    commands.put("resume", steps::resume);
    return commands;
  }

  private Map<String, Doing> states() {
    Doing pay = id -> money.paid(id, "0xfirst");
    var states = new LinkedHashMap<String, Doing>();
    states.put("awaiting_payment", id -> {});
    states.put("paid", pay);
    states.put("in_production", then(pay, steps::startProduction));
    states.put("shipped", then(states.get("in_production"), id -> steps.ship(id, PARCEL)));
    states.put("delivered", then(states.get("shipped"), steps::deliver));
    states.put("expired", this::expire);
    states.put("cancelled", id -> steps.cancel(id, "cancelled by the buyer"));
    states.put("refund_pending", then(pay, id -> steps.cancel(id, "cancelled by the buyer")));
    states.put("refunded", then(states.get("refund_pending"), id -> money.refunded(id, "0xback")));
    states.put("on_hold, was paid", then(pay, id -> steps.putOnHold(id, "look")));
    states.put("on_hold, was paid, payment removed", then(states.get("on_hold, was paid"), money::unpaid));
    states.put("on_hold, was in_production", then(states.get("in_production"), id -> steps.putOnHold(id, "look")));
    states.put("on_hold, payment removed", then(states.get("in_production"), money::unpaid));
    states.put("on_hold, was shipped", then(states.get("shipped"), id -> steps.putOnHold(id, "look")));
    return states;
  }

  @Test
  void everyCommandInEveryStateIsAsDocumented() {
    var commands = commands();
    var table = new ArrayList<String>();
    table.add("| | " + String.join(" | ", commands.keySet()) + " |");
    table.add("|---".repeat(commands.size() + 1) + "|");
    states().forEach((name, reach) -> table.add("| **" + name + "** | " + commands.values().stream()
        .map(command -> outcome(name, reach, command)).collect(Collectors.joining(" | ")) + " |"));
    Golden.assertMatches("docs/order-states.md", """
        # What happens to an order

        Rows are where an order stands, columns what is done to it. `→ state` is where it goes then; *note* adds a line to its timeline and nothing else; `·` changes
        nothing, because it is a repeat or comes too late; ✗ is refused with `ORDER_STATUS_REFUSES`. In brackets, what is asked of the escrow: *settle* credits the
        creators, *refund* gives the money back, *close* sends back what may still come. This table is made by a test that runs every cell on a real database.

        """ + String.join("\n", table) + "\n");
  }

  private String outcome(String name, Doing reach, Doing command) {
    var id = place();
    reach.to(id);
    assertThat(name).startsWith(rows.find(id).orElseThrow().status().word());
    var before = rows.find(id).orElseThrow();
    var told = rows.timeline(id, 0).size();
    var asked = escrow.asked(id.value()).size();
    try {
      command.to(id);
    } catch (Refusal refusal) {
      assertThat(refusal.code().name()).isEqualTo("ORDER_STATUS_REFUSES");
      assertThat(refusal.getMessage()).contains(id.value()).contains(before.status().word());
      assertUnchanged(id, before, told, asked);
      return "✗";
    }
    var after = rows.find(id).orElseThrow();
    var news = rows.timeline(id, told);
    var escrowed = escrow.asked(id.value()).subList(asked, escrow.asked(id.value()).size());
    if (news.isEmpty()) {
      assertUnchanged(id, before, told, asked);
      return "·";
    }
    assertThat(news).as("one line for each step").hasSize(1);
    assertThat(news.getFirst().status()).isEqualTo(after.status());
    var where = standsAs(before).equals(standsAs(after)) ? "*note*" : "→ `" + standsAs(after) + "`";
    return where + (escrowed.isEmpty() ? "" : " (" + String.join(", ", escrowed) + ")");
  }

  private static String standsAs(OrderRecord record) {
    return record.order().heldFrom().map(OrderStatus::word).map(from -> "on_hold, was " + from).orElse(record.status().word());
  }

  private void assertUnchanged(OrderId id, OrderRecord before, int told, int asked) {
    var after = rows.find(id).orElseThrow();
    assertThat(standsAs(after)).isEqualTo(standsAs(before));
    assertThat(after.order().settled()).isEqualTo(before.order().settled());
    assertThat(rows.timeline(id, 0)).hasSize(told);
    assertThat(escrow.asked(id.value())).hasSize(asked);
  }

  @Test
  void nothingHappensToAnOrderThatIsNotThere() {
    var id = new OrderId(TypeId.next(OrderId.PREFIX).toString());
    commands().forEach((name, command) -> {
      if (!name.equals("time is up")) {
        Assertions.assertThatThrownBy(() -> command.to(id)).as(name).isInstanceOf(Refusal.class);
      }
    });
  }

  @Test
  void anOrderWithTimeLeftDoesNotExpire() {
    var id = place();
    money.expire(id);
    assertThat(rows.find(id).orElseThrow().status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
  }

  @Test
  void aStepThatFailsLaterLeavesNothingBehind() {
    var id = place();
    try {
      transactions.executeWithoutResult(transaction -> {
        money.paid(id, "0xundone");
        throw new IllegalStateException("the caller fails");
      });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("the caller fails");
    }
    assertThat(rows.find(id).orElseThrow().status()).isEqualTo(OrderStatus.AWAITING_PAYMENT);
    assertThat(rows.timeline(id, 0)).hasSize(1);
  }

  private static Doing then(Doing first, Doing second) {
    return id -> {
      first.to(id);
      second.to(id);
    };
  }

  private void expire(OrderId id) {
    jdbc.sql("update ordering.orders set payable_until = now() - interval '1 second' where id = :id").param("id", id.value()).update();
    money.expire(id);
  }

  private OrderId place() {
    var newId = new NewId(TypeId.nextUuid(), false);
    var address = new ShippingAddress("Ada", "1 Road", Optional.empty(), "London", Optional.empty(), "SW1", "GB");
    var placed = placing.place(newId, buyer.userId(), new OrderDraft(List.of(new OrderDraft.Line(product, "tee-black-m", 1)),
        new Recipient("ada@example.org", address), EscrowDesk.CHAIN, "native"));
    return placed.record().order().id();
  }
}
