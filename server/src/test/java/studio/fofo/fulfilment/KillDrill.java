package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.printful.PrintfulSide;
import studio.fofo.fulfilment.printify.PrintifySide;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.vendor.Fault;
import studio.fofo.fulfilment.vendor.Received;
import studio.fofo.fulfilment.vendor.VendorSide;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.TestDatabase;

/**
 * Kills the process that submits with {@code kill -9} in the middle of requests to the vendors, starts another one, and checks what the
 * vendors have in the end. Database and vendors live here, the studio in a {@link ChildStudio}. Every order has two lines for each vendor,
 * so that one death meets both in the middle of theirs.
 *
 * <p>Each new process lives a quarter of an hour later than the one before, so that leases and times of waiting have run out.
 */
final class KillDrill implements AutoCloseable {

  /** How a process ends that was killed: 128 and the signal's number. */
  private static final int KILLED = 137;
  private static final Duration LATER = Duration.ofMinutes(15);
  private static final Path LOGS = Path.of("target", "kill-drill");

  private final TestDatabase database = TestDatabase.with("runtime", "fulfilment");
  private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
  private final VendorSide printful = new PrintfulSide();
  private final VendorSide printify = new PrintifySide(clock);
  private final Path home;
  private final List<ProductionId> jobs = new ArrayList<>();
  private Duration ahead = Duration.ZERO;
  private int starts;
  private @Nullable Process process;
  private @Nullable Writer commands;

