package studio.fofo.fulfilment.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.fulfilment.Stage;

/** Accounts with vendors: what is stored, and what is not readable. */
class AccountRowsTest {

  private static final String TOKEN = "pf-token-1234567890";
  private static final String SECRET = "whsec-0987654321";

  private static Stage stage;
  private static AccountRows accounts;

  @BeforeAll
  static void open() {
    stage = new Stage();
    accounts = stage.the(AccountRows.class);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void keepsTokenAndSecretSealed() {
    accounts.connect("sealed", TOKEN, "17", "Fox Prints");
    accounts.webhookSecret("sealed", SECRET);
    var account = accounts.of("sealed").orElseThrow();
    assertThat(account.token()).isEqualTo(TOKEN);
    assertThat(account.webhookSecret()).contains(SECRET);
    var row = stage.the(JdbcClient.class).sql("select * from fulfilment.supplier_accounts where supplier = 'sealed'").query().singleRow();
    row.values().forEach(value -> {
      var text = value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : String.valueOf(value);
      assertThat(text).doesNotContain(TOKEN).doesNotContain(SECRET);
    });
    assertThat(account.toString() + accounts.find("sealed").orElseThrow()).doesNotContain(TOKEN).doesNotContain(SECRET);
  }

  @Test
  void doesNotOpenATokenThatWasCopiedFromAnotherVendor() {
    accounts.connect("one", TOKEN, "1", "One");
    accounts.connect("two", "other", "2", "Two");
    stage.the(JdbcClient.class).sql("""
        update fulfilment.supplier_accounts set sealed_token = (select sealed_token from fulfilment.supplier_accounts where supplier = 'one')
        where supplier = 'two'""").update();
    assertThatThrownBy(() -> accounts.of("two")).isInstanceOf(IllegalStateException.class).hasMessageNotContaining(TOKEN);
    accounts.disconnect("two");
  }

  @Test
  void keepsTheWebhookSecretIfTheTokenIsReplacedAndForgetsItWithAnotherStore() {
    accounts.connect("rotated", TOKEN, "17", "Fox Prints");
    accounts.webhookSecret("rotated", SECRET);
    accounts.connect("rotated", "newer", "17", "Fox Prints");
    assertThat(accounts.of("rotated").orElseThrow().token()).isEqualTo("newer");
    assertThat(accounts.of("rotated").orElseThrow().webhookSecret()).contains(SECRET);
    accounts.connect("rotated", "newer", "18", "Owl Prints");
    assertThat(accounts.of("rotated").orElseThrow().webhookSecret()).isEmpty();
  }

  @Test
  void knowsOnlyTheNewestPathForHintsOfTheSameVendor() {
    accounts.connect("hinted", TOKEN, "17", "Fox Prints");
    var first = accounts.newHintSegment("hinted").orElseThrow();
    var second = accounts.newHintSegment("hinted").orElseThrow();
    assertThat(accounts.isHintSegment("hinted", first)).isFalse();
    assertThat(accounts.isHintSegment("hinted", second)).isTrue();
    assertThat(accounts.isHintSegment("other", second)).isFalse();
    assertThat(accounts.newHintSegment("unconnected")).isEmpty();
  }

  @Test
  void forgetsADisconnectedAccount() {
    accounts.connect("gone", TOKEN, "17", "Fox Prints");
    accounts.disconnect("gone");
    assertThat(accounts.of("gone")).isEmpty();
    assertThat(accounts.webhookSecret("gone", SECRET)).isFalse();
  }
}
