package studio.fofo.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.minting.MintId;
import studio.fofo.points.ledger.LineReason;
import studio.fofo.points.ledger.OnePerson;
import studio.fofo.points.ledger.Period;
import studio.fofo.points.ledger.Points;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.reactions.Reactions;
import studio.fofo.testing.OrderBook;
import studio.fofo.testing.Parcels;
import studio.fofo.testing.Seeded;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.Silence;
import studio.fofo.testing.TestDatabase;
import studio.fofo.testing.WaitingTasks;
import tools.jackson.databind.json.JsonMapper;

/** The points ledger, with orders and mints. */
class PointsLedgerTest {

  private static final SettableClock CLOCK = new SettableClock(Instant.parse("2026-03-04T10:00:00Z"));

  private static final Set<UserId> TWO_ACCOUNTS_OF_ONE = Set.of(UserId.next(), UserId.next());

  private static TestDatabase database;
  private static AnnotationConfigApplicationContext context;
  private static JdbcClient jdbc;
  private static TransactionTemplate transactions;
  private static WaitingTasks tasks;
  private static OrderBook orders;
  private static Points points;

  private final UserId creator = UserId.next();
  private final UserId buyer = UserId.next();

  @BeforeAll
  static void open() {
    database = TestDatabase.with("runtime", "community", "points");
    jdbc = database.jdbc();
    transactions = database.transactions();
    context = new AnnotationConfigApplicationContext();
    tasks = new WaitingTasks();
    orders = new OrderBook(jdbc, transactions, context, CLOCK);
    database.registerIn(context);
    context.registerBean(Clock.class, () -> CLOCK);
    context.registerBean(OrderBook.class, () -> orders);
    context.registerBean(Silence.class);
    context.registerBean(WaitingTasks.class, () -> tasks);
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.register(Pipeline.class, Turns.class);
    context.registerBean(OnePerson.class, () -> (one, other) -> one.equals(other) || Set.of(one, other).equals(TWO_ACCOUNTS_OF_ONE));
    context.scan("studio.fofo.runtime.reactions", "studio.fofo.points.ledger");
    context.refresh();
    points = context.getBean(Points.class);
  }

  @AfterAll
  static void close() {
    assertThatTheBooksBalance();
    context.close();
    database.close();
  }

  @Test
  void rewardsASaleAndAPurchaseOnceTheParcelHasArrived() {
    var order = orders.place(buyer, creator, 2);
    orders.pay(order);
    work();
    assertThat(points.of(buyer)).as("nothing has arrived").isZero();
    arrive(order);
    arrive(order);
    assertThat(points.of(buyer)).isEqualTo(10);
    assertThat(points.of(creator)).isEqualTo(20);
    assertThat(points.lines(buyer, null, 10)).extracting("reason", "subject", "points")
        .containsExactly(tuple(LineReason.PURCHASE, order.value(), 10L));
  }

  @Test
  void givesNoMorePointsForAHigherPrice() {
    arrive(orders.place(buyer, creator, 9));
    assertThat(points.of(buyer)).isEqualTo(10);
    assertThat(points.of(creator)).isEqualTo(20);
  }

  @Test
  void reversesPointsWhenThePaymentIsGoneAndRestoresThemWhenItIsBack() {
    var order = orders.place(buyer, creator, 1);
    arrive(order);
    loseThePayment(order);
    loseThePayment(order);
    assertThat(points.of(buyer)).isZero();
    arrive(order);
    assertThat(points.of(buyer)).isEqualTo(10);
    refund(order);
    assertThat(points.of(buyer)).isZero();
    assertThat(points.of(creator)).isZero();
    assertThat(points.lines(buyer, null, 10)).extracting("reason")
        .containsExactly(LineReason.PURCHASE_REVERSED, LineReason.PURCHASE, LineReason.PURCHASE_REVERSED, LineReason.PURCHASE);
  }

  @Test
  void rewardsNobodyForBuyingFromThemselvesWithAnyAccount() {
    arrive(orders.place(creator, creator, 3));
    assertThat(points.of(creator)).isZero();
    var accounts = List.copyOf(TWO_ACCOUNTS_OF_ONE);
    arrive(orders.place(accounts.getFirst(), accounts.getLast(), 1));
    assertThat(points.of(accounts.getFirst())).isZero();
    assertThat(points.of(accounts.getLast())).isZero();
  }

