package studio.fofo.fulfilment.printify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.kernel.Money;
import studio.fofo.ordering.DeliveryTime;

/** Offers from stock, shipping costs and known prices, and the catalogue that they need. */
class PrintifyOffersTest {

  private static PrintifyStage stage;

  @BeforeAll
  static void open() {
    stage = new PrintifyStage();
  }

  @AfterEach
  void keepsToTheDocument() {
    assertThat(stage.vendor.violations()).isEmpty();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void countsTheDearestFirstPieceAndTheOthersAsAdditional() {
    var terms = offer("US", Optional.of("CA"), line(1, "tee-black-m", 2), line(2, "tee-white-l", 1)).terms().orElseThrow();
    assertThat(terms.costs()).isEqualTo(Job.costs(2 * 921 + 1_043, 475 + 2 * 240, 0));
    assertThat(terms.time()).isEqualTo(new DeliveryTime(5, 9));
    assertThat(terms.method()).isEqualTo("STANDARD");
  }

  @Test
  void shipsToTheRestOfTheWorldInMoreTime() {
    var terms = offer("AT", Optional.empty(), line(1, "tee-black-m", 1)).terms().orElseThrow();
    assertThat(terms.costs()).isEqualTo(Job.costs(921, 1_000, 0));
    assertThat(terms.time()).isEqualTo(new DeliveryTime(10, 24));
  }

  @Test
  void estimatesWhatPrintifyThenCharges() {
    var submission = stage.submission();
    var promised = offer("AT", Optional.empty(), line(1, "tee-black-m", 1)).terms().orElseThrow().costs();
    var supplier = stage.adapter().supplier();
    supplier.submit(submission);
    stage.vendor.orderOf(submission.externalId()).become("in-production", "in-production");
    assertThat(supplier.observe(submission.externalId()).orElseThrow().invoice()).contains(promised);
  }

  @Test
  void declinesWhatIsOutOfStockUnpricedOrWithoutAState() {
    stage.variants.put("tee-pink-s", mapped("tee-pink-s", FakeCatalogue.PRESS + "/" + FakePrintify.GONE));
    stage.variants.put("mug", mapped("mug", "68/28/33719"));
    var declined = offer("AT", Optional.empty(), line(1, "tee-pink-s", 1), line(2, "mug", 1), line(3, "tee-black-m", 1));
    assertThat(declined.lines()).containsExactly(3);
    assertThat(declined.declined().get(1)).contains("out of stock");
    assertThat(declined.declined().get(2)).contains("price of 68/28/33719 is unknown");
    assertThat(offer("US", Optional.empty(), line(1, "tee-black-m", 1)).declined().get(1)).contains("state");
  }

  @Test
  void declinesABlueprintThatIsNoLongerMade() {
    stage.variants.put("mug", mapped("mug", "68/28/33719"));
    new PriceRows(stage.jdbc(), stage.clock).learn(new ProductForms.Product("mug", null, null, 68, 28,
        List.of(new ProductForms.Variant(33_719, 500L, true)), List.of()));
    var offer = offer("AT", Optional.empty(), line(1, "mug", 1), line(2, "tee-black-m", 1));
    assertThat(offer.lines()).containsExactly(2);
    assertThat(offer.declined().get(1)).contains("out of stock");
    assertThat(stage.adapter().catalogue().variantsOf("68/28")).isEmpty();
    stage.jdbc().sql("delete from fulfilment.printify_prices where variant = '68/28/33719'").update();
  }

  @Test
  void asksTheCatalogueOnceInAWhile() {
    var supplier = stage.adapter().supplier();
    var request = new OfferRequest(List.of(line(1, "tee-black-m", 1)), new OfferRequest.Destination("AT", Optional.empty(), "1010"));
    supplier.offer(request);
    var before = stage.vendor.requests().size();
    supplier.offer(request);
    assertThat(stage.vendor.requests()).hasSize(before);
    stage.clock.advance(Duration.ofMinutes(11));
    supplier.offer(request);
    assertThat(stage.vendor.requests()).hasSizeGreaterThan(before);
  }

  @Test
  void listsProductsByPrintProviderAndVariantsWithPricesFromASampleThatItDeletes() {
    var catalogue = stage.adapter().catalogue();
    assertThat(catalogue.products()).hasSize(2).last().satisfies(product -> {
      assertThat(product.id()).isEqualTo("6/29");
      assertThat(product.name()).isEqualTo("Unisex Heavy Cotton Tee, Monster Digital");
      assertThat(product.brand()).isEqualTo("Gildan 5000");
    });
    var variants = catalogue.variantsOf("6/29");
    assertThat(variants).extracting(variant -> variant.vendorId()).containsExactly("6/29/11876", "6/29/11877", "6/29/11878");
    assertThat(variants.getFirst().colour()).isEqualTo("Black");
    assertThat(variants.getFirst().size()).isEqualTo("M");
    assertThat(variants.getFirst().price()).isEqualTo(Money.usd(921));
    assertThat(variants.getFirst().placements()).extracting(placement -> placement.name()).containsExactly("front", "back");
    assertThat(variants.getFirst().placements().getFirst().widthPx()).isEqualTo(3_951);
    assertThat(variants.getFirst().regions()).containsExactly("US");
    assertThat(variants.getLast().regions()).isEmpty();
    assertThat(stage.vendor.products).noneMatch(product -> "Price sample".equals(product.get("title")));
  }

  @Test
  void deletesASampleThatACrashLeft() {
    var sample = stage.vendor.requests().stream().filter(request -> request.path().endsWith("/products.json")
        && request.method().equals("POST")).findFirst().orElseThrow();
    stage.vendor.answer(sample);
    assertThat(stage.vendor.products).anyMatch(product -> "Price sample".equals(product.get("title")));
    stage.adapter().catalogue().variantsOf("6/29");
    assertThat(stage.vendor.products).noneMatch(product -> "Price sample".equals(product.get("title")));
  }

  @Test
  void listsTheShopsOfATokenAndNoneOfARefusedOne() {
    var catalogue = stage.adapter().catalogue();
    assertThat(catalogue.storesFor(FakePrintify.TOKEN)).singleElement()
        .satisfies(store -> assertThat(store.id()).isEqualTo(FakePrintify.SHOP));
    assertThat(catalogue.storesFor("revoked")).isEmpty();
  }

  private static Offer offer(String country, Optional<String> region, OfferRequest.Line... lines) {
    return stage.adapter().supplier().offer(new OfferRequest(List.of(lines), new OfferRequest.Destination(country, region, "91311")));
  }

  private static OfferRequest.Line line(int number, String variant, int quantity) {
    return new OfferRequest.Line(number, new BlankId("tee"), variant, quantity, Money.usd(3_200));
  }

  private static VendorVariant mapped(String ours, String theirs) {
    return new VendorVariant("printify", ours, theirs, "front", "dtg", 3_951, 4_606, VendorVariant.Fill.COVER);
  }
}
