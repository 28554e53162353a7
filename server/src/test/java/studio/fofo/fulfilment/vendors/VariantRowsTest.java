package studio.fofo.fulfilment.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.Stage;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.suppliers.VendorVariant.Fill;
import studio.fofo.kernel.Money;

/** Which of our variants are made by which vendor. */
class VariantRowsTest {

  private static Stage stage;
  private static VariantRows variants;

  @BeforeAll
  static void open() {
    stage = new Stage();
    variants = stage.the(VariantRows.class);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void findsWhatAVendorMakesWithoutWhatIsDiscontinued() {
    variants.confirm(mapped("finds", "tee-black-m", "4017", false));
    variants.confirm(mapped("finds", "tee-black-l", "4018", true));
    var found = variants.of("finds", List.of("tee-black-m", "tee-black-l", "mug-white"));
    assertThat(found).containsOnlyKeys("tee-black-m");
    assertThat(found.get("tee-black-m")).isEqualTo(mapped("finds", "tee-black-m", "4017", false).variant());
    assertThat(variants.of("other", List.of("tee-black-m"))).isEmpty();
    assertThat(variants.all("finds")).hasSize(2);
  }

  @Test
  void doesNotStoreACatalogueOverAMappingThatWasChangedMeanwhile() {
    variants.confirm(mapped("changed", "tee-black-m", "4017", false));
    var seen = variants.find("changed", "tee-black-m").orElseThrow();
    variants.confirm(mapped("changed", "tee-black-m", "5000", false));
    variants.synced(new MappedVariant(seen.variant(), seen.productId(), Money.usd(1), Set.of(), true, Instant.EPOCH));
    var now = variants.find("changed", "tee-black-m").orElseThrow();
    assertThat(now.variant().vendorId()).isEqualTo("5000");
    assertThat(now.discontinued()).isFalse();
  }

  @Test
  void keepsPriceAndRegionsInTheVendorsWords() {
    variants.confirm(mapped("priced", "tee-black-m", "4017", false));
    var stored = variants.find("priced", "tee-black-m").orElseThrow();
    assertThat(stored.price()).isEqualTo(new Money(1095, "EUR"));
    assertThat(stored.regions()).containsExactlyInAnyOrder("US", "EU");
    assertThat(variants.remove("priced", "tee-black-m")).isTrue();
    assertThat(variants.find("priced", "tee-black-m")).isEmpty();
  }

  private static MappedVariant mapped(String supplier, String variant, String vendorId, boolean discontinued) {
    return new MappedVariant(new VendorVariant(supplier, variant, vendorId, "front", "dtg", 3600, 4800, Fill.CONTAIN), "71",
        new Money(1095, "EUR"), Set.of("US", "EU"), discontinued, Instant.EPOCH);
  }
}
