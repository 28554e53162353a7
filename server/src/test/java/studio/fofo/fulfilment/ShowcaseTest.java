package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.ProductPublished;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierMockups;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.kernel.UserId;
import studio.fofo.kernel.TypeId;

/** Pictures that a maker draws of new products. */
class ShowcaseTest {

  private Stage stage;
  private Painter painter;

  @BeforeEach
  void open() {
    painter = new Painter();
    stage = new Stage(Map.of("fofo.fulfilment.supplier", "factory"), List.of(painter));
    map("tee-black-m", "4017");
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void givesTheCatalogueWhatTheMakerDrew() {
    var product = publish();
    stage.work();
    stage.work();
    stage.work();
    assertThat(painter.asked).singleElement().satisfies(file -> assertThat(file.toString())
        .startsWith("https://studio.example/media/").contains("signature"));
    assertThat(stage.shown.get("painter")).singleElement().satisfies(sent -> {
      assertThat(sent.colour()).isEqualTo("Black");
      assertThat(sent.name()).isEqualTo("Front");
    });
    stage.publish(new ProductPublished(product, UserId.next(), "Neon fox", stage.clock.instant()));
    stage.work();
    assertThat(painter.asked).as("a repeat draws nothing again").hasSize(1);
  }

  @Test
  void asksNobodyUnlessTheStudioWantsThem() {
    painter.wanted = false;
    publish();
    stage.work();
    assertThat(painter.asked).isEmpty();
    assertThat(stage.printFiles.painted.get()).as("nothing is rendered for it either").isZero();
  }

  @Test
  void leavesTheProductAsItIsIfTheMakerRefusesOrSendsNoPicture() {
    painter.refusal = Optional.of("it draws no tees");
    publish();
    stage.work();
    assertThat(stage.shown).isEmpty();
    assertThat(words()).containsExactly("it draws no tees");
    assertThat(stage.tasks.names()).isEmpty();
  }

  @Test
  void waitsForAMakerThatIsSilentAndGivesUpAfterADay() {
    painter.silent = true;
    publish();
    stage.work();
    assertThat(stage.tasks.names()).hasSize(1);
    stage.clock.advance(Duration.ofHours(25));
    stage.work();
    assertThat(stage.tasks.names()).isEmpty();
    assertThat(words()).containsExactly("painter has not drawn it within a day");
  }

  @Test
  void makesNothingOfWhatTheMakerDoesNotMake() {
    stage.jdbc.sql("delete from fulfilment.vendor_variants").update();
    publish();
    stage.work();
    assertThat(painter.asked).isEmpty();
    assertThat(words()).containsExactly("painter makes none of its variants");
  }

  private List<String> words() {
    return stage.jdbc.sql("select words from fulfilment.makers_mockups where status = 'failed'").query(String.class).list();
  }

  private ProductId publish() {
    var product = new ProductId(TypeId.next("prod").toString());
    stage.publish(new ProductPublished(product, UserId.next(), "Neon fox", stage.clock.instant()));
    return product;
  }

  private void map(String variant, String theirs) {
    stage.jdbc.sql("""
        insert into fulfilment.vendor_variants (supplier, variant_id, product_id, vendor_id, placement, technique, width_px, height_px,
          fill,
          price_minor, price_currency, confirmed_at, synced_at)
        values ('painter', :variant, '71', :theirs, 'front', 'dtg', 1800, 2400, 'contain', 995, 'USD', now(), now())
        """).param("variant", variant).param("theirs", theirs).update();
  }

  /** A maker that draws. */
  private static final class Painter implements Supplier, SupplierMockups {

    final List<URI> asked = new ArrayList<>();
    boolean wanted = true;
    boolean silent;
    Optional<String> refusal = Optional.empty();
    private int looks;

    @Override
    public String supplier() {
      return "painter";
    }

    @Override
    public String name() {
      return "painter";
    }

    @Override
    public boolean isConnected() {
      return true;
    }

    @Override
    public Offer offer(OfferRequest request) {
      return Offer.none(Map.of());
    }

    @Override
    public SubmissionResult submit(Submission submission) {
      return new SubmissionResult.Refused(SubmissionResult.Cause.VARIANT, "it only draws");
    }

    @Override
    public Optional<SupplierStatus> observe(ProductionId externalId) {
      return Optional.empty();
    }

    @Override
    public Withdrawal withdraw(ProductionId externalId) {
      return Withdrawal.UNKNOWN;
    }

    @Override
    public boolean isWanted() {
      return wanted;
    }

    @Override
    public String begin(List<VendorVariant> variants, URI design) {
      if (silent) {
        throw SupplierUnavailable.before("painter does not listen", null);
      }
      refusal.ifPresent(words -> {
        throw new MockupsRefused(words);
      });
      asked.add(design);
      return "task-" + asked.size();
    }

    @Override
    public Optional<List<Drawn>> read(String task) {
      return looks++ == 0 ? Optional.empty()
          : Optional.of(List.of(new Drawn("4017", "Front", URI.create("https://painter.example/1.jpg")),
              new Drawn("9999", "Of nothing of ours", URI.create("https://painter.example/2.jpg"))));
    }

    @Override
    public byte[] fetch(Drawn drawn) {
      return new byte[] {1};
    }
  }
}
