package studio.fofo.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

@ModuleTest
class ApiKeysTest {

  private static final String KEYS = "/api/v1/me/api-keys";

  private final Http http;
  private final SignIn signIn;
  private final JdbcClient jdbc;

  ApiKeysTest(Http http, SignIn signIn, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.jdbc = jdbc;
  }

  @Test
  void showsTheKeyOnceAndItsUse() {
    var person = signIn.somebody();
    var created = create(person, Map.of("name", " my script ", "scopes", List.of("read", "generate")));
    assertThat(created.status()).isEqualTo(201);
    var key = created.body().get("key").asString();
    var id = created.body().get("id").asString();
    assertThat(key).matches("fofo_live_" + id + "_[A-Za-z0-9]{43}");
    assertThat(created.header("Cache-Control").orElseThrow()).contains("no-store");

    var listed = http.get(KEYS).as(person).call();
    var view = listed.body().get("items").get(0);
    assertThat(view.get("name").asString()).isEqualTo("my script");
    assertThat(view.get("scopes").toString()).isEqualTo("[\"generate\",\"read\"]");
    assertThat(view.get("lastUsedAt").isNull()).isTrue();
    assertThat(listed.text()).doesNotContain(key.substring(key.lastIndexOf('_') + 1));

    assertThat(http.get("/api/v1/me").header("X-Api-Key", key).call().status()).isEqualTo(200);
    assertThat(http.get(KEYS).as(person).call().body().get("items").get(0).get("lastUsedAt").isNull()).isFalse();
    var rows = jdbc.sql("select t::text from identity.api_keys t").query(String.class).list();
    assertThat(rows).noneMatch(row -> row.contains(key.substring(key.lastIndexOf('_') + 1)));
  }

  @Test
  void revokesFromTheNextRequestOn() {
    var person = signIn.somebody();
    var created = create(person, Map.of("name", "key", "scopes", List.of("read"))).body();
    var key = created.get("key").asString();
    assertThat(http.get("/api/v1/me").header("X-Api-Key", key).call().status()).isEqualTo(200);
    var path = KEYS + "/" + created.get("id").asString();
    assertThat(http.delete(path).as(signIn.somebody()).call().code()).isEqualTo("IDENTITY_KEY_NOT_FOUND");
    assertThat(http.delete(path).as(person).call().status()).isEqualTo(204);
    assertThat(http.get("/api/v1/me").header("X-Api-Key", key).call().code()).isEqualTo("IDENTITY_KEY_INVALID");
    assertThat(http.delete(path).as(person).call().status()).isEqualTo(404);
    assertThat(http.get(KEYS).as(person).call().body().get("items").size()).isZero();
  }

  @Test
  void refusesAnInvalidForm() {
    var person = signIn.somebody();
    for (var form : List.of(
        Map.of("name", "", "scopes", List.of("read")), Map.of("name", "  ", "scopes", List.of("read")),
        Map.of("name", "x".repeat(81), "scopes", List.of("read")), Map.of("name", "a\u0000b", "scopes", List.of("read")),
        Map.of("name", "key", "scopes", List.of()), Map.of("name", "key", "scopes", List.of("everything")),
        Map.of("name", "key", "scopes", List.of("*")), Map.of("name", "key", "scopes", List.of("read mint")))) {
      assertThat(create(person, form).code()).as(form.toString()).isEqualTo("IDENTITY_KEY_FORM_INVALID");
    }
    assertThat(create(person, Map.of("name", "key")).code()).isEqualTo("BODY_INVALID");
    assertThat(http.get(KEYS).as(person).call().body().get("items").size()).isZero();
  }

  @Test
  void stopsAtTwenty() {
    var person = signIn.somebody();
    for (var number = 0; number < 20; number++) {
      assertThat(create(person, Map.of("name", "key", "scopes", List.of("read"))).status()).isEqualTo(201);
    }
    assertThat(create(person, Map.of("name", "key", "scopes", List.of("read"))).code()).isEqualTo("IDENTITY_KEY_LIMIT_REACHED");
  }

  private Http.Reply create(SignIn.Person person, Object form) {
    return http.post(KEYS, form).as(person).call();
  }
}
