package studio.fofo.notification.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import studio.fofo.kernel.Money;
import studio.fofo.notification.letter.LetterValues.Line;

/** The languages of letters. */
class LetterTextsTest {

  private static final LetterTexts ENGLISH = LetterTexts.of(LetterLanguage.EN);

  @ParameterizedTest
  @EnumSource
  void hasEveryTextWithEveryPlaceholderInEveryLanguage(LetterLanguage language) {
    var texts = LetterTexts.of(language);
    assertThat(texts.keys()).isEqualTo(ENGLISH.keys());
    assertThat(texts.keys()).allSatisfy(key -> assertThat(texts.placeholders(key)).as(key).isEqualTo(ENGLISH.placeholders(key)));
  }

  @Test
  void hasNoTextThatIsNeverUsed() {
    var used = new HashSet<String>();
    LetterTexts.file("outlines").forEach((kind, outline) -> {
      used.addAll(List.of(kind + ".subject", kind + ".preview", kind + ".title"));
      for (var part : outline.split("; ")) {
        var names = part.split(" ");
        switch (names[0]) {
          case "text", "button", "each" -> used.add(kind + "." + names[1]);
          case "facts" -> List.of(names).subList(1, names.length).forEach(fact -> used.add("fact." + fact));
          default -> {
          }
        }
      }
    });
    assertThat(ENGLISH.keys())
        .filteredOn(key -> !used.contains(key) && !key.matches("(foot|bill|format|stage)\\..*|motto|contents|.*\\.(trouble|matter)\\..*"))
        .isEmpty();
    assertThat(ENGLISH.keys()).containsAll(used);
  }

  /** Otherwise a line could begin with the colon. */
  @Test
  void keepsFrenchPunctuationWithItsWord() {
    assertThat(LetterTexts.file("fr").values())
        .allSatisfy(text -> assertThat(text.replace(", ::", "")).doesNotContain(" :", " ;", " !", " ?"));
  }

  @ParameterizedTest
  @CsvSource({"de-AT,DE", "'en-GB,en;q=0.9',EN", "'nl,fr-CA;q=0.8,en;q=0.5',FR", "ja-JP,JA", "'es-419,es;q=0.9',ES",
      "'en;q=0.1,de;q=0.9',DE"})
  void readsTheLanguageOfABrowser(String header, LetterLanguage expected) {
    assertThat(LetterLanguage.accepted(header)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"nl", "*", "''", "'de;q=2'", "';;;'", "de;q=0"})
  void choosesNothingForOtherLanguagesAndMalformedHeaders(String header) {
    assertThat(LetterLanguage.accepted(header)).isEmpty();
  }

  @Test
  void writesMoneyDaysAndPluralsAsEachLanguageDoes() {
    assertThat(LetterTexts.of(LetterLanguage.DE).money(Money.usd(123456))).isEqualTo("1.234,56\u00a0$");
    assertThat(ENGLISH.money(Money.usd(123456))).isEqualTo("$1,234.56");
    assertThat(LetterTexts.of(LetterLanguage.JA).money(new Money(500, "EUR"))).isEqualTo("€5.00");
    var day = Map.<String, Object>of("day", Instant.parse("2026-11-23T23:59:59Z"));
    assertThat(LetterTexts.of(LetterLanguage.DE).say("format.day", day)).isEqualTo("23. November 2026");
    assertThat(LetterTexts.of(LetterLanguage.FR).say("format.day", day)).isEqualTo("23 novembre 2026");
    assertThat(LetterTexts.of(LetterLanguage.JA).say("format.day", day)).isEqualTo("2026年11月23日");
    assertThat(LetterTexts.of(LetterLanguage.ES).say("sales_digest.title", Map.of("count", 1)))
        .isEqualTo("Una unidad vendida la semana pasada");
    assertThat(LetterTexts.of(LetterLanguage.ES).say("sales_digest.title", Map.of("count", 2)))
        .isEqualTo("2 unidades vendidas la semana pasada");
  }

  @Test
  void failsLoudlyForAMissingValue() {
    assertThatThrownBy(() -> ENGLISH.say("order_receipt.subject", Map.of())).hasMessageContaining("needs the value \"contents\"");
    assertThatThrownBy(() -> new LetterPress().write("order_receipt", LetterLanguage.EN, "order",
        LetterValues.empty().withLines(List.of(new Line("Fox", "M", 1, Money.usd(1)))))).isInstanceOf(RuntimeException.class);
  }

  @Test
  void keepsHostileAndForeignNamesInOneLineWithTheirDirection() {
    assertThat(UserText.line("Fox\r\nBcc: everybody@example.org")).isEqualTo("Fox Bcc: everybody@example.org");
    assertThat(UserText.line("Fox\u202egnp.exe\u0000")).isEqualTo("Fox gnp.exe");
    assertThat(UserText.line("ثعلب المطر")).isEqualTo("\u2068ثعلب المطر\u2069");
    assertThat(UserText.line("👩‍👩‍👧‍👦 family")).isEqualTo("👩‍👩‍👧‍👦 family");
    assertThat(UserText.line("👩‍👩‍👧‍👦".repeat(500))).endsWith("👩‍👩‍👧‍👦…").hasSizeLessThan(130);
  }
}
