package studio.fofo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EmailAddressTest {

  @Test
  void writesDomainsInALabels() {
    assertThat(value(" ada@Bücher.example ")).isEqualTo("ada@xn--bcher-kva.example");
    assertThat(value("ada@xn--bcher-kva.example")).isEqualTo("ada@xn--bcher-kva.example");
    assertThat(value("ada@bu\u0308cher.example")).isEqualTo("ada@xn--bcher-kva.example");
    assertThat(value("ada@faß.example")).as("another domain than fass.example").isEqualTo("ada@xn--fa-hia.example");
    assertThat(value("ada@例え。テスト")).isEqualTo("ada@xn--r8jz45g.xn--zckzah");
  }

  @Test
  void keepsTheLocalPart() {
    for (var address : List.of("Ada.L+shop@example.org", "a@b.co", "o'neil_x-1@sub.example.co.uk", "a".repeat(64) + "@example.org")) {
      assertThat(value(address)).isEqualTo(address);
    }
  }

  @Test
  void refusesLocalPartsThatWouldReachAnotherMailbox() {
    for (var address : List.of("šimon@example.org", "x\u013e\u010d\u060a@example.org", "ａda@example.org", "用户@example.org")) {
      assertThatThrownBy(() -> EmailAddress.parse(address)).isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("characters before the @");
    }
  }

  @Test
  void refusesInvisibleCharacters() {
    for (var unseen : List.of("\u200b", "\u202e", "\u2066", "\u00ad", "\ufeff", "\u0085", "\ud800", "\r\n", "\u00a0", "\u200d")) {
      for (var address : List.of("a" + unseen + "da@example.org", "ada@exa" + unseen + "mple.org")) {
        assertThatThrownBy(() -> EmailAddress.parse(address)).as(unseen).isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  @Test
  void refusesAddressesThatNoServerAccepts() {
    for (var address : List.of("", "ada", "ada@", "@example.org", "ada@localhost", "ada@@example.org", "ada..x@example.org",
        ".ada@example.org", "ada.@example.org", "ada@-.-", "ada@-a.org", "ada@a-.org", "ada@a..org", "ada@example.org.", "ada@127.0.0.1",
        "ada@[127.0.0.1]", "\"a b\"@example.org", "ada@exa_mple.org", "ada@xn--\u00fc.example", "ada@xn--a.example",
        "a".repeat(65) + "@example.org", "a@" + "b".repeat(64) + ".org", "a@" + "ü.".repeat(80) + "org")) {
      assertThatThrownBy(() -> EmailAddress.parse(address)).as(address).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static String value(String text) {
    return EmailAddress.parse(text).value();
  }
}
