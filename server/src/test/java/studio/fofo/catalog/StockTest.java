package studio.fofo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.catalog.offering.ProductDraft;
import studio.fofo.catalog.offering.Publishing;
import studio.fofo.catalog.stock.StockSweep;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.Seeded;
import studio.fofo.testing.SignIn;
import studio.fofo.testing.shop.GalleryFakes;
import studio.fofo.testing.shop.ShopFakes;

/** Nothing is oversold, however many buyers are concurrent. */
@ModuleTest
@Import(ShopFakes.class)
class StockTest {

  private static final String BLACK_M = "tee-black-m";

  private final Stock stock;
  private final Products products;
  private final Publishing publishing;
  private final StockSweep sweep;
  private final GalleryFakes.Gallery gallery;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final UserId creator;

  StockTest(
      Stock stock, Products products, Publishing publishing, StockSweep sweep, GalleryFakes.Gallery gallery,
      TransactionTemplate transactions, JdbcClient jdbc, SignIn signIn) {
    this.stock = stock;
    this.products = products;
    this.publishing = publishing;
    this.sweep = sweep;
    this.gallery = gallery;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.creator = signIn.somebody().userId();
  }

  @Test
  void holdsSellsAndReleases() {
    var product = edition(10);
    var order = order();
    hold(order, line(product, 3));
    assertThatThrownBy(() -> hold(order, line(product, 3))).as("the same order holds once").isInstanceOf(DuplicateKeyException.class);
    assertThat(remaining(product)).isEqualTo(7);
    prolong(order, Instant.EPOCH);
    sweep.lapseOverdue();
    assertThat(remaining(product)).as("a hold ends when its end is moved into the past").isEqualTo(10);
    assertThat(commit(order)).isTrue();
    assertThat(commit(order)).isTrue();
    assertThat(products.require(product).sold()).isEqualTo(3);
    uncommit(order);
    assertThat(products.require(product).sold()).isZero();
    assertThat(remaining(product)).as("held until it is paid again").isEqualTo(7);
    assertThat(commit(order)).isTrue();
    release(order);
    release(order);
    assertThat(remaining(product)).isEqualTo(10);
    assertThat(products.require(product).sold()).isZero();
    assertThat(commit(order)).as("nothing is left to commit").isFalse();
  }

  @Test
  void refusesALineWithoutStockAndHoldsNothing() {
    var plenty = edition(10);
    var scarce = edition(1);
    var order = order();
    assertThatThrownBy(() -> hold(order, line(plenty, 2), line(scarce, 2)))
        .isInstanceOfSatisfying(Refusal.class, refusal -> {
          assertThat(refusal.code()).isEqualTo(CatalogErrors.PRODUCT_SOLD_OUT);
          assertThat(refusal.errors()).singleElement().extracting(Refusal.FieldError::field).isEqualTo("items[1].quantity");
        });
    assertThat(remaining(plenty)).isEqualTo(10);
    assertThat(remaining(scarce)).isEqualTo(1);
  }

  @Test
  void addsUpTheSameProductInSeveralLines() {
    var product = edition(3);
    assertThatThrownBy(() -> hold(order(), line(product, 2), new Stock.Line(product, "tee-white-s", 2))).isInstanceOf(Refusal.class);
    hold(order(), line(product, 2), new Stock.Line(product, "tee-white-s", 1));
    assertThat(remaining(product)).isZero();
  }

  @Test
  void limitsStockThatIsSharedByProducts() {
    jdbc.sql("insert into catalog.stock (item, quantity) values ('variant/mug-white-11oz', 5)").update();
    try {
      hold(order(), new Stock.Line(unlimited(), "mug-white-11oz", 3));
      assertThatThrownBy(() -> hold(order(), new Stock.Line(unlimited(), "mug-white-11oz", 3))).isInstanceOf(Refusal.class);
    } finally {
      jdbc.sql("delete from catalog.stock where item = 'variant/mug-white-11oz'").update();
    }
  }

  @Test
  void releasesOverdueHoldsAndRenewsThemOnlyWhileEnoughIsLeft() {
    var product = edition(2);
    var slow = order();
    var slower = order();
    holdUntil(slow, Instant.EPOCH, line(product, 1));
    holdUntil(slower, Instant.EPOCH, line(product, 1));
    assertThat(remaining(product)).isZero();
    sweep.lapseOverdue();
    sweep.lapseOverdue();
    assertThat(remaining(product)).isEqualTo(2);
    hold(order(), line(product, 1));
    assertThat(commit(slow)).as("one was still there").isTrue();
    assertThat(commit(slower)).as("somebody else has it").isFalse();
    assertThat(remaining(product)).isZero();
    release(slower);
    assertThat(remaining(product)).as("a lapsed hold gives nothing back twice").isZero();
  }

