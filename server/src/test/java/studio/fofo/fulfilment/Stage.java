package studio.fofo.fulfilment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.PrintFiles;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankArea;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.MakersMockups;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.Products;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryJobs;
import studio.fofo.fulfilment.printfiles.PrintFileLinks;
import studio.fofo.fulfilment.printfiles.PrintProofs;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.identity.InstallationVault;
import studio.fofo.identity.vault.MasterKey;
import studio.fofo.kernel.Money;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.ordering.CreatorShares;
import studio.fofo.painter.PrintArea;
import studio.fofo.painter.proof.Proof;
import studio.fofo.painter.proof.Technique;
import studio.fofo.ordering.SellerSettings;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.reactions.Reactions;
import studio.fofo.storage.Derivatives;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;
import studio.fofo.testing.OrderBook;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.TestDatabase;
import studio.fofo.testing.WaitingTasks;
import tools.jackson.databind.json.JsonMapper;

/** All of fulfilment on a real database, with an order book, a painter and a media store of the test's own. */
public final class Stage implements AutoCloseable {

  final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:00:00Z"));
  final WaitingTasks tasks = new WaitingTasks();
  final CountingPrintFiles printFiles = new CountingPrintFiles();
  volatile PrintProofs proofs = (file, intent) -> new Proof(List.of(), Optional.empty());
  final MemoryMedia shelf = new MemoryMedia();
  final Offers offers = new Offers();
  /** Pictures that the catalogue got, by maker. */
  final Map<String, List<MakersMockups.Sent>> shown = new ConcurrentHashMap<>();
  final AtomicLong freeDisk = new AtomicLong(Long.MAX_VALUE);
  public final OrderBook orders;
  final JdbcClient jdbc;
  final TransactionTemplate transactions;
  private final TestDatabase database = TestDatabase.with("runtime", "fulfilment");
  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

  public Stage() {
    this("factory");
  }

  /** With only the supplier of this name: the factory, or {@link Wire} in front of it. */
  Stage(String supplier) {
    this(Map.of("fofo.fulfilment.supplier", supplier, "fofo.fulfilment.routing.suppliers", supplier), List.of());
  }

  /** With these vendors besides the factory. */
  public Stage(Map<String, Object> settings, List<? extends Supplier> vendors) {
    vendors.forEach(this::register);
    jdbc = database.jdbc();
    transactions = database.transactions();
    orders = new OrderBook(jdbc, transactions, context, clock);
    database.registerIn(context);
    context.registerBean(TransactionTemplate.class, () -> transactions);
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(WaitingTasks.class, () -> tasks);
    context.registerBean(OrderBook.class, () -> orders);
    context.registerBean(CountingPrintFiles.class, () -> printFiles);
    context.registerBean(MemoryMedia.class, () -> shelf);
    context.registerBean("proofs", PrintProofs.class, () -> (file, intent) -> proofs.of(file, intent), bean -> bean.setPrimary(true));
    context.registerBean(Blanks.class, Tees::new);
    context.registerBean(Products.class, () -> offers);
    context.registerBean("links", PrintFileLinks.class, () -> path -> URI.create("https://studio.example" + path + "?signature=1"));
    context.registerBean(MasterKey.class, Stage::masterKey);
    context.registerBean(InstallationVault.class);
    context.registerBean("shares", CreatorShares.class, () -> item -> item.unitPrice().minus(item.baseCost()).times(item.quantity()));
    context.registerBean(SellerSettings.class,
        () -> new SellerSettings("Neon Prints GmbH", List.of("Lagerstraße 4"), "shop@example.org", "none",
            14, "Austria"));
    context.registerBean(MakersMockups.class, () -> (product, maker, pictures) -> shown.put(maker, List.copyOf(pictures)));
    context.registerBean(Wire.class);
    context.registerBean(FreeDisk.class, () -> new FreeDisk(freeDisk::get, FLOOR, RESERVE));
    context.register(ParcelSender.class, Pipeline.class, Turns.class, Transactions.class, FulfilmentConfiguration.class);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.scan("studio.fofo.runtime.reactions", "studio.fofo.fulfilment.production", "studio.fofo.fulfilment.printfiles",
        "studio.fofo.fulfilment.suppliers", "studio.fofo.fulfilment.factory", "studio.fofo.fulfilment.vendors",
        "studio.fofo.fulfilment.breaker", "studio.fofo.fulfilment.inbox", "studio.fofo.fulfilment.costs", "studio.fofo.fulfilment.chores",
        "studio.fofo.fulfilment.routing", "studio.fofo.fulfilment.carriers", "studio.fofo.fulfilment.decisions",
        "studio.fofo.fulfilment.returns", "studio.fofo.fulfilment.showcase");
    context.refresh();
  }

  /** As what it is, with all its ports. */
  @SuppressWarnings("unchecked")
  private <T extends Supplier> void register(T vendor) {
    context.registerBean(vendor.name(), (Class<T>) vendor.getClass(), () -> vendor);
  }