  @Test
  void countsOneOrderADayBetweenTheSameTwoPeople() {
    for (var number = 0; number < 4; number++) {
      arrive(orders.place(buyer, creator, 1));
    }
    assertThat(points.of(buyer)).isEqualTo(10);
    assertThat(points.of(creator)).isEqualTo(20);
    CLOCK.advance(Duration.ofDays(1));
    arrive(orders.place(buyer, creator, 1));
    assertThat(points.of(creator)).isEqualTo(40);
  }

  @Test
  void countsABuyersThreeOrdersADayAndEachCreatorsSale() {
    var creators = List.of(UserId.next(), UserId.next(), UserId.next(), UserId.next(), UserId.next());
    creators.forEach(other -> arrive(orders.place(buyer, other, 1)));
    assertThat(points.of(buyer)).isEqualTo(30);
    assertThat(creators).extracting(points::of).containsOnly(20L);
  }

  @Test
  void rewardsAMintOnceAndTenADay() {
    for (var number = 0; number < 12; number++) {
      mint(new MintId(TypeId.next("mint").toString()));
    }
    assertThat(points.of(creator)).isEqualTo(250);
    CLOCK.advance(Duration.ofDays(1));
    var mint = new MintId(TypeId.next("mint").toString());
    mint(mint);
    mint(mint);
    assertThat(points.of(creator)).isEqualTo(275);
  }

  @Test
  void countsAReversalInThePeriodOfTheReward() {
    var order = orders.place(buyer, creator, 1);
    arrive(order);
    var then = Period.MONTH;
    CLOCK.advance(Duration.ofDays(40));
    arrive(orders.place(buyer, creator, 1));
    refund(order);
    assertThat(points.leaders(then, 100)).filteredOn(standing -> standing.user().equals(buyer))
        .as("this month's purchase is counted in full").extracting("points").containsExactly(10L);
  }

  @Test
  void givesTiesTheSameRank() {
    CLOCK.advance(Duration.ofDays(400));
    var others = List.of(UserId.next(), UserId.next());
    for (var other : others) {
      arrive(orders.place(other, creator, 1));
    }
    var leaders = points.leaders(Period.WEEK, 10);
    assertThat(leaders).extracting("points").isSortedAccordingTo(Comparator.comparing(Long.class::cast).reversed());
    assertThat(leaders).filteredOn(standing -> others.contains(standing.user())).extracting("rank").hasSize(2).containsOnly(2);
  }

