package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.fofo.notification.letter.Letter;
import studio.fofo.notification.letter.LetterBlock;
import studio.fofo.notification.letter.LetterLanguage;
import studio.fofo.notification.letter.LetterScheme;

/** The layout of mails. */
class LetterTest {

  private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"'";

  private final Letter letter = letter(LetterLanguage.EN,
      new LetterBlock.Title("On its way."),
      new LetterBlock.Text(HOSTILE),
      new LetterBlock.Facts(List.of(new LetterBlock.Fact("Order", HOSTILE))),
      new LetterBlock.Bill(List.of(new LetterBlock.Item(HOSTILE, HOSTILE, "$25.00")), "Total", "$25.00"),
      new LetterBlock.Code("406817"),
      new LetterBlock.Button("Track", "https://fofo.example/?a=1&b=\"2\""));

  @Test
  void escapesUserText() {
    assertThat(letter.html()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;");
    assertThat(letter.html()).contains("href=\"https://fofo.example/?a=1&amp;b=&quot;2&quot;\"");
  }

  @Test
  void loadsNothingAndRunsNothing() {
    assertThat(letter.html()).doesNotContain("<script", "<link", "url(", " src=\"", "@import");
  }

  @Test
  void wrapsAFactThatIsWiderThanAPhone() {
    var wallet = "0x" + "3C44".repeat(10);
    var html = letter(LetterLanguage.EN, new LetterBlock.Facts(List.of(new LetterBlock.Fact("Wallet", wallet)))).html();
    assertThat(html).containsPattern("word-break:break-word;\">" + wallet);
  }

  @Test
  void hasTheSameTextInBothForms() {
    assertThat(letter.text()).contains("ON ITS WAY.", HOSTILE, "Order: " + HOSTILE, "Total: $25.00", "406817",
        "https://fofo.example/?a=1&b=\"2\"");
  }

  @Test
  void wrapsTextAtSeventyTwoColumns() {
    var text = letter(LetterLanguage.EN, new LetterBlock.Text("word ".repeat(60).trim())).text();
    assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isBetween(60, 72);
  }

  @Test
  void wrapsJapaneseWithoutSpacesAndNeverBeforeAFullStop() {
    var lines = letter(LetterLanguage.JA, new LetterBlock.Text("荷物は配達車両に積み込まれました。".repeat(8))).text().lines().toList();
    assertThat(lines.getFirst().length()).isBetween(30, 36);
    assertThat(lines).noneMatch(line -> line.startsWith("。"));
  }

  @Test
  void isReadableBySmallScreensScreenReadersAndInTheDark() {
    var html = letter.html();
    assertThat(html).contains("<html lang=\"en\" dir=\"ltr\">", "width=device-width", "max-width:600px", "<h1 ",
        "<meta name=\"color-scheme\" content=\"light dark\">", "@media (prefers-color-scheme:dark)", "role=\"article\"");
    assertThat(html.split("<table", -1).length).isEqualTo(html.split("<table role=\"presentation\"", -1).length);
  }

  @Test
  void showsHowFarAnOrderHasComeToEyesAndScreenReaders() {
    var shipped = letter(LetterLanguage.EN, new LetterBlock.Progress(List.of("Paid", "Printed", "On its way", "Delivered"), 3));
    assertThat(shipped.html()).contains("role=\"img\" aria-label=\"3/4: On its way\"");
    assertThat(shipped.html().split("class=\"l-done\"", -1)).hasSize(3 + 1);
    assertThat(shipped.text()).contains("[3/4] Paid > Printed > On its way > Delivered");
  }

  @Test
  void showsOneSchemeInThePreview() {
    assertThat(letter.html(LetterScheme.DARK)).contains("@media all{").doesNotContain("prefers-color-scheme");
    assertThat(letter.html(LetterScheme.LIGHT)).contains("@media not all{").doesNotContain("prefers-color-scheme");
  }

  private static Letter letter(LetterLanguage language, LetterBlock... blocks) {
    return new Letter(language, HOSTILE, HOSTILE, List.of(blocks), new Letter.Foot("Type an idea.", "You ordered.", List.of()));
  }
}
