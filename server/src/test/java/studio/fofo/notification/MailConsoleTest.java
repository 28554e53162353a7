package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** The mailbox in the console, and signing in with a code that arrives there. */
@ModuleTest
class MailConsoleTest {

  private final Http http;
  private final SignIn signIn;

  MailConsoleTest(Http http, SignIn signIn) {
    this.http = http;
    this.signIn = signIn;
  }

  @Test
  void showsOperatorsTheCodeThatSignsSomebodyIn() {
    var email = TypeId.next("reader") + "@example.org";
    assertThat(http.post("/api/v1/auth/email/code", Map.of("email", email)).call().status()).isBetween(200, 299);
    var operator = signIn.operator();
    var listed = Eventually.get("mail to " + email, () -> mailTo(operator, email));
    var mail = http.get("/api/v1/console/mails/" + listed.get("id").asString()).as(operator).call().body();
    assertThat(mail.get("kind").asString()).isEqualTo("login_code");
    assertThat(mail.get("html").asString()).contains("FOFO&nbsp;STUDIO");
    var code = mail.get("subject").asString().substring(0, 6);
    assertThat(mail.get("text").asString()).contains(code);
    assertThat(http.post("/api/v1/auth/email/verify", Map.of("email", email, "code", code)).call().status()).isEqualTo(200);
  }

  @Test
  void isForOperatorsOnly() {
    var somebody = signIn.somebody();
    for (var path : new String[] {"/api/v1/console/mails", "/api/v1/console/mails/" + TypeId.next("mail")}) {
      assertThat(http.get(path).call().status()).isEqualTo(401);
      assertThat(http.get(path).as(somebody).call().status()).isEqualTo(403);
    }
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    var operator = signIn.operator();
    assertThat(http.get("/api/v1/console/mails/mail_1").as(operator).call().code()).isEqualTo("NOTIFICATION_MAIL_UNKNOWN");
    assertThat(http.get("/api/v1/console/mails/" + TypeId.next("mail")).as(operator).call().code())
        .isEqualTo("NOTIFICATION_MAIL_UNKNOWN");
    assertThat(http.get("/api/v1/console/mails?kind=spam").as(operator).call().code()).isEqualTo("NOTIFICATION_KIND_UNKNOWN");
    assertThat(http.get("/api/v1/console/mails?cursor=abc").as(operator).call().code()).isEqualTo("CURSOR_INVALID");
  }

  @Test
  void givesNoticesToTheirReaderOnly() {
    assertThat(http.get("/api/v1/me/notices").call().status()).isEqualTo(401);
    var somebody = signIn.somebody();
    assertThat(http.get("/api/v1/me/notices").as(somebody).call().body().get("items").isEmpty()).isTrue();
    assertThat(http.post("/api/v1/me/notices/read", "").as(somebody).call().status()).isEqualTo(204);
  }

  private Optional<JsonNode> mailTo(SignIn.Person operator, String email) {
    var mails = http.get("/api/v1/console/mails?kind=login_code&limit=100").as(operator).call().body().get("items");
    return StreamSupport.stream(mails.spliterator(), false)
        .filter(mail -> mail.get("to").asString("").equals(email)).findFirst();
  }
}
