package studio.fofo.ordering.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.ordering.OrderStatus;
import studio.fofo.ordering.OrderingErrors;
import studio.fofo.ordering.Recipient;
import studio.fofo.ordering.ShipmentSummary;
import studio.fofo.ordering.ShippingAddress;
import studio.fofo.ordering.placing.OrderDraft;
import studio.fofo.ordering.placing.OrderPlacement;
import studio.fofo.ordering.rows.OrderRecord.Entry;
import studio.fofo.ordering.rows.OrderRecord;
import studio.fofo.ordering.rows.OrderRows;
import studio.fofo.ordering.state.OrderCommand.News;
import studio.fofo.ordering.state.OrderCommand;
import studio.fofo.ordering.state.OrderEffect;
import studio.fofo.ordering.state.OrderStep.IfPiecesAreLeft;
import studio.fofo.ordering.state.OrderStep.Ignored;
import studio.fofo.ordering.state.OrderStep.Refused;
import studio.fofo.ordering.state.OrderStep.Taken;
import studio.fofo.runtime.NewId;
import studio.fofo.testing.HeardEvents;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.Parcels;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.EscrowDesk;
import studio.fofo.testing.shop.Shop;
import studio.fofo.testing.shop.ShopFakes;

/** Every command in every state, on real orders: the result is what {@code OrderState} decides. */
@ModuleTest
@Import(ShopFakes.class)
class OrderStatesTest {

  private static final ShipmentSummary PARCEL = Parcels.parcel("FOFO Post", "FP1", "/track/FP1", Instant.EPOCH);
  private static final ShipmentSummary NEXT_PARCEL = Parcels.parcel("FOFO Post", "FP2", "/track/FP2", Instant.EPOCH);

  private static final ShipmentSummary ARRIVED = arrived(NEXT_PARCEL);

  private final OrderPlacement placing;
  private final PaymentSteps money;
  private final OrderSteps steps;
  private final OrderRows rows;
  private final EscrowDesk escrow;
  private final HeardEvents heard;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final SignIn signIn;
  private final ProductId product;
  private SignIn.Person buyer;

  OrderStatesTest(
      OrderPlacement placing, PaymentSteps money, OrderSteps steps, OrderRows rows, EscrowDesk escrow, HeardEvents heard,
      JdbcClient jdbc, TransactionTemplate transactions, SignIn signIn, Shop shop) {
    this.placing = placing;
    this.money = money;
    this.steps = steps;
    this.rows = rows;
    this.escrow = escrow;
    this.heard = heard;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.signIn = signIn;
    this.buyer = signIn.somebody();
    this.product = new ProductId(shop.tee());
  }

  /** A command. */
  private interface Doing {
    void to(OrderId id);
  }

  /** @param means the corresponding command of the value */
  private record Command(Doing doing, OrderCommand means) {}

  private Map<String, Command> commands() {
    var commands = new LinkedHashMap<String, Command>();
    commands.put("paid", new Command(id -> money.paid(id, "0xpaid"), new OrderCommand.Paid("0xpaid")));
    commands.put("payment removed", new Command(money::unpaid, new OrderCommand.PaymentRemoved()));
    commands.put("settled", new Command(id -> money.settled(id, "0xsettled"), new OrderCommand.Settled("0xsettled")));
    commands.put("refunded", new Command(id -> money.refunded(id, "0xrefunded"), new OrderCommand.Refunded("0xrefunded")));
    commands.put("time is up", new Command(this::expire, new OrderCommand.TimeIsUp()));
    commands.put("cancel", new Command(id -> steps.cancel(id, "changed my mind"), new OrderCommand.Cancel("changed my mind")));
    commands.put("production starts", new Command(id -> steps.startProduction(id, true), new OrderCommand.StartProduction(true)));
    commands.put("a part starts", new Command(id -> steps.startProduction(id, false), new OrderCommand.StartProduction(false)));
    commands.put("a parcel is shipped",
        new Command(id -> steps.ship(id, List.of(NEXT_PARCEL), false), new OrderCommand.Ship(NEXT_PARCEL, News.NEW, false)));
    commands.put("the last parcel is shipped",
        new Command(id -> steps.ship(id, List.of(NEXT_PARCEL), true), new OrderCommand.Ship(NEXT_PARCEL, News.NEW, true)));
    commands.put("a parcel arrives",
        new Command(id -> steps.arrive(id, List.of(ARRIVED), false), new OrderCommand.Arrive(ARRIVED, false, false)));
    commands.put("the last parcel arrives",
        new Command(id -> steps.arrive(id, List.of(ARRIVED), true), new OrderCommand.Arrive(ARRIVED, false, true)));
    commands.put("put on hold", new Command(id -> steps.putOnHold(id, "out of tees"), new OrderCommand.PutOnHold("out of tees")));
    commands.put("resume", new Command(steps::resume, new OrderCommand.Resume()));
    return commands;
  }