  /** Publishes another module's event, in its transaction. */
  void publish(Object event) {
    transactions.executeWithoutResult(transaction -> context.publishEvent(event));
  }

  /** Runs all pending reactions, and leaves the steps that follow pending. */
  public void react() {
    tasks.runOnly(the(Reactions.class).handlers());
  }

  /** Runs all pending steps. */
  public void work() {
    tasks.run(handlers());
  }

  /** Runs all pending steps; what fails stays pending. */
  public void workDespiteFailures() {
    tasks.runDespiteFailures(handlers());
  }

  /** Runs the pending steps of one kind. */
  public void runOnly(String kind) {
    tasks.runOnly(handlers().stream().filter(handler -> handler.kind().name().equals(kind)).toList());
  }

  private List<TaskHandler<?>> handlers() {
    return Stream.<TaskHandler<?>>concat(the(Reactions.class).handlers().stream(),
        context.getBeansOfType(TaskHandler.class).values().stream().map(handler -> (TaskHandler<?>) handler)).toList();
  }

  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  public <T> T the(Class<T> type, String name) {
    return context.getBean(name, type);
  }

  Factory factory() {
    return the(Factory.class);
  }

  /** The latest. */
  Production production(OrderId order) {
    return productions(order).getLast();
  }

  /** The oldest first. */
  List<Production> productions(OrderId order) {
    return the(Productions.class).of(order);
  }

  List<FactoryJob> jobs(OrderId order) {
    return the(FactoryJobs.class).newest(null, null, 100).stream().filter(job -> job.orderId().equals(order)).toList();
  }

  public FactoryJob job(OrderId order) {
    return jobs(order).getFirst();
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  private static MasterKey masterKey() {
    try {
      return MasterKey.in(Files.createTempDirectory("stage"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement
  static class Transactions {}

  /** Renders a few bytes that identify artwork and area, and counts; fails on request. */
  static final class CountingPrintFiles implements PrintFiles {
    final AtomicInteger painted = new AtomicInteger();
    volatile int diesAt = Integer.MAX_VALUE;

    @Override
    public byte[] render(ArtworkId artwork, PrintArea area, Design design) {
      if (painted.incrementAndGet() == diesAt) {
        throw new IllegalStateException("the painter died");
      }
      return (artwork + " " + area + " " + design).getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Keeps media in memory. */
  static final class MemoryMedia implements MediaStore {
    private final Map<MediaUrl, Media> media = new ConcurrentHashMap<>();
    volatile boolean loses;

    @Override
    public MediaUrl put(Media file) {
      var name = HexFormat.of().formatHex(digest(file.bytes()));
      var url = new MediaUrl("/media/" + name.substring(0, 2) + "/" + name + "." + file.type().suffix());
      if (!loses) {
        media.put(url, file);
      }
      return url;
    }

    @Override
    public Derivatives derive(byte[] picture) {
      throw new UnsupportedOperationException("fulfilment derives no pictures");
    }

    @Override
    public Optional<Media> find(MediaUrl url) {
      return Optional.ofNullable(media.get(url));
    }

    private static byte[] digest(byte[] bytes) {
      try {
        return MessageDigest.getInstance("SHA-256").digest(bytes);
      } catch (NoSuchAlgorithmException impossible) {
        throw new AssertionError(impossible);
      }
    }
  }

  /** One blank: a black tee with a front of 12 × 16 in. */
  static final class Tees implements Blanks {
    private static final Blank TEE = new Blank(new BlankId("tee"), "Tee", "apparel", "A tee",
        List.of(new BlankVariant("tee-black-m", "Black", "#111111", "M", "front", Money.usd(900))),
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

  /** All products are tees with this design. */
  static final class Offers implements Products {
    volatile Design design = Design.EMBLEM;

    @Override
    public Optional<Product> find(ProductId id) {
      return Optional.of(new Product(id, "tee", 1, UserId.next(), new ArtworkId(TypeId.next(ArtworkId.PREFIX).toString()), Optional.empty(),
          new BlankId("tee"), design, "apparel", "", "Tee", "", Money.usd(2000), List.of("tee-black-m"), List.of(), Optional.empty(),
          Optional.empty(), 0, 0,
          true,
          "/media/x", "/media/y", List.of(), Instant.EPOCH, Instant.EPOCH));
    }

    @Override
    public Product require(ProductId id) {
      return find(id).orElseThrow();
    }

    @Override
    public Map<ProductId, Product> findAll(Collection<ProductId> ids) {
      return ids.stream().collect(Collectors.toMap(Function.identity(), this::require));
    }
  }

  static final Duration LONG = Duration.ofMinutes(5);
  static final DataSize FLOOR = DataSize.ofMegabytes(1_000);
  static final DataSize RESERVE = DataSize.ofMegabytes(200);
}
