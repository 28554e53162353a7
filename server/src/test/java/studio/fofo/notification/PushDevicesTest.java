package studio.fofo.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.TypeId;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Adding and removing devices, and choosing kinds of notices, over HTTP. */
@ModuleTest
class PushDevicesTest {

  private static final String MINE = "/api/v1/me/push-subscriptions";
  private static final String KEY = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  private static final String SECRET = "BTBZMqHH6r4Tts7J_aSIgg";

  private final Http http;
  private final SignIn signIn;

  PushDevicesTest(Http http, SignIn signIn) {
    this.http = http;
    this.signIn = signIn;
  }

  @Test
  void addsADeviceOnceAndRemovesItForItsOwnerOnly() {
    var somebody = signIn.somebody();
    assertThat(http.get(MINE).call().status()).isEqualTo(401);
    assertThat(http.get(MINE).as(somebody).call().body().get("devices").isEmpty()).isTrue();
    var form = form("https://push.example.org/" + TypeId.next("x"), KEY, SECRET);
    var added = http.post(MINE, form).as(somebody).call();
    assertThat(added.status()).isEqualTo(200);
    var id = added.body().get("id").asString();
    assertThat(http.post(MINE, form).as(somebody).call().body().get("id").asString()).isEqualTo(id);
    var listed = http.get(MINE).as(somebody).call();
    assertThat(listed.body().get("devices")).hasSize(1);
    assertThat(listed.body().get("devices").get(0).get("current").asBoolean()).isTrue();
    assertThat(listed.body().get("publicKey").asString()).matches("B[A-Za-z0-9_-]{86}");
    assertThat(listed.text()).doesNotContain("push.example.org", SECRET);
    assertThat(http.delete(MINE + "/" + id).as(signIn.somebody()).call().code()).isEqualTo("NOTIFICATION_SUBSCRIPTION_UNKNOWN");
    assertThat(http.get(MINE).as(somebody).call().body().get("devices")).hasSize(1);
    assertThat(http.delete(MINE + "/" + id).as(somebody).call().status()).isEqualTo(204);
    assertThat(http.delete(MINE + "/" + id).as(somebody).call().code()).isEqualTo("NOTIFICATION_SUBSCRIPTION_UNKNOWN");
  }

  @Test
  void endsWithTheSessionInWhichItWasAdded() {
    var phone = signIn.somebody();
    var laptop = signIn.wallet(phone.key());
    http.post(MINE, form("https://push.example.org/" + TypeId.next("x"), KEY, SECRET)).as(phone).call();
    http.post(MINE, form("https://push.example.org/" + TypeId.next("x"), KEY, SECRET)).as(laptop).call();
    var seen = http.get(MINE).as(phone).call().body().get("devices");
    assertThat(seen).hasSize(2);
    assertThat(seen.get(0).get("current").asBoolean()).isFalse();
    assertThat(seen.get(1).get("current").asBoolean()).isTrue();
    var session = http.get("/api/v1/me/sessions").as(laptop).call().body().get("items").valueStream()
        .filter(one -> one.get("current").asBoolean()).findFirst().orElseThrow().get("id").asString();
    http.delete("/api/v1/me/sessions/" + session).as(phone).call();
    assertThat(http.get(MINE).as(phone).call().body().get("devices")).hasSize(1);
  }

  @Test
  void refusesEndpointsElsewhereAndMalformedKeys() {
    var somebody = signIn.somebody();
    for (var endpoint : new String[] {"https://127.0.0.1/x", "http://push.example.org/x", "https://push.example.org:8443/x",
        "https://a@push.example.org/x", "https://169.254.169.254/latest", "https://push.example.org.evil.example/x", "x", ""}) {
      var refused = http.post(MINE, form(endpoint, KEY, SECRET)).as(somebody).call();
      assertThat(refused.code()).as(endpoint).isEqualTo("NOTIFICATION_SUBSCRIPTION_INVALID");
      assertThat(refused.body().get("errors").get(0).get("field").asString()).isEqualTo("endpoint");
    }
    var good = "https://push.example.org/x";
    for (var key : new String[] {"", "x", KEY.substring(2), KEY.replace('x', 'y'), "=", "BB" + KEY.substring(2)}) {
      assertThat(http.post(MINE, form(good, key, SECRET)).as(somebody).call().code()).as(key)
          .isEqualTo("NOTIFICATION_SUBSCRIPTION_INVALID");
    }
    for (var secret : new String[] {"", "x", SECRET + "AA", "!"}) {
      assertThat(http.post(MINE, form(good, KEY, secret)).as(somebody).call().code()).as(secret)
          .isEqualTo("NOTIFICATION_SUBSCRIPTION_INVALID");
    }
    var keyless = new HashMap<String, Object>();
    keyless.put("endpoint", good);
    keyless.put("keys", null);
    assertThat(http.post(MINE, keyless).as(somebody).call().code()).isEqualTo("NOTIFICATION_SUBSCRIPTION_INVALID");
    assertThat(http.get(MINE).as(somebody).call().body().get("devices").isEmpty()).isTrue();
  }

  @Test
  void choosesKindsAllOrNothing() {
    var somebody = signIn.somebody();
    var path = "/api/v1/me/push-kinds";
    var chosen = http.send("PUT", path, Map.of("kinds", Map.of("order_paid", false))).as(somebody).call().body();
    assertThat(chosen.get("kinds").toString()).contains("{\"kind\":\"order_paid\",\"wanted\":false}",
        "{\"kind\":\"order_sold\",\"wanted\":true}");
    assertThat(http.send("PUT", path, Map.of("kinds", Map.of("order_sold", false, "spam", true))).as(somebody).call().code())
        .isEqualTo("NOTIFICATION_KIND_UNKNOWN");
    assertThat(http.get(MINE).as(somebody).call().body().get("kinds").toString())
        .contains("{\"kind\":\"order_sold\",\"wanted\":true}");
  }

  private static Map<String, Object> form(String endpoint, String p256dh, String auth) {
    return Map.of("endpoint", endpoint, "keys", Map.of("p256dh", p256dh, "auth", auth));
  }
}