  private Map<String, Doing> states() {
    Doing pay = id -> money.paid(id, "0xfirst");
    var states = new LinkedHashMap<String, Doing>();
    states.put("awaiting_payment", id -> {});
    states.put("paid", pay);
    states.put("in_production", then(pay, id -> steps.startProduction(id, true)));
    states.put("in_production, one part", then(pay, id -> steps.startProduction(id, false)));
    states.put("shipped", then(states.get("in_production"), id -> steps.ship(id, List.of(PARCEL), true)));
    states.put("delivered", then(states.get("shipped"), id -> steps.arrive(id, List.of(arrived(PARCEL)), true)));
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
  void everyCommandInEveryStateDoesWhatTheValueSays() {
    states().forEach((name, reach) -> {
      var tried = new AtomicInteger();
      commands().forEach((done, command) -> {
        // One buyer may have ten unpaid orders.
        buyer = tried.getAndIncrement() % 8 == 0 ? signIn.somebody() : buyer;
        var id = place();
        reach.to(id);
        assertThat(name).startsWith(rows.find(id).orElseThrow().status().word());
        check(done + " when " + name, id, command);
      });
    });
  }

  private void check(String name, OrderId id, Command command) {
    var before = known(id);
    switch (before.record().state().on(command.means())) {
      case Ignored() -> {
        command.doing().to(id);
        assertThat(known(id)).as(name).usingRecursiveComparison().ignoringFields("record.order.payableUntil").isEqualTo(before);
      }
      case Refused(var what) -> {
        assertThatThrownBy(() -> command.doing().to(id)).as(name).isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo(OrderingErrors.ORDER_STATUS_REFUSES);
          assertThat(refusal.getMessage())
              .isEqualTo("order " + id + " is " + before.record().status().word() + ", it cannot be " + what);
        });
        assertThat(known(id)).as(name).usingRecursiveComparison().ignoringFields("record.order.payableUntil").isEqualTo(before);
      }
      case IfPiecesAreLeft(var step, var soldOut) -> check(name, id, before, command, step);
      case Taken step -> check(name, id, before, command, step);
    }
  }

  private void check(String name, OrderId id, Known before, Command command, Taken step) {
    command.doing().to(id);
    var after = known(id);
    assertThat(after.record()).as(name).usingRecursiveComparison().ignoringFields("order.payableUntil")
        .isEqualTo(before.record().after(step));
    assertThat(after.timeline()).as(name).hasSize(before.timeline().size() + 1).startsWith(before.timeline().toArray(new Entry[0]));
    assertThat(after.timeline().getLast()).as(name).extracting(Entry::status, Entry::detail)
        .containsExactly(step.to().status(), step.line());
    assertThat(after.asked().subList(before.asked().size(), after.asked().size())).as(name).isEqualTo(asked(step));
    assertThat(after.heard().subList(before.heard().size(), after.heard().size())).as(name).isEqualTo(announced(step));
  }

  /** Everything that is stored about an order, here and in other modules. */
  private record Known(OrderRecord record, List<Entry> timeline, List<String> asked, List<String> heard) {}

  private Known known(OrderId id) {
    return new Known(rows.find(id).orElseThrow(), rows.timeline(id, 0), escrow.asked(id.value()),
        heard.all(Object.class, event -> event.getClass().getPackageName().equals("studio.fofo.ordering")
            && event.toString().contains(id.value())).stream().map(event -> event.getClass().getSimpleName()).toList());
  }

  private static List<String> asked(Taken step) {
    return step.effects().stream().<String>mapMulti((effect, words) -> {
      switch (effect) {
        case OrderEffect.AskForSettlement() -> words.accept("settle");
        case OrderEffect.AskForRefund(var reason) -> words.accept("refund");
        case OrderEffect.CloseEscrow() -> words.accept("close");
        default -> {}
      }
    }).toList();
  }

  private static List<String> announced(Taken step) {
    return step.effects().stream().<String>mapMulti((effect, words) -> {
      switch (effect) {
        case OrderEffect.Announce(var news) -> words.accept("Order" + Stream.of(news.name().split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT)).collect(Collectors.joining()));
        case OrderEffect.AnnounceParcel(var parcel) -> words.accept("OrderShipped");
        default -> {}
      }
    }).toList();
  }

  private static ShipmentSummary arrived(ShipmentSummary parcel) {
    return parcel.arrived(Optional.of(Instant.EPOCH.plusSeconds(9)));
  }

  /** Its number may be known late, or be another one after a label was printed again. */
  @Test
  void aParcelsNumberMayComeLaterAndChange() {
    var id = place();
    states().get("in_production").to(id);
    var unnumbered = new ShipmentSummary("k", "Royal Mail", Optional.empty(), Optional.empty(), Instant.EPOCH, Optional.empty(),
        Map.of(1, 1));
    steps.ship(id, List.of(unnumbered), false);
    for (var number : List.of("AB1", "AB2")) {
      steps.ship(id, List.of(new ShipmentSummary("k", "Royal Mail", Optional.of(number), Optional.empty(), Instant.EPOCH, Optional.empty(),
          Map.of(1, 1))), false);
    }
    assertThat(rows.find(id).orElseThrow().shipments()).singleElement()
        .satisfies(parcel -> assertThat(parcel.trackingNumber()).contains("AB2"));
    assertThat(rows.timeline(id, 3)).extracting(Entry::detail).containsExactly(
        "a part was shipped with Royal Mail", "a parcel is now with Royal Mail, AB1", "a parcel is now with Royal Mail, AB2");
    assertThat(known(id).heard()).filteredOn("OrderShipped"::equals).hasSize(1);
  }

  /** A parcel that the order already has changes nothing. */
  @Test
  void aRepeatedParcelChangesNothing() {
    var id = place();
    states().get("shipped").to(id);
    var before = known(id);
    steps.ship(id, List.of(PARCEL), true);
    assertThat(known(id)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void commandsToUnknownOrdersHaveNoEffect() {
    var id = new OrderId(TypeId.next(OrderId.PREFIX).toString());
    commands().forEach((name, command) -> {
      if (!name.equals("time is up")) {
        assertThatThrownBy(() -> command.doing().to(id)).as(name).isInstanceOf(Refusal.class);
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
        new Recipient("ada@example.org", address), Optional.of(EscrowDesk.CHAIN), "native"));
    return placed.record().order().id();
  }
}
