package studio.fofo.fulfilment;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.PrintFiles;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankArea;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.MakersMockups;
import studio.fofo.catalog.Products;
import studio.fofo.fulfilment.printfiles.PrintFileLinks;
import studio.fofo.fulfilment.printfiles.PrintProofs;
import studio.fofo.fulfilment.vendors.Connecting;
import studio.fofo.fulfilment.vendors.Mapping;
import studio.fofo.identity.InstallationVault;
import studio.fofo.identity.vault.MasterKey;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.OrderId;
import studio.fofo.ordering.CreatorShares;
import studio.fofo.ordering.SellerSettings;
import studio.fofo.painter.proof.Proof;
import studio.fofo.painter.proof.Technique;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.Roles;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.tasks.RealTasks;
import studio.fofo.storage.MediaStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * The part of the studio that routes orders and submits jobs, as a process of its own that a test kills: all of fulfilment and the
 * product's tasks on a database that outlives it. Reads from standard input its settings, {@code name=value} up to an empty line, then
 * commands: {@code connect SUPPLIER TOKEN STORE PRODUCT VARIANT=ID …} and {@code pay ORDER}. Ends when its input does.
 */
final class ChildStudio {

  static final List<String> VARIANTS = List.of("tee-black-m", "tee-white-l", "tee-black-l", "tee-white-m");
  static final String STUDIO = "https://studio.example";

  private ChildStudio() {}

  public static void main(String[] arguments) throws IOException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    var settings = new HashMap<String, Object>();
    for (var line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine()) {
      var name = line.substring(0, line.indexOf('='));
      settings.put(name, line.substring(name.length() + 1));
    }
    try (var studio = open(settings)) {
      for (var line = input.readLine(); line != null; line = input.readLine()) {
        obey(studio, line.split(" "));
      }
    }
    System.exit(0);
  }

  private static void obey(AnnotationConfigApplicationContext studio, String[] words) {
    if (words[0].equals("pay")) {
      studio.getBean(ChildOrders.class).pay(new OrderId(words[1]));
    } else {
      studio.getBean(Connecting.class).connect(words[1], words[2], words[3]);
      studio.getBean(Mapping.class).confirm(words[1], Arrays.stream(words).skip(5).map(pair -> pair.split("="))
          .map(pair -> new Mapping.Confirmation(pair[0], words[4], pair[1], Optional.empty())).toList());
    }
  }

  private static AnnotationConfigApplicationContext open(Map<String, Object> settings) {
    var context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("drill", settings));
    var database = database(settings);
    var jdbc = JdbcClient.create(database);
    var manager = new JdbcTransactionManager(database);
    var transactions = new TransactionTemplate(manager);
    context.registerBean(DataSource.class, () -> database);
    context.registerBean(JdbcClient.class, () -> jdbc);
    context.registerBean(JdbcOperations.class, () -> new JdbcTemplate(database));
    context.registerBean(PlatformTransactionManager.class, () -> manager);
    context.registerBean(TransactionTemplate.class, () -> transactions);
    var ahead = Duration.parse(settings.get("drill.ahead").toString());
    context.registerBean(Clock.class, () -> Clock.offset(Clock.systemUTC(), ahead));
    context.registerBean(Roles.class, () -> Roles.parse(settings.get(Roles.PROPERTY).toString()));
    context.registerBean(ChildOrders.class, () -> new ChildOrders(jdbc, transactions, context));
    context.registerBean(Blanks.class, FourTees::new);
    context.registerBean(Products.class, Stage.Offers::new);
    context.registerBean(PrintFiles.class, Stage.CountingPrintFiles::new);
    context.registerBean(MediaStore.class, Stage.MemoryMedia::new);
    context.registerBean("proofs", PrintProofs.class, () -> (file, intent) -> new Proof(List.of(), Optional.empty()),
        bean -> bean.setPrimary(true));
    context.registerBean("links", PrintFileLinks.class, () -> path -> URI.create(STUDIO + path));
    context.registerBean(MasterKey.class, () -> MasterKey.in(Path.of(settings.get("drill.home").toString())));
    context.registerBean(InstallationVault.class);
    context.registerBean("shares", CreatorShares.class, () -> item -> item.unitPrice().minus(item.baseCost()).times(item.quantity()));
    context.registerBean(FreeDisk.class, () -> new FreeDisk(() -> Long.MAX_VALUE, Stage.FLOOR, Stage.RESERVE));
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(SellerSettings.class,
        () -> new SellerSettings("Neon Prints GmbH", List.of("Lagerstraße 4"), "shop@example.org", "none", 14, "Austria"));
    context.registerBean(MakersMockups.class, () -> (product, maker, pictures) -> {});
    context.register(ParcelSender.class, Pipeline.class, Turns.class, Transactions.class, RealTasks.class, FulfilmentConfiguration.class);
    context.scan("studio.fofo.runtime.reactions", "studio.fofo.fulfilment.production", "studio.fofo.fulfilment.printfiles",
        "studio.fofo.fulfilment.suppliers", "studio.fofo.fulfilment.factory", "studio.fofo.fulfilment.vendors",
        "studio.fofo.fulfilment.breaker", "studio.fofo.fulfilment.inbox", "studio.fofo.fulfilment.costs", "studio.fofo.fulfilment.chores",
        "studio.fofo.fulfilment.routing", "studio.fofo.fulfilment.carriers", "studio.fofo.fulfilment.decisions",
        "studio.fofo.fulfilment.returns", "studio.fofo.fulfilment.showcase", "studio.fofo.fulfilment.vendorhttp",
        "studio.fofo.fulfilment.printful", "studio.fofo.fulfilment.printify");
    context.refresh();
    return context;
  }

  private static HikariDataSource database(Map<String, Object> settings) {
    var pool = new HikariConfig();
    pool.setJdbcUrl(settings.get("drill.database").toString());
    pool.setUsername(settings.get("drill.username").toString());
    pool.setPassword(settings.get("drill.password").toString());
    pool.setMinimumIdle(1);
    return new HikariDataSource(pool);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Transactions {}

  /** One blank in the variants of the drill. */
  private static final class FourTees implements Blanks {

    private static final Blank TEE = new Blank(new BlankId("tee"), "Tee", "apparel", "A tee",
        VARIANTS.stream().map(id -> new BlankVariant(id, "Black", "#111111", "M", "front", Money.usd(900))).toList(),
        List.of(new BlankArea("front", new BigDecimal("304.8"), new BigDecimal("406.4"), 3600, 4800, 0, true, Technique.DIRECT_TO_GARMENT)),
        List.of("front"));

    @Override
    public List<Blank> all() {
      return List.of(TEE);
    }

    @Override
    public Optional<Blank> find(BlankId id) {
      return all().stream().filter(blank -> blank.id().equals(id)).findFirst();
    }

    @Override
    public Blank require(BlankId id) {
      return find(id).orElseThrow();
    }
  }
}
