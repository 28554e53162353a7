package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.mail.MailKind;
import studio.fofo.notification.preferences.UnsubscribeTokens;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Choosing mails, unsubscribing, and what operators see, over HTTP. */
@ModuleTest
class MailPreferencesTest {

  private static final String MINE = "/api/v1/me/mail-preferences";

  private final Http http;
  private final SignIn signIn;
  private final UnsubscribeTokens tokens;
  private final JdbcClient jdbc;

  MailPreferencesTest(Http http, SignIn signIn, UnsubscribeTokens tokens, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.tokens = tokens;
    this.jdbc = jdbc;
  }

  @Test
  void changesWhatIsNamedAndKeepsTheRest() {
    var somebody = signIn.somebody();
    assertThat(http.get(MINE).call().status()).isEqualTo(401);
    var before = http.get(MINE).as(somebody).call().body();
    assertThat(before.get("language").asString()).isEqualTo("en");
    assertThat(before.get("kinds").toString())
        .contains("{\"kind\":\"order_sold\",\"wanted\":true}", "{\"kind\":\"dao_digest\",\"wanted\":false}")
        .doesNotContain("operator_notice", "login_code", "order_receipt");
    var after = http.send("PUT", MINE, Map.of("language", "ja", "kinds", Map.of("order_sold", false))).as(somebody).call().body();
    assertThat(after.get("language").asString()).isEqualTo("ja");
    assertThat(after.get("chosen").asBoolean()).isTrue();
    assertThat(after.get("kinds").toString()).contains("{\"kind\":\"order_sold\",\"wanted\":false}",
        "{\"kind\":\"sales_digest\",\"wanted\":true}");
    assertThat(http.send("PUT", MINE, Map.of("language", "")).as(somebody).call().body().get("chosen").asBoolean()).isFalse();
    assertThat(http.get(MINE).as(signIn.operator()).call().text()).contains("operator_notice");
  }

  @Test
  void refusesWhatCannotBeChosen() {
    var somebody = signIn.somebody();
    assertThat(http.send("PUT", MINE, Map.of("language", "xx")).as(somebody).call().code()).isEqualTo("NOTIFICATION_LANGUAGE_UNKNOWN");
    for (var kind : new String[] {"login_code", "order_receipt", "spam"}) {
      assertThat(http.send("PUT", MINE, Map.of("language", "de", "kinds", Map.of(kind, false))).as(somebody).call().code())
          .isEqualTo("NOTIFICATION_KIND_UNKNOWN");
    }
    assertThat(http.get(MINE).as(somebody).call().body().get("language").asString()).isEqualTo("en");
  }

  @Test
  void unsubscribesWithOneRequestAndWithoutSigningIn() {
    var user = UserId.next();
    var path = "/api/v1/mail/unsubscribe/" + tokens.of(user, MailKind.SALES_DIGEST);
    var asked = http.get(path).call();
    assertThat(asked.status()).isEqualTo(303);
    assertThat(choices(user)).isZero();
    assertThat(http.send("POST", path, "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded").call().status()).isEqualTo(204);
    assertThat(http.send("POST", path, "List-Unsubscribe=One-Click", "application/x-www-form-urlencoded").call().status()).isEqualTo(204);
    assertThat(choices(user)).isEqualTo(1);
  }

  @Test
  void refusesTokensThatAreNotOurs() {
    var user = UserId.next();
    var token = tokens.of(user, MailKind.SALES_DIGEST);
    for (var forged : new String[] {token.replace("sales_digest", "order_sold"), token.replace(user.value(), UserId.next().value()),
        token.substring(0, token.length() - 2), "x", "a.b.c", tokens.of(user, MailKind.LOGIN_CODE)}) {
      assertThat(http.post("/api/v1/mail/unsubscribe/" + forged, "").call().code()).as(forged)
          .isEqualTo("NOTIFICATION_UNSUBSCRIBE_UNKNOWN");
      assertThat(http.get("/api/v1/mail/unsubscribe/" + forged).call().code()).as(forged).isEqualTo("NOTIFICATION_UNSUBSCRIBE_UNKNOWN");
    }
    assertThat(choices(user)).isZero();
  }

  @Test
  void refusesUnsignedReports() {
    assertThat(http.post("/api/v1/mail/reports", Map.of("events", List.of())).call().code())
        .isEqualTo("NOTIFICATION_SIGNATURE_INVALID");
    var bounce = http.send("POST", "/api/v1/mail/reports", "x".repeat(200 << 10), "message/rfc822").call();
    assertThat(bounce.code()).as("a bounce with what bounced is read").isEqualTo("NOTIFICATION_SIGNATURE_INVALID");
  }

  @Test
  void showsOperatorsEveryLetterInEveryLanguage() {
    var operator = signIn.operator();
    assertThat(http.get("/api/v1/console/letters").as(signIn.somebody()).call().status()).isEqualTo(403);
    var all = http.get("/api/v1/console/letters").as(operator).call().body();
    assertThat(all.get("kinds")).hasSize(MailKind.values().length);
    assertThat(all.get("languages")).hasSize(5);
    var letter = http.get("/api/v1/console/letters/order_shipped?language=de&scheme=dark").as(operator).call().body();
    assertThat(letter.get("subject").asString()).startsWith("Unterwegs: 2 × Rain Fox");
    assertThat(letter.get("html").asString()).contains("@media all");
    assertThat(http.get("/api/v1/console/letters/order_sold?sample=longest").as(operator).call().body().get("text").asString())
        .contains("Donaudampf");
    assertThat(http.get("/api/v1/console/letters/order_sold?sample=best").as(operator).call().code()).isEqualTo("PARAMETER_INVALID");
    assertThat(http.get("/api/v1/console/letters/spam").as(operator).call().code()).isEqualTo("NOTIFICATION_KIND_UNKNOWN");
    assertThat(http.get("/api/v1/console/letters/order_sold?language=xx").as(operator).call().code())
        .isEqualTo("NOTIFICATION_LANGUAGE_UNKNOWN");
    assertThat(http.get("/api/v1/console/letters/order_sold?scheme=blue").as(operator).call().code()).isEqualTo("PARAMETER_INVALID");
  }

  @Test
  void letsOperatorsLiftASuppression() {
    var mail = TypeId.next("mail").toString();
    jdbc.sql("""
            insert into notification.suppressions (address_index, mail_id, user_id, reason, status_code, since)
            values (sha256(convert_to(:mail, 'UTF8')), :mail, :user, 'bounce', '5.1.1', now())""")
        .param("mail", mail).param("user", UserId.next().value()).update();
    var path = "/api/v1/console/mail-suppressions";
    var operator = signIn.operator();
    assertThat(http.get(path).as(signIn.somebody()).call().status()).isEqualTo(403);
    assertThat(http.get(path + "?limit=100").as(operator).call().text()).contains(mail, "5.1.1");
    assertThat(http.delete(path + "/" + mail).as(operator).call().status()).isEqualTo(204);
    assertThat(http.delete(path + "/" + mail).as(operator).call().code()).isEqualTo("NOTIFICATION_MAIL_UNKNOWN");
  }

  private long choices(UserId user) {
    return jdbc.sql("select count(*) from notification.choices where user_id = :user and not wanted").param("user", user.value())
        .query(Long.class).single();
  }
}
