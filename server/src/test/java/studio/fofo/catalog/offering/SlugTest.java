package studio.fofo.catalog.offering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.TypeId;

class SlugTest {

  @ParameterizedTest
  @CsvSource({"Straße, strasse", "Fjørd & Łódź, fjord-lodz", "Ωmega, omega", "Неоновая лиса, neonovaa-lisa", "霓虹狐狸, ni-hong-hu-li",
      "Nº 5 — Rock'n'Roll, no-5-rocknroll"})
  void transliteratesEveryScript(String title, String words) {
    var id = new ProductId(TypeId.next("prod").toString());
    assertThat(Slug.of(title, id)).matches(words + "-[0-9a-z]{8}");
  }
}
