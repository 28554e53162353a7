package studio.fofo.fulfilment.printify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.suppliers.VendorVariant.Fill;

/** Where a print file lies in a print area, and other readings of Printify's forms. */
class ImagePlacementTest {

  @Test
  void fillsAnAreaOfItsOwnShape() {
    assertThat(scale(3_600, 4_800, 900, 1_200, Fill.CONTAIN)).isEqualTo(1);
    assertThat(scale(3_600, 4_800, 900, 1_200, Fill.COVER)).isEqualTo(1);
  }

  @Test
  void staysInsideOrCoversAnAreaOfAnotherShape() {
    assertThat(scale(1_000, 2_000, 1_000, 1_000, Fill.CONTAIN)).isEqualTo(0.5, within(1e-9));
    assertThat(scale(1_000, 2_000, 1_000, 1_000, Fill.COVER)).isEqualTo(1);
    assertThat(scale(2_000, 1_000, 1_000, 1_000, Fill.CONTAIN)).isEqualTo(1);
    assertThat(scale(2_000, 1_000, 1_000, 1_000, Fill.COVER)).isEqualTo(2, within(1e-9));
  }

  @Test
  void readsTimesInAllFormsOfTheDocument() {
    var eleven = Instant.parse("2022-06-29T11:00:00Z");
    for (var time : new String[] {"2022-06-29 11:00:00+0000", "2022-06-29 11:00:00+00:00", "2022-06-29T11:00:00Z",
        "2022-06-29T13:00:00.000+02:00"}) {
      assertThat(OrderReply.at(time)).as(time).contains(eleven);
    }
    assertThat(OrderReply.at("1970-01-01 00:00:00+00:00")).isEmpty();
    assertThat(OrderReply.at("soon")).isEmpty();
    assertThat(OrderReply.at(null)).isEmpty();
  }

  @Test
  void readsVariantsByTheirThreeParts() {
    assertThat(PrintifyVariantId.parse("6/29/11876")).isEqualTo(new PrintifyVariantId(6, 29, 11_876)).hasToString("6/29/11876");
    assertThat(PrintifyVariantId.Press.parse("6/29")).hasToString("6/29");
    for (var other : new String[] {"", "4017", "6/29", "6/29/x", "6/29/1/2"}) {
      assertThatThrownBy(() -> PrintifyVariantId.parse(other)).hasMessageContaining("blueprint/provider/variant");
    }
  }

  private static double scale(int width, int height, int areaWidth, int areaHeight, Fill fill) {
    var variant = new VendorVariant("printify", "tee", "6/29/11876", "front", "dtg", areaWidth, areaHeight, fill);
    return ImagePlacement.of(new LibraryFiles.Image("image", width, height), variant).scale();
  }
}
