package studio.fofo.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.notification.MailSettings;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.letter.LetterPress;

/** Every kind of letter in every language. */
class LetterSamplesTest {

  /** Gmail cuts longer mails. */
  private static final int LARGEST = 102_000;

  private final LetterSamples samples = new LetterSamples(new LetterPress(),
      new SiteLinks(MailSettings.plain()));

  @Test
  void offersToUnsubscribeFromEverythingThatIsNotAboutAnOrderOrForSigningIn() {
    for (var kind : MailKind.values()) {
      var isOffered = samples.write(kind, LetterLanguage.EN, LetterSample.USUAL).html().contains("https://fofo.example/unsubscribe/");
      assertThat(isOffered).as(kind.word())
          .isEqualTo(!kind.word().matches("order_(receipt|shipped|delivered|refunded)|parcel_.*|login_code"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesEveryKindInEveryLanguage(MailKind kind) {
    for (var language : LetterLanguage.values()) {
      for (var sample : LetterSample.values()) {
        var letter = samples.write(kind, language, sample);
        assertThat(letter.html().getBytes(StandardCharsets.UTF_8).length).as(kind + " " + language).isLessThan(LARGEST);
        assertThat(letter.html()).contains("lang=\"" + language.tag() + "\"");
        assertThat(letter.text() + letter.subject() + letter.preview()).doesNotContain("{", "}", "null", "\n\n\n");
        assertThat(letter.subject()).as(kind + " " + language).hasSizeBetween(5, sample == LetterSample.LONGEST ? 260 : 110)
            .doesNotContain("\n");
      }
    }
  }
}
