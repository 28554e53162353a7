package studio.fofo.catalog.blanks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.PrintArea;
import tools.jackson.databind.json.JsonMapper;

/** The files that describe blanks. */
class BlankFilesTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final BlankFiles blanks = new BlankFiles(JSON);

  @Test
  void nameThemselvesWithTheirVariantsButNotWithTheirOnlyColour() {
    assertThat(label("tee", "tee-black-m")).isEqualTo("Unisex Heavy Tee, Black / M");
    assertThat(label("poster", "poster-18x24")).isEqualTo("Museum Poster, 18×24 in");
  }

  @Test
  void describeTeesAndPostersCompletely() {
    var tee = blanks.require(new BlankId("tee"));
    assertThat(tee.variants()).hasSize(24);
    assertThat(tee.areaOf(tee.variants().getFirst()).widthPx()).isEqualTo(3600);
    assertThat(blanks.require(new BlankId("poster")).variants()).extracting(BlankVariant::size)
        .containsExactly("12×18 in", "18×24 in", "24×36 in");
  }

  @Test
  void nameOnlyScenesThatThePainterSupports() {
    for (var blank : blanks.all()) {
      var product = MockupScene.Product.valueOf(blank.id().value().toUpperCase(Locale.ROOT));
      for (var view : blank.views()) {
        for (var variant : blank.variants()) {
          var scene = new MockupScene(product, MockupScene.View.valueOf(view.toUpperCase(Locale.ROOT)), variant.colourHex());
          assertThat(product.views()).contains(scene.view());
        }
      }
    }
  }

  @Test
  void nameOnlyAreasThatCanBePrinted() {
    for (var blank : blanks.all()) {
      for (var area : blank.areas()) {
        var print = new PrintArea(area.widthPx(), area.heightPx(), area.bleedPx(), area.transparent());
        assertThat(print.widthPx()).isEqualTo(area.widthPx());
      }
    }
  }

  @Test
  void failTheStartIfOneIsInvalid() {
    var right = """
        {"id": "cap", "name": "Cap", "type": "apparel", "description": "A cap.", "views": ["front"],
         "areas": [{"name": "front", "widthMm": 101.6, "heightMm": 50.8, "widthPx": 1200, "heightPx": 600, "bleedPx": 0, "transparent": true}],
         "variants": [{"id": "cap-black", "colour": "Black", "colourHex": "#000000", "size": "One", "area": "front",
                       "baseCost": {"amount": "900", "currency": "USD"}}]}""";
    assertThat(read(right).variants()).hasSize(1);
    refused(right.replace("\"cap\"", "\"Cap!\""), "Cap!");
    refused(right.replace("1200", "1199"), "101.6 mm at 300 dpi are 1200 px, but 1199 px are written");
    refused(right.replace("\"area\": \"front\"", "\"area\": \"back\""), "no print area \"back\"");
    refused(right.replace("\"900\"", "\"-900\""), "-900");
    refused(right.replace("[\"front\"]", "[]"), "at least one variant and one view");
  }

  @Test
  void declareWhatTheyAreAtABorder() {
    for (var blank : blanks.all()) {
      var goods = blank.goods().orElseThrow();
      assertThat(goods.hsCode()).as(blank.name()).hasSize(6);
      assertThat(blank.variants()).as(blank.name()).allSatisfy(variant -> {
        var size = goods.of(variant).orElseThrow();
        assertThat(size.grams()).isBetween(10, 2_000);
        assertThat(size.price()).as("a blank costs less than a print").isLessThan(variant.baseCost());
      });
    }
  }

  private static void refused(String text, String reason) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cap.json").hasMessageContaining(reason);
  }

  private static Blank read(String text) {
    return BlankFiles.read(JSON, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public String getFilename() {
        return "cap.json";
      }
    });
  }

  private String label(String blankId, String variantId) {
    var blank = blanks.require(new BlankId(blankId));
    return blank.labelOf(blank.variant(variantId).orElseThrow());
  }
}