  @Test
  void sellsTenOfTenToTwoHundredConcurrentBuyers() throws Exception {
    var product = edition(10);
    var refused = new AtomicInteger();
    var held = atOnce(200, () -> {
      try {
        hold(order(), line(product, 1));
        return true;
      } catch (Refusal soldOut) {
        refused.incrementAndGet();
        return false;
      }
    });
    assertThat(held.stream().filter(Boolean::booleanValue)).hasSize(10);
    assertThat(refused).hasValue(190);
    assertThat(remaining(product)).isZero();
    assertThat(taken(product)).isEqualTo(10);
  }

  @Test
  void neitherOversellsNorDeadlocksWithManyOrdersForSeveralProducts() throws Exception {
    var editions = List.of(edition(15), edition(15), edition(15));
    var orders = new ArrayList<OrderId>();
    for (var number = 0; number < 60; number++) {
      orders.add(order());
    }
    var next = new AtomicInteger();
    atOnce(60, () -> {
      var order = orders.get(next.getAndIncrement());
      var mixed = new ArrayList<>(editions);
      Collections.shuffle(mixed);
      try {
        hold(order, line(mixed.get(0), 1), line(mixed.get(1), 1));
        if (order.hashCode() % 3 == 0) {
          release(order);
        } else {
          commit(order);
        }
        return true;
      } catch (Refusal soldOut) {
        return false;
      }
    });
    for (var product : editions) {
      assertThat(taken(product)).isEqualTo(heldPieces(product)).isLessThanOrEqualTo(15);
    }
  }

  @Test
  void keepsTheTakenCountEqualToTheSumOfOrders() {
    Seeded.times(5, random -> {
      var product = edition(6);
      var orders = List.of(order(), order(), order(), order());
      for (var step = 0; step < 40; step++) {
        var order = orders.get(random.nextInt(orders.size()));
        try {
          switch (random.nextInt(7)) {
            case 0 -> hold(order, line(product, 1 + random.nextInt(3)));
            case 1 -> holdUntil(order, Instant.EPOCH, line(product, 1 + random.nextInt(3)));
            case 2 -> commit(order);
            case 3 -> uncommit(order);
            case 4 -> release(order);
            case 5 -> prolong(order, random.nextBoolean() ? Instant.EPOCH : Instant.now().plusSeconds(600));
            default -> sweep.lapseOverdue();
          }
        } catch (Refusal soldOut) {
          assertThat(soldOut.code()).isEqualTo(CatalogErrors.PRODUCT_SOLD_OUT);
        } catch (DuplicateKeyException heldBefore) {
          assertThat(heldBefore).hasMessageContaining(order.value());
        }
        assertThat(taken(product)).isEqualTo(heldPieces(product)).isBetween(0L, 6L);
      }
    });
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (var time = 0; time < times; time++) {
        running.add(threads.submit(work));
      }
      var results = new ArrayList<T>();
      for (var future : running) {
        results.add(future.get());
      }
      return results;
    }
  }

  private ProductId edition(long size) {
    return publish(Optional.of(size));
  }

  private ProductId unlimited() {
    return publish(Optional.empty());
  }

  private ProductId publish(Optional<Long> size) {
    return publishing.publish(new ProductId(TypeId.next(ProductId.PREFIX).toString()), creator, new ProductDraft(
        gallery.hang(creator, "glitch").id(), Optional.empty(), new BlankId("tee"), Optional.empty(), "Scarce", "", Money.usd(2500),
        List.of(), List.of(), size, Optional.empty())).id();
  }

  private static OrderId order() {
    return new OrderId(TypeId.next(OrderId.PREFIX).toString());
  }

  private static Stock.Line line(ProductId product, int quantity) {
    return new Stock.Line(product, BLACK_M, quantity);
  }

  private void hold(OrderId order, Stock.Line... lines) {
    holdUntil(order, Instant.now().plusSeconds(600), lines);
  }

  private void holdUntil(OrderId order, Instant until, Stock.Line... lines) {
    transactions.executeWithoutResult(transaction -> stock.hold(order, List.of(lines), until));
  }

  private void prolong(OrderId order, Instant until) {
    transactions.executeWithoutResult(transaction -> stock.prolong(order, until));
  }

  private boolean commit(OrderId order) {
    return Boolean.TRUE.equals(transactions.execute(transaction -> stock.commit(order)));
  }

  private void uncommit(OrderId order) {
    transactions.executeWithoutResult(transaction -> stock.uncommit(order, Instant.now().plusSeconds(600)));
  }

  private void release(OrderId order) {
    transactions.executeWithoutResult(transaction -> stock.release(order));
  }

  private long remaining(ProductId product) {
    return products.require(product).remaining().orElseThrow();
  }

  private long taken(ProductId product) {
    return jdbc.sql("select taken from catalog.stock where item = :item").param("item", "product/" + product).query(Long.class).single();
  }

  private long heldPieces(ProductId product) {
    return jdbc.sql("select coalesce(sum(quantity), 0) from catalog.stock_holds where item = :item and state <> 'lapsed'")
        .param("item", "product/" + product).query(Long.class).single();
  }
}
