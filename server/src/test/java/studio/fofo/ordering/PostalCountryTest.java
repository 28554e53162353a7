package studio.fofo.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostalCountryTest {

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "US;Springfield;IL;62701;Springfield, IL 62701", "CA;Ottawa;ON;K1A 0B1;Ottawa ON K1A 0B1", "AU;Sydney;NSW;2000;Sydney NSW 2000",
      "GB;London;;SW1A 2AA;London|SW1A 2AA", "DE;Berlin;;10117;10117 Berlin", "HK;Kowloon;;;Kowloon", "AE;Dubai;Dubai;;Dubai|Dubai",
      "HU;Budapest;;1051;Budapest|1051", "BR;São Paulo;SP;01310-100;São Paulo - SP|01310-100", "LV;Riga;;LV-1010;Riga, LV-1010",
      "XK;Pristina;;10000;10000 Pristina", "IN;Mumbai;Maharashtra;400001;Mumbai 400001|Maharashtra",
      "IT;Roma;;00144;00144 Roma", "KR;Seoul;;04524;Seoul|04524", "AU;Sydney;;2000;Sydney 2000"})
  void writesTheLabelAsTheCountryDoes(String country, String city, String region, String code, String lines) {
    assertThat(PostalCountry.of(country).placeLines(city, Optional.ofNullable(region), code == null ? "" : code))
        .containsExactly(lines.split("\\|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Illinois", "IL", "il", "illinois "})
  void knowsARegionByNameAndCode(String given) {
    assertThat(PostalCountry.of("US").region(given.strip())).contains("IL");
    assertThat(PostalCountry.of("CA").region("Québec")).contains("QC");
    assertThat(PostalCountry.of("US").region("Bavaria")).isEmpty();
    assertThat(PostalCountry.of("DE").region("Bavaria")).contains("Bavaria");
  }

  @Test
  void holdsItsOwnExamples() {
    for (var code : Locale.getISOCountries()) {
      var country = PostalCountry.of(code);
      if (!country.codes().example().isEmpty()) {
        assertThat(country.codes().example()).as(code).matches(country.codes().pattern());
      }
      assertThat(country.placeLines("City", Optional.of("Region"), "1")).as(code).anyMatch(line -> line.contains("City"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HK", "AE", "QA", "PA", "UG"})
  void needsNoPostalCodeWhereThereIsNone(String country) {
    assertThat(PostalCountry.of(country).codes().need()).isEqualTo(PostalCountry.Need.NONE);
    assertThat(PostalCountry.of("IE").codes().need()).isEqualTo(PostalCountry.Need.OPTIONAL);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"US;REQUIRED;city region postalCode", "DE;NONE;postalCode city", "AE;OPTIONAL;city|region",
      "GB;NONE;city|postalCode", "JP;REQUIRED;city region postalCode"})
  void tellsWhatAFormAsksFor(String code, PostalCountry.Need region, String lines) {
    var country = PostalCountry.of(code);
    assertThat(country.region()).isEqualTo(region);
    assertThat(country.fields().stream().map(line -> line.stream().map(PostalCountry.Field::word).collect(Collectors.joining(" "))))
        .containsExactly(lines.split("\\|"));
  }
}
