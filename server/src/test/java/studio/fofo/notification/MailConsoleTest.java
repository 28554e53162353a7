package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.embedded.FofoHome;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SentCodes;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;

/** The console's mailbox, which shows no sign-in codes. */
@ModuleTest
class MailConsoleTest {

  private final Http http;
  private final SignIn signIn;
  private final SentCodes sent;
  private final JdbcClient jdbc;
  private final FofoHome home;

  MailConsoleTest(Http http, SignIn signIn, SentCodes sent, JdbcClient jdbc, Environment environment) {
    this.http = http;
    this.signIn = signIn;
    this.sent = sent;
    this.jdbc = jdbc;
    home = FofoHome.of(environment);
  }

  @Test
  void hidesSignInCodesFromOperators() {
    var email = TypeId.next("reader") + "@example.org";
    assertThat(http.post("/api/v1/auth/email/code", Map.of("email", email)).call().status()).isBetween(200, 299);
    var operator = signIn.operator();
    var listed = Eventually.get("mail to " + email, () -> mailTo(operator, email));
    var mail = http.get("/api/v1/console/mails/" + listed.get("id").asString()).as(operator).call();
    assertThat(mail.body().get("kind").asString()).isEqualTo("login_code");
    assertThat(mail.body().get("html").asString()).contains("FOFO&nbsp;STUDIO").contains("••••••");
    assertThat(mail.body().get("subject").asString()).isEqualTo("•••••• is your FOFO Studio code");
    assertThat(mail.text() + listed).doesNotContain(sent.of(email));
  }

  @Test
  void writesAMailWithACodeIntoTheHomesFolder() throws Exception {
    var email = TypeId.next("reader") + "@example.org";
    http.post("/api/v1/auth/email/code", Map.of("email", email)).call();
    var operator = signIn.operator();
    var listed = Eventually.get("mail to " + email, () -> mailTo(operator, email));
    var file = home.folder("mail").resolve(listed.get("id").asString() + ".txt");
    assertThat(Files.readString(file)).contains("To: " + email).contains(sent.of(email) + " is your FOFO Studio code");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void showsOperatorsAMailThatWasGivenUp() {
    var id = TypeId.next("mail").toString();
    jdbc.sql("""
            insert into notification.mails (id, kind, subject_id, user_id, status, created_at)
            values (:id, 'login_code', :id, :user, 'refused', now())""")
        .param("id", id).param("user", UserId.next().value()).update();
    var operator = signIn.operator();
    var listed = http.get("/api/v1/console/mails?kind=login_code&limit=100").as(operator).call().body().get("items").valueStream()
        .filter(mail -> mail.get("id").asString().equals(id)).findFirst().orElseThrow();
    assertThat(listed.get("status").asString()).isEqualTo("refused");
    assertThat(http.get("/api/v1/console/mails/" + id).as(operator).call().text()).contains("\"status\":\"refused\"");
  }

  @Test
  void isOpenToOperatorsOnly() {
    var somebody = signIn.somebody();
    for (var path : new String[] {"/api/v1/console/mails", "/api/v1/console/mails/" + TypeId.next("mail")}) {
      assertThat(http.get(path).call().status()).isEqualTo(401);
      assertThat(http.get(path).as(somebody).call().status()).isEqualTo(403);
    }
  }

  @Test
  void refusesUnknownIdsAndFilters() {
    var operator = signIn.operator();
    assertThat(http.get("/api/v1/console/mails/mail_1").as(operator).call().code()).isEqualTo("NOTIFICATION_MAIL_UNKNOWN");
    assertThat(http.get("/api/v1/console/mails/" + TypeId.next("mail")).as(operator).call().code())
        .isEqualTo("NOTIFICATION_MAIL_UNKNOWN");
    assertThat(http.get("/api/v1/console/mails?kind=spam").as(operator).call().code()).isEqualTo("NOTIFICATION_KIND_UNKNOWN");
    assertThat(http.get("/api/v1/console/mails?cursor=abc").as(operator).call().code()).isEqualTo("CURSOR_INVALID");
  }

  @Test
  void showsNoticesToTheirReaderOnly() {
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
