package studio.fofo.fulfilment.printful;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.fulfilment.suppliers.SupplierMockups;
import studio.fofo.fulfilment.suppliers.SupplierMockups.Drawn;
import studio.fofo.fulfilment.suppliers.SupplierMockups.MockupsRefused;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.vendor.Fault;
import studio.fofo.testing.TestDatabase;

/** Pictures that Printful draws, by its document. */
class PrintfulMockupsTest {

  private static final URI DESIGN = URI.create("https://studio.example/media/ab/ab.png?signature=1");
  private static TestDatabase database;
  private PrintfulDesk desk;

  @BeforeAll
  static void createDatabase() {
    database = PrintfulDesk.database();
  }

  @AfterAll
  static void dropDatabase() {
    database.close();
  }

  @BeforeEach
  void open() {
    desk = new PrintfulDesk(database);
  }

  @AfterEach
  void close() {
    assertThat(desk.vendor.violations()).isEmpty();
    desk.close();
  }

  @Test
  void drawsTheVariantsInStylesThatFitThem() {
    var task = mockups().begin(List.of(variant("4017", "front"), variant("4018", "front")), DESIGN);
    var asked = desk.vendor.drawings.values().iterator().next();
    assertThat(asked.path("catalog_product_id").asInt()).isEqualTo(71);
    assertThat(asked.path("catalog_variant_ids")).extracting(id -> id.asInt()).containsExactly(4017, 4018);
    assertThat(asked.path("mockup_style_ids")).as("one of each category, none for other variants").extracting(id -> id.asInt())
        .containsExactly(2, 4);
    assertThat(asked.path("placements").path(0).path("layers").path(0).path("url").asString()).isEqualTo(DESIGN.toString());
    assertThat(mockups().read(task)).as("still drawing").isEmpty();
    assertThat(mockups().read(task).orElseThrow()).as("each picture once").extracting(Drawn::vendorId, Drawn::name)
        .containsExactly(tuple("4017", "Front"), tuple("4017", "Front"));
  }

  @Test
  void refusesWhatPrintfulCannotDraw() {
    refuses("no mockups of product 71 with sleeve", () -> mockups().begin(List.of(variant("4017", "sleeve")), DESIGN));
    var task = mockups().begin(List.of(variant("4017", "front")), DESIGN);
    desk.vendor.mockupFailure = Optional.of("The file could not be downloaded");
    refuses("could not be downloaded", () -> mockups().read(task));
  }

  @Test
  void isSilentWhilePrintfulIs() {
    desk.vendor.faults().on("POST", "/mockup-tasks", new Fault.Error(503, Fault.When.BEFORE));
    assertThatThrownBy(() -> mockups().begin(List.of(variant("4017", "front")), DESIGN)).isInstanceOf(SupplierUnavailable.class);
  }

  @Test
  void fetchesPicturesThatAreThere() {
    var url = URI.create("https://printful-upload.example/1/2.jpg");
    refuses("does not give", () -> mockups().fetch(new Drawn("4017", "Front", url)));
    desk.pictures.put(url, new byte[] {1, 2});
    assertThat(mockups().fetch(new Drawn("4017", "Front", url))).containsExactly(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://printful-upload.example/1.jpg", "https://127.0.0.1/1.jpg", "https://[::1]/1.jpg",
      "https://localhost/1.jpg",
      "https://printful-upload.example:8443/1.jpg", "https://intranet/1.jpg", "https://db.internal/1.jpg", "file:///etc/passwd"})
  void fetchesNothingFromElsewhere(String url) {
    desk.pictures.put(URI.create(url), new byte[] {1});
    refuses("not fetched", () -> mockups().fetch(new Drawn("4017", "Front", URI.create(url))));
  }

  @Test
  void isWantedOnlyIfTheStudioSaysSoAndAnAccountIsConnected() {
    assertThat(mockups().isWanted()).isTrue();
    desk.mockups = false;
    assertThat(mockups().isWanted()).isFalse();
    desk.mockups = true;
    assertThat(new PrintfulMockups(desk.desk(UnaryOperator.identity(), desk.vendor.url(), supplier -> Optional.empty())).isWanted())
        .isFalse();
  }

  private SupplierMockups mockups() {
    return new PrintfulMockups(desk.desk(UnaryOperator.identity(), desk.vendor.url(), desk.accounts));
  }

  private static VendorVariant variant(String id, String placement) {
    return new VendorVariant("printful", "tee-" + id, id, placement, "dtg", 1800, 2400, VendorVariant.Fill.CONTAIN);
  }

  private static void refuses(String words, ThrowingCallable asking) {
    assertThatThrownBy(asking).isInstanceOf(MockupsRefused.class).hasMessageContaining(words);
  }
}
