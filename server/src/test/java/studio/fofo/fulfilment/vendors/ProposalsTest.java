package studio.fofo.fulfilment.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankArea;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Placement;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Product;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Variant;
import studio.fofo.fulfilment.suppliers.VendorVariant.Fill;
import studio.fofo.kernel.Money;
import studio.fofo.painter.proof.Technique;

/** Which of a vendor's variants make ours, and what became of them. */
class ProposalsTest {

  private static final Blank TEE = new Blank(new BlankId("tee"), "Unisex Heavy Tee", "apparel", "A tee",
      List.of(new BlankVariant("tee-black-2xl", "Black", "#15151b", "2XL", "front", Money.usd(900)),
          new BlankVariant("tee-white-m", "White", "#ffffff", "M", "front", Money.usd(900))),
      List.of(new BlankArea("front", new BigDecimal("304.8"), new BigDecimal("406.4"), 3600, 4800, 0, true, Technique.DIRECT_TO_GARMENT)),
      List.of("front"));
  private static final Product PRODUCT = new Product("71", "Heavy T-Shirt", "Gildan 5000");
  private static final Placement FRONT = new Placement("front", "dtg", 1800, 2400);

  @ParameterizedTest
  @CsvSource({"2XL,XXL", "XXXL,3XL", "18″×24″,18×24 in", "'18\" x 24\"',18×24 in", "61 x 91 cm,24×36 in", "11oz,11 oz", "Medium,M",
      "One size,OS"})
  void readsSizesInAllSpellings(String theirs, String ours) {
    assertThat(Sizes.normal(theirs)).isEqualTo(Sizes.normal(ours));
  }

  @ParameterizedTest
  @CsvSource({"XL,2XL", "18×24 in,12×18 in", "11 oz,15 oz", "S,XS"})
  void keepsDifferentSizesApart(String theirs, String ours) {
    assertThat(Sizes.normal(theirs)).isNotEqualTo(Sizes.normal(ours));
  }

  @Test
  void findsTheSameColourBySpellingOrByItsHexValue() {
    var named = best(variant("1", "Solid Black", "#000000", "XXL"), variant("2", "Ink", "#16161d", "XXL"));
    assertThat(named).hasValueSatisfying(proposal -> {
      assertThat(proposal.variant().vendorId()).isEqualTo("1");
      assertThat(proposal.score()).isEqualTo(100);
      assertThat(proposal.reasons()).containsExactly("size XXL is our 2XL", "colour Solid Black has the same name");
    });
    assertThat(best(variant("2", "Ink", "#16161d", "XXL"))).hasValueSatisfying(proposal -> assertThat(proposal.score()).isBetween(80, 90));
    assertThat(best(variant("3", "Cardinal", "#b01030", "XXL"))).isEmpty();
    assertThat(best(variant("4", "Black", "#000000", "XL"))).isEmpty();
  }

  @Test
  void doesNotProposeWhatIsNoLongerMade() {
    assertThat(best(new Variant("1", "Black", "#000000", "2XL", List.of(FRONT), Money.usd(900), Set.of("US"), true))).isEmpty();
    assertThat(best(new Variant("1", "Black", "#000000", "2XL", List.of(), Money.usd(900), Set.of("US"), false))).isEmpty();
  }

  @Test
  void warnsIfOurFileHasFewerPixelsThanTheArea() {
    var fit = AreaFit.of(3600, 4800, false, new Placement("front", "dtg", 4500, 6000));
    assertThat(fit.warning()).hasValueSatisfying(words -> assertThat(words).contains("enlarged"));
    assertThat(AreaFit.of(3600, 4800, false, FRONT).warning()).isEmpty();
  }

  @Test
  void coversSheetsAndContainsPrintsOnCloth() {
    assertThat(AreaFit.of(3675, 5475, true, new Placement("default", "digital", 3600, 5400)).fill()).isEqualTo(Fill.COVER);
    var square = AreaFit.of(3600, 3600, true, new Placement("default", "digital", 1800, 2400));
    assertThat(square.warning()).hasValueSatisfying(words -> assertThat(words).contains("25 % of the picture is cut off"));
    assertThat(AreaFit.of(3600, 4800, false, FRONT).fill()).isEqualTo(Fill.CONTAIN);
  }

  @Test
  void choosesTheLikelyProductsByTheirNames() {
    var products = List.of(new Product("1", "Ceramic Mug", ""), new Product("2", "Unisex Heavy Cotton Tee", "Gildan 5000"),
        new Product("3", "Kids T-Shirt", ""), PRODUCT);
    assertThat(Proposals.likely(TEE, products, 2)).extracting(Product::id).containsExactly("2", "71");
  }

  @Test
  void tellsWhatChangedInACatalogue() {
    var known = mapped(900, Set.of("US"), false);
    assertThat(kinds(known, variant("1", "Black", "", "2XL"))).isEmpty();
    assertThat(kinds(known, new Variant("1", "Black", "", "2XL", List.of(FRONT), Money.usd(950), Set.of(), false)))
        .containsExactly(NewsKind.OUT_OF_STOCK, NewsKind.DEARER);
    assertThat(CatalogueComparison.news(known, CatalogueComparison.updated(known, Optional.empty())))
        .extracting(CatalogueComparison.News::kind).containsExactly(NewsKind.DISCONTINUED);
    assertThat(kinds(mapped(900, Set.of("US"), true), variant("1", "Black", "", "2XL"))).containsExactly(NewsKind.BACK);
    assertThat(kinds(known, new Variant("1", "Black", "", "2XL", List.of(new Placement("front", "dtg", 2000, 2400)), Money.usd(900),
        Set.of("US"), false))).containsExactly(NewsKind.AREA_CHANGED);
    assertThat(kinds(known, new Variant("1", "Black", "", "2XL", List.of(new Placement("back", "dtg", 1800, 2400)), Money.usd(900),
        Set.of("US"), false))).as("our placement is gone").containsExactly(NewsKind.DISCONTINUED);
  }

  private static List<NewsKind> kinds(MappedVariant known, Variant listed) {
    return CatalogueComparison.news(known, CatalogueComparison.updated(known, Optional.of(listed))).stream()
        .map(CatalogueComparison.News::kind).toList();
  }

  private static MappedVariant mapped(long cents, Set<String> regions, boolean discontinued) {
    var variant = best(variant("1", "Black", "", "2XL")).orElseThrow().variant();
    return new MappedVariant(variant, "71", Money.usd(cents), regions, discontinued, Instant.EPOCH);
  }

  private static Optional<MappingProposal> best(Variant... variants) {
    return Proposals.best("printful", TEE, TEE.variants().getFirst(), PRODUCT, List.of(variants));
  }

  private static Variant variant(String id, String colour, String hex, String size) {
    return new Variant(id, colour, hex, size, List.of(FRONT), Money.usd(900), Set.of("US"), false);
  }
}
