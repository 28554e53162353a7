package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Public names over HTTP, and accounts of one person. */
@ModuleTest
class PublicNamesTest {

  private final Http http;
  private final SignIn signIn;
  private final Users users;
  private final JdbcClient jdbc;

  PublicNamesTest(Http http, SignIn signIn, Users users, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.users = users;
    this.jdbc = jdbc;
  }

  @Test
  void showsTheChosenNameToEverybodyOrAShortenedWallet() {
    var ada = signIn.somebody();
    var ends = ada.wallet().substring(0, 6) + "…" + ada.wallet().substring(38);
    assertThat(name(ada.userId().value())).isEqualTo(ends);
    var chosen = http.send("PUT", "/api/v1/me/name", Map.of("name", " Ada of the Foxes ")).as(ada).call();
    assertThat(chosen.body().get("name").asString()).isEqualTo("Ada of the Foxes");
    assertThat(name(ada.userId().value())).isEqualTo("Ada of the Foxes");
    assertThat(http.get("/api/v1/me").as(ada).call().body().get("name").asString()).isEqualTo("Ada of the Foxes");
    http.send("PUT", "/api/v1/me/name", Map.of()).as(ada).call();
    assertThat(name(ada.userId().value())).isEqualTo(ends);
  }

  @Test
  void returnsSeveralAtOnceAndLeavesOutUnknownIds() {
    var ada = signIn.somebody();
    var ben = signIn.somebody();
    http.send("PUT", "/api/v1/me/name", Map.of("name", "Ben")).as(ben).call();
    var found = http.get("/api/v1/people?id=" + ben.userId() + "&id=user_none&id=" + ada.userId() + "&id=" + ben.userId()).call().body();
    assertThat(found.get("items").values()).extracting(person -> person.get("id").asString())
        .containsExactly(ben.userId().value(), ada.userId().value());
    assertThat(http.get("/api/v1/people/user_none").call().code()).isEqualTo("IDENTITY_PERSON_UNKNOWN");
  }

  @Test
  void refusesANameWithAnEmailAddress() {
    var refused = http.send("PUT", "/api/v1/me/name", Map.of("name", "ada@example.org")).as(signIn.somebody()).call();
    assertThat(refused.code()).isEqualTo("IDENTITY_NAME_INVALID");
  }

  @Test
  void recognisesOnePersonByAWalletThatWasLinkedToBoth() {
    var ada = signIn.somebody().userId();
    var other = signIn.somebody();
    assertThat(users.areOnePerson(ada, ada)).isTrue();
    assertThat(users.areOnePerson(ada, other.userId())).isFalse();
    jdbc.sql("insert into identity.former_wallets values (:user, lower(:wallet), now())")
        .param("user", ada.value()).param("wallet", other.wallet()).update();
    assertThat(List.of(users.areOnePerson(ada, other.userId()), users.areOnePerson(other.userId(), ada))).containsOnly(true);
  }

  private String name(String id) {
    return http.get("/api/v1/people/" + id).call().body().get("name").asString();
  }
}