  KillDrill() {
    try {
      home = Files.createTempDirectory("kill-drill");
      Files.createDirectories(LOGS);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    ChildOrders.createTable(database.jdbc());
    start(Map.of());
    connect(printful, "71", "tee-black-m=4017", "tee-white-l=4018");
    connect(printify, "6/29", "tee-black-l=6/29/11876", "tee-white-m=6/29/11877");
    Eventually.is("connected vendors", () -> count("select count(*) from fulfilment.vendor_variants") == ChildStudio.VARIANTS.size());
    Eventually.is("first look at the catalogues",
        () -> count("select count(*) from runtime.tasks_business where task_name = 'fulfilment.read-catalogues' and last_success is null")
            + tasks("fulfilment.sync-catalogue") == 0);
  }

  VendorSide printful() {
    return printful;
  }

  VendorSide printify() {
    return printify;
  }

  /** How many requests the submission of a job needs at each vendor if nothing happens. */
  Map<VendorSide, Integer> undisturbed() {
    var before = requests();
    verify(completed(pay()));
    var after = requests();
    return Map.of(printful, after.get(printful) - before.get(printful), printify, after.get(printify) - before.get(printify));
  }

  private Map<VendorSide, Integer> requests() {
    return Map.of(printful, requests(printful), printify, requests(printify));
  }

  private static int requests(VendorSide vendor) {
    return (int) vendor.server().requests().stream().filter(vendor::isOfSubmission).count();
  }

  /** The n-th request of an order's submission at a vendor, from 1. */
  record Point(VendorSide vendor, int n, Predicate<Received> of) {

    static Point request(VendorSide vendor, int n) {
      return new Point(vendor, n, vendor::isOfSubmission);
    }

    /** The request that creates the order. */
    static Point creation(VendorSide vendor) {
      return new Point(vendor, 1, vendor::creates);
    }
  }

  /**
   * The process dies while all of these requests of an order are under way, before or after the vendors have done what they ask for, and
   * without their replies; another one continues.
   */
  void killAt(Fault.When when, List<Point> points) {
    var reached = new CountDownLatch(points.size());
    var dead = new CountDownLatch(1);
    points.forEach(point -> point.vendor().server().faults().at(point.n(), point.of(), new Fault.Meanwhile(() -> {
      reached.countDown();
      await(dead, "death");
    }, when)));
    var order = pay();
    await(reached, "request");
    child().destroyForcibly();
    assertThat(exit()).isEqualTo(KILLED);
    dead.countDown();
    restart(Map.of());
    verify(completed(order));
  }

  /** The process dies when a vendor's answer has arrived and is not recorded yet. */
  void killAfterTheAnswer() {
    restart(Map.of("fofo.crash-at", "sent-to-supplier"));
    var order = pay();
    assertThat(exit()).isEqualTo(KILLED);
    restart(Map.of());
    verify(completed(order));
  }

  /** Every order that ever came to a vendor is one of a job. */
  void verifyThatThereIsNothingElse() {
    assertThat(printful.orders() + printify.orders()).isEqualTo(jobs.size());
    assertThat(printful.server().violations()).isEmpty();
    assertThat(printify.server().violations()).isEmpty();
  }

  private OrderId pay() {
    var order = new OrderId(TypeId.next(OrderId.PREFIX).toString());
    command("pay " + order);
    return order;
  }

  /** Waits until both vendors have accepted their part. Then nobody asks about it any more: only submissions are counted. */
  private OrderId completed(OrderId order) {
    Eventually.is("submitted order", () -> productions(order, "submitted").size() == 2);
    database.jdbc().sql("update fulfilment.productions set status = 'delivered' where order_id = :id").param("id", order.value()).update();
    Eventually.is("rest", () -> tasks(ProductionSteps.OBSERVE.name()) + tasks(ProductionSteps.SUBMIT.name()) == 0);
    return order;
  }

  private void verify(OrderId order) {
    assertThat(count("select count(*) from fulfilment.productions where order_id = '" + order + "'")).as("productions").isEqualTo(2);
    verify(printful, productions(order, "delivered").get("printful"), Map.of(1, "4017", 2, "4018"));
    verify(printify, productions(order, "delivered").get("printify"), Map.of(3, "6/29/11876", 4, "6/29/11877"));
  }

  private void verify(VendorSide vendor, ProductionId job, Map<Integer, String> variants) {
    jobs.add(job);
    var files = database.jdbc().sql("select line, url from fulfilment.print_files where production_id = :id order by line")
        .param("id", job.value()).query((row, number) -> Map.entry(row.getInt("line"), row.getString("url"))).list();
    var expected = files.stream().map(file -> new VendorSide.Line(variants.get(file.getKey()), 2, ChildStudio.STUDIO + file.getValue()))
        .toList();
    assertThat(vendor.ordersOf(job)).as(vendor.account().supplier()).singleElement().satisfies(order -> {
      assertThat(order.confirmations()).isEqualTo(1);
      assertThat(order.lines()).containsExactlyInAnyOrderElementsOf(expected).hasSize(2);
    });
  }

  private Map<String, ProductionId> productions(OrderId order, String status) {
    return database.jdbc().sql("select supplier, id from fulfilment.productions where order_id = :id and status = :status")
        .param("id", order.value()).param("status", status)
        .query((row, number) -> Map.entry(row.getString("supplier"), new ProductionId(row.getString("id")))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private long tasks(String name) {
    return count("select count(*) from runtime.tasks_business where task_name = '" + name + "'");
  }

  private long count(String sql) {
    return database.jdbc().sql(sql).query(Long.class).single();
  }

  private void connect(VendorSide vendor, String product, String... mappings) {
    var account = vendor.account();
    command(String.join(" ", "connect", account.supplier(), account.token(), account.store(), product, String.join(" ", mappings)));
  }

  private void restart(Map<String, String> properties) {
    stop();
    ahead = ahead.plus(LATER);
    clock.advance(LATER);
    start(properties);
  }

  private void start(Map<String, String> properties) {
    var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC", "-Xmx256m"));
    properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.add(ChildStudio.class.getName());
    var building = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(LOGS.resolve(++starts + ".log").toFile());
    building.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    try {
      process = building.start();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    commands = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    settings().forEach((name, value) -> command(name + "=" + value));
    command("");
  }

  private Map<String, Object> settings() {
    var source = database.dataSource();
    var settings = new HashMap<String, Object>(Map.of("drill.database", source.getJdbcUrl(), "drill.username", source.getUsername(),
        "drill.password", source.getPassword(), "drill.home", home, "drill.ahead", ahead, "fofo.roles", "business,ai",
        "fofo.tasks.polling-interval", "50ms", "fofo.tasks.heartbeat-interval", "250ms"));
    settings.putAll(Map.of("fofo.fulfilment.supplier", "printful", "fofo.fulfilment.routing.suppliers", "printful,printify",
        "fofo.fulfilment.vendors.sync-every", "3650d"));
    settings.putAll(printful.settings());
    settings.putAll(printify.settings());
    return settings;
  }

  private void command(String line) {
    try {
      commands.write(line + "\n");
      commands.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException("the studio is gone, see " + LOGS.resolve(starts + ".log"), broken);
    }
  }

  private Process child() {
    return process;
  }

  private int exit() {
    try {
      assertThat(child().waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
      return child().exitValue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void await(CountDownLatch latch, String what) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).as("there was no " + what).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private void stop() {
    if (process != null) {
      process.destroyForcibly();
      exit();
    }
  }

  @Override
  public void close() {
    stop();
    printful.close();
    printify.close();
    database.close();
  }
}
