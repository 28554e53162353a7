package studio.fofo.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"Ada", "Ærøskøbing", "霓虹狐狸", "👩‍🚀", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "می‌خواهم", "a\nb", "…", "e\u0301", "", "क्षत्रिय", "٣"})
  void acceptsReadableText(String text) {
    assertThat(PlainText.trouble(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u001bb", "a\tb", "Ada\u0085Buyer", "Ada\u009fBuyer", "a\u2028b", "abc\u202egnp.exe", "a\u2066b",
      "a\ufffe",
      "a\ufdd0", "a\ud800", "\udc00a", "a\ud83f\udfff"})
  void refusesControlsAndNonCharacters(String text) {
    assertThat(PlainText.trouble(text)).contains("contains a control character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200b", "\u3164", "\u2800", "\u115f\u1160", "\u200d", "\ufe0f", "\u0301", "\u00ad", "\u2800 \u3164"})
  void refusesInvisibleNames(String text) {
    assertThat(PlainText.trouble(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {" Ada Buyer ", "\u00a0Ada Buyer\u3000", "\u200b\ufeffAda Buyer\u2060", "\nAda Buyer\t"})
  void trimsVisibleAndInvisibleSpaces(String text) {
    assertThat(PlainText.trimmed(text)).isEqualTo("Ada Buyer");
  }
}