  @Test
  void rewardsOnceIfTheSameEventIsHandledConcurrently() throws Exception {
    var order = orders.place(buyer, creator, 1);
    Callable<Void> arriving = () -> {
      arrive(order);
      return null;
    };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var answer : threads.invokeAll(Collections.nCopies(16, arriving))) {
        answer.get();
      }
    }
    assertThat(points.of(buyer)).isEqualTo(10);
    assertThat(points.of(creator)).isEqualTo(20);
  }

  @Test
  void balancesAfterAnySequenceOfEvents() {
    Seeded.times(20, random -> {
      var mine = new ArrayList<OrderId>();
      for (var number = 0; number < 3; number++) {
        mine.add(orders.place(buyer, creator, 1 + random.nextInt(3)));
      }
      for (var step = 0; step < 20; step++) {
        var order = mine.get(random.nextInt(mine.size()));
        if (random.nextBoolean()) {
          arrive(order);
        } else {
          loseThePayment(order);
        }
      }
      assertThatTheBooksBalance();
      mine.forEach(PointsLedgerTest::loseThePayment);
      assertThat(points.of(buyer)).isZero();
    });
  }

  @Test
  void refusesATransactionThatDoesNotBalance() {
    assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
      write("points_a", 5);
      jdbc.sql("insert into points.entries values ('studio:rewards', 'points_a', -4)").update();
    })).isInstanceOf(DataAccessException.class).hasMessageContaining("add up to 1 points");
    assertThatThrownBy(() -> transactions
        .executeWithoutResult(transaction -> jdbc.sql("insert into points.transactions values ('points_b', 'b', 'mint', now())").update()))
        .isInstanceOf(DataAccessException.class).hasMessageContaining("in 0 rows");
  }

  @Test
  void refusesToChangeHistory() {
    arrive(orders.place(buyer, creator, 1));
    for (var crime : List.of("update points.entries set points = points * 2", "delete from points.transactions",
        "truncate points.entries")) {
      assertThatThrownBy(() -> jdbc.sql(crime).update()).as(crime).isInstanceOf(DataAccessException.class)
          .hasMessageContaining("only ever added to");
    }
  }

  /** Whatever comes late or early: rewards are in force if, and only if, the order is delivered in the end. */
  @Test
  void endsCorrectlyIfAnOrdersEventsComeInReverse() {
    var lost = orders.place(buyer, creator, 1);
    deliver(lost);
    orders.loseThePayment(lost);
    runLatestFirst();
    assertThat(points.of(buyer)).as("reversed before it was given").isZero();

    deliver(lost);
    orders.loseThePayment(lost);
    deliver(lost);
    runLatestFirst();
    assertThat(points.of(buyer)).as("the payment is back").isEqualTo(10);
    assertThat(points.of(creator)).isEqualTo(20);

    CLOCK.advance(Duration.ofDays(1));
    var refunded = orders.place(buyer, creator, 1);
    deliver(refunded);
    orders.refund(refunded);
    runLatestFirst();
    assertThat(points.of(buyer)).as("of the other order only").isEqualTo(10);
  }

  /** A process that dies after the reaction and before its task is removed reacts twice. */
  @Test
  void rewardsAndCountsAMintOnceIfItsEventIsRepeated() {
    CLOCK.advance(Duration.ofDays(2));
    var mint = new MintId(TypeId.next("mint").toString());
    for (var time = 0; time < 10; time++) {
      mint(mint);
    }
    mint(new MintId(TypeId.next("mint").toString()));
    assertThat(points.of(creator)).isEqualTo(50);
  }

  @Test
  void rewardsNothingInThePublishersTransaction() {
    var order = orders.place(buyer, creator, 1);
    transactions.executeWithoutResult(transaction -> {
      deliver(order);
      assertThat(points.of(buyer)).isZero();
    });
    assertThat(tasks.names()).contains("points.order-delivered");
    work();
    assertThat(points.of(buyer)).isEqualTo(10);
  }

  /** From the payment to delivery. */
  private static void arrive(OrderId order) {
    deliver(order);
    work();
  }

  private static void deliver(OrderId order) {
    transactions.executeWithoutResult(transaction -> {
      orders.pay(order);
      orders.productionStarted(order, true);
      var parcel = Parcels.parcel("FOFO Courier", "FOFO-1", "/api/v1/tracking/FOFO-1", CLOCK.instant());
      Parcels.ship(orders, order, parcel);
      Parcels.deliver(orders, order, parcel);
    });
  }

  private static void loseThePayment(OrderId order) {
    orders.loseThePayment(order);
    work();
  }

  private static void refund(OrderId order) {
    orders.refund(order);
    work();
  }

  private static void runLatestFirst() {
    tasks.reverse();
    work();
  }

  private static void work() {
    tasks.run(context.getBean(Reactions.class).handlers());
  }

  private void mint(MintId id) {
    transactions.executeWithoutResult(transaction -> context.publishEvent(new MintConfirmed(
        id, creator, new ArtworkId(TypeId.next("art").toString()), 31337, new Address("0x0000000000000000000000000000000000000001"),
        BigInteger.ONE)));
    work();
  }

  private static void write(String id, long userPoints) {
    jdbc.sql("insert into points.transactions values (:id, :id, 'mint', now())").param("id", id).update();
    jdbc.sql("insert into points.entries values (:user, :id, :points)")
        .params(Map.of("user", UserId.next().value(), "id", id, "points", userPoints)).update();
  }

  private static void assertThatTheBooksBalance() {
    assertThat(jdbc.sql("select coalesce(sum(points), 0) from points.entries").query(Long.class).single()).isZero();
    assertThat(jdbc.sql("""
            select count(*) from points.standings s where period = 'all' and points <>
              (select coalesce(sum(points), 0) from points.entries e where e.account = s.account)
            """).query(Long.class).single()).as("standings that differ from their entries").isZero();
  }
}
