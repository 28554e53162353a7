package studio.fofo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FofoApplicationTest {

  private final Locale before = Locale.getDefault();

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(before);
  }

  @Test
  void usesOneLocaleWhateverTheHosts() {
    for (var host : new String[] {"ar-EG", "fa-IR", "tr-TR", "th-TH-u-ca-buddhist-nu-thai"}) {
      Locale.setDefault(Locale.forLanguageTag(host));

      FofoApplication.main(new String[] {"--list-roles"});

      assertThat("%06d".formatted(43814)).as(host).isEqualTo("043814");
      assertThat("MINT_INVALID".toLowerCase()).as(host).isEqualTo("mint_invalid");
    }
  }
}
