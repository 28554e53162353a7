package studio.fofo.fulfilment.printify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.fulfilment.SupplierContract;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SupplierAccount;
import studio.fofo.fulfilment.suppliers.SupplierAccounts;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.suppliers.VendorVariants;
import studio.fofo.fulfilment.vendor.VendorContract.Posted;
import studio.fofo.fulfilment.vendorhttp.VendorTransport;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** The adapter on a real database in front of {@link FakePrintify}. */
final class PrintifyStage implements AutoCloseable {

  static final String SECRET = "shared-secret";

  private static final Duration TIMEOUT = Duration.ofMillis(1500);

  final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:00:00Z"));
  final FakePrintify vendor = new FakePrintify(clock);
  final Map<String, VendorVariant> variants = new HashMap<>(Map.of("tee-black-m", mapped("tee-black-m", FakePrintify.BLACK_M),
      "tee-white-l", mapped("tee-white-l", FakePrintify.WHITE_L)));
  Optional<SupplierAccount> account = Optional
      .of(new SupplierAccount("printify", FakePrintify.TOKEN, FakePrintify.SHOP, Optional.of(SECRET)));
  /** What routing remembers of the offer that it chose. */
  final Map<ProductionId, SupplierCosts> chosen = new HashMap<>();
  private final TestDatabase database = TestDatabase.with("runtime", "fulfilment");
  private final AtomicInteger files = new AtomicInteger();

  PrintifyStage() {
    adapter().catalogue.variantsOf(FakeCatalogue.PRESS);
  }

  /** Parts of the adapter, as in one process. */
  record Adapter(
      Printify supplier, PrintifyWebhook webhook, PrintifyCatalogue catalogue, PrintifyWebhookRegistration registration) {}

  JdbcClient jdbc() {
    return database.jdbc();
  }

  Adapter adapter() {
    return adapter(settings(Duration.ZERO, 5, null), UnaryOperator.identity());
  }

  Adapter adapter(PrintifySettings settings, UnaryOperator<VendorTransport> wire) {
    SupplierAccounts accounts = supplier -> account;
    VendorVariants mapping = (supplier, ids) -> ids.stream().filter(variants::containsKey)
        .collect(Collectors.toMap(id -> id, variants::get, (one, same) -> one));
    var jdbc = database.jdbc();
    var api = new PrintifyApi(new PrintifyClient(settings, wire.apply(VendorTransport.network(settings.timeout(), 1 << 20))));
    var rows = new JobRows(jdbc, clock);
    var turns = new JobTurns(jdbc, clock, settings);
    var prices = new PriceRows(jdbc, clock);
    var orders = new JobOrders(rows, turns, api, settings, clock);
    var review = new OrderReview(settings);
    var products = new LineProducts(rows, turns, new LibraryFiles(jdbc, api, clock), prices, api);
    var estimates = new JobEstimates(Optional.of(id -> Optional.ofNullable(chosen.get(id))), prices, rows, api);
    var submission = new JobSubmission(mapping, rows, turns, products, estimates, orders, review, new PrintifyRecipients(settings));
    var offers = new PrintifyOffers(mapping, prices, new StockShelf(api, settings, clock), settings);
    return new Adapter(
        new Printify(accounts, submission, offers, orders, rows, turns, new OrderReading(new ParcelRows(jdbc, clock), review)),
        new PrintifyWebhook(accounts, rows, JsonMapper.shared()), new PrintifyCatalogue(accounts, new PriceSample(api, prices), api),
        new PrintifyWebhookRegistration(api));
  }

  PrintifySettings settings(Duration settling, int tolerance, @Nullable String phone) {
    return new PrintifySettings(vendor.url(), TIMEOUT, tolerance, settling, phone, Duration.ofMinutes(10),
        new PrintifySettings.Transit(2, 6, 7, 21), URI.create("https://printify.example/orders"));
  }

  /** A black tee of size M to Austria, with a print file of its own. */
  Submission submission() {
    var name = HexFormat.of().withUpperCase().formatHex(new byte[28]).toLowerCase(Locale.ROOT)
        + HexFormat.of().toHexDigits(files.incrementAndGet());
    return SupplierContract.submissionFor(ProductionId.next(), new OrderId(TypeId.next("order").toString()),
        new PrintFile(1, "Neon fox", "Black / M", 1, "/media/00/" + name + ".png"));
  }

  static Posted posted(String id, String type, String order, String shop) {
    var body = JsonMapper.shared().writeValueAsBytes(Map.of("id", id, "type", type, "created_at", "2026-03-04 10:00:00+00:00", "resource",
        Map.of("id", order, "type", "order", "data", Map.of("shop_id", Long.parseLong(shop), "status", "fulfilled"))));
    return new Posted(Map.of("x-pfy-signature", List.of("sha256=" + hmac(SECRET, body))), body);
  }

  static String hmac(String secret, byte[] body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static VendorVariant mapped(String ours, long theirs) {
    return new VendorVariant("printify", ours, FakeCatalogue.PRESS + "/" + theirs, "front", "dtg", 3_951, 4_606,
        VendorVariant.Fill.CONTAIN);
  }

  @Override
  public void close() {
    vendor.close();
    database.close();
  }
}
