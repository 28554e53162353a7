package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.fofo.notification.letter.Letter;
import studio.fofo.notification.letter.LetterBlock;

/** The layout of mails. */
class LetterTest {

  private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"'";

  private final Letter letter = new Letter(HOSTILE, HOSTILE, List.of(
      new LetterBlock.Title("On its way."),
      new LetterBlock.Text(HOSTILE),
      new LetterBlock.Facts(List.of(new LetterBlock.Fact("Order", HOSTILE))),
      new LetterBlock.Bill(List.of(new LetterBlock.Item(HOSTILE, HOSTILE, "$25.00")), "$25.00"),
      new LetterBlock.Code("406817"),
      new LetterBlock.Button("Track", "https://fofo.example/?a=1&b=\"2\"")));

  @Test
  void escapesUserText() {
    assertThat(letter.html()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt; &amp; &quot;&#39;");
    assertThat(letter.html()).contains("href=\"https://fofo.example/?a=1&amp;b=&quot;2&quot;\"");
  }

  @Test
  void loadsNothingAndRunsNothing() {
    assertThat(letter.html()).doesNotContain("<script", "<link", "<style", "url(", " src=\"", "@import", "class=");
  }

  @Test
  void wrapsAFactThatIsWiderThanAPhone() {
    var wallet = "0x" + "3C44".repeat(10);
    var html = new Letter("s", "p", List.of(new LetterBlock.Facts(List.of(new LetterBlock.Fact("Wallet", wallet))))).html();
    assertThat(html).containsPattern("word-break:break-word;\">" + wallet);
  }

  @Test
  void hasTheSameTextInBothForms() {
    assertThat(letter.text()).contains("ON ITS WAY.", HOSTILE, "Order: " + HOSTILE, "Total: $25.00", "406817",
        "https://fofo.example/?a=1&b=\"2\"");
  }

  @Test
  void wrapsTextAtSeventyTwoColumns() {
    var text = new Letter("s", "p", List.of(new LetterBlock.Text("word ".repeat(60).trim()))).text();
    assertThat(text.lines().mapToInt(String::length).max().orElseThrow()).isBetween(60, 72);
  }
}
