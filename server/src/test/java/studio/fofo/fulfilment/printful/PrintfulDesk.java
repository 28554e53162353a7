package studio.fofo.fulfilment.printful;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.suppliers.VendorVariants;
import studio.fofo.fulfilment.vendor.VendorContract.Posted;
import studio.fofo.fulfilment.vendorhttp.Pace;
import studio.fofo.fulfilment.vendorhttp.VendorHttp;
import studio.fofo.fulfilment.vendorhttp.VendorJobs;
import studio.fofo.fulfilment.vendorhttp.VendorTransport;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The adapter with a fake Printful, on a real database. */
final class PrintfulDesk implements AutoCloseable {

  static final Duration TIMEOUT = Duration.ofMillis(1500);

  private static final Map<String, VendorVariant> MAPPED = Map.of("tee-black-m", mapped("tee-black-m", 4017), "tee-white-l",
      mapped("tee-white-l", 4018));

  final FakePrintful vendor = new FakePrintful();
  final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:00:00Z"));
  final Map<ProductionId, SupplierCosts> estimates = new ConcurrentHashMap<>();
  /** Whether the studio wants pictures from Printful. */
  volatile boolean mockups = true;
  /** What lies where Printful puts its pictures. */
  final Map<URI, byte[]> pictures = new ConcurrentHashMap<>();
  final SupplierAccount account = new SupplierAccount(Printful.NAME, FakePrintful.TOKEN, FakePrintful.STORE,
      Optional.of(FakePrintful.SECRET));
  final SupplierAccounts accounts = supplier -> Optional.of(account);
  private final TestDatabase database;

  PrintfulDesk(TestDatabase database) {
    this.database = database;
  }

  static TestDatabase database() {
    return TestDatabase.with("runtime", "fulfilment");
  }

  Printful adapter() {
    return adapter(UnaryOperator.identity(), vendor.url(), accounts);
  }

  Printful adapter(UnaryOperator<VendorTransport> wire, URI url, SupplierAccounts connected) {
    VendorVariants variants = (supplier, ids) -> ids.stream().filter(MAPPED::containsKey).distinct()
        .collect(Collectors.toMap(id -> id, MAPPED::get));
    var prices = new PrintfulPrices(id -> Optional.ofNullable(estimates.get(id)), 5);
    return new Printful(desk(wire, url, connected), variants, new VendorJobs(database.jdbc(), clock), prices, clock);
  }

  PrintfulVendor desk(UnaryOperator<VendorTransport> wire, URI url, SupplierAccounts connected) {
    var settings = new PrintfulSettings(url, TIMEOUT, 100_000, 100_000, 5, Duration.ofMillis(2), 20, Duration.ofMinutes(10), 21,
        URI.create("https://www.printful.example/dashboard"), mockups);
    var transport = wire.apply(VendorTransport.network(TIMEOUT, PrintfulConfiguration.LARGEST_REPLY));
    return new PrintfulVendor(new VendorHttp("Printful", transport, new Pace(100_000, Duration.ofMinutes(1), 100_000, TIMEOUT)), settings,
        connected, picture -> Optional.ofNullable(pictures.get(picture)));
  }

  /** An event of Printful's about an order, signed. */
  Posted event(String type, ProductionId id, int retries, String secret) {
    var order = Map.of("id", 1, "external_id", PrintfulIds.of(id), "status", "pending", "store_id", 8001, "dashboard_url",
        "https://www.printful.test/dashboard", "created_at", PrintfulJson.NOW, "updated_at", PrintfulJson.NOW);
    var event = Map.of("type", type, "occurred_at", PrintfulJson.NOW, "retries", retries, "store_id", 8001, "data", Map.of("order", order));
    var body = JsonMapper.shared().writeValueAsBytes(event);
    var signature = PrintfulWebhook.hmac(secret.getBytes(StandardCharsets.UTF_8), body);
    return new Posted(Map.of(PrintfulWebhook.SIGNATURE, List.of(signature)), body);
  }

  @Override
  public void close() {
    vendor.close();
  }

  private static VendorVariant mapped(String variant, int vendorId) {
    return new VendorVariant(Printful.NAME, variant, Integer.toString(vendorId), "front", "dtg", 1800, 2400, VendorVariant.Fill.CONTAIN);
  }
}
