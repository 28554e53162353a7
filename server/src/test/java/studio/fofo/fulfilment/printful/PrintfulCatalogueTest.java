package studio.fofo.fulfilment.printful;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Placement;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Product;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Store;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Variant;
import studio.fofo.kernel.Money;
import studio.fofo.testing.TestDatabase;

/** Printful's catalogue and registration, page by page. */
class PrintfulCatalogueTest {

  private static TestDatabase database;

  private final PrintfulDesk desk = new PrintfulDesk(database);
  private final PrintfulVendor vendor = desk.desk(UnaryOperator.identity(), desk.vendor.url(), desk.accounts);
  private final PrintfulCatalogue catalogue = new PrintfulCatalogue(vendor);

  @BeforeAll
  static void createDatabase() {
    database = PrintfulDesk.database();
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
  }

  @AfterEach
  void close() {
    assertThat(desk.vendor.violations()).isEmpty();
    desk.close();
  }

  @Test
  void listsTheStoresOfATokenAndNoneOfARefusedOne() {
    assertThat(catalogue.storesFor(FakePrintful.TOKEN)).containsExactly(new Store("8001", "FOFO"), new Store("8002", "Other"));
    assertThat(catalogue.storesFor("wrong")).isEmpty();
  }

  @Test
  void listsTheProductsOfAllPagesWithoutThoseNoLongerMade() {
    assertThat(catalogue.products()).containsExactly(new Product("71", "Unisex Tee 71", "Bella + Canvas 3001"),
        new Product("1", "Unisex Tee 1", "3001"));
  }

  @Test
  void describesVariantsWithPriceStockAndPrintAreasInPixels() {
    var placements = List.of(new Placement("front", "dtg", 1800, 2325), new Placement("back", "dtg", 1800, 2325));
    assertThat(catalogue.variantsOf("71")).containsExactly(
        new Variant("4017", "Black", "#0b0b0b", "M", placements, Money.usd(956), Set.of("europe"), false),
        new Variant("4018", "White", "#ffffff", "L", placements, Money.usd(956), Set.of(), false));
  }

  @Test
  void registersOurAddressAndLearnsTheSecret() {
    var secret = new PrintfulWebhookRegistration(vendor).register(desk.account, URI.create("https://studio.example/hooks/printful"));
    assertThat(secret).contains(FakePrintful.SECRET);
    var sent = desk.vendor.requests().getLast().json();
    assertThat(sent.path("default_url").asString()).isEqualTo("https://studio.example/hooks/printful");
    assertThat(sent.path("events").valueStream().map(event -> event.path("type").asString())).contains("shipment_sent", "order_canceled");
  }
}
