package studio.fofo.fulfilment.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;

/** The addresses to which vendors post, for posts that are not theirs. */
@ModuleTest
class SupplierWebhookTest {

  private final Http http;

  SupplierWebhookTest(Http http) {
    this.http = http;
  }

  @Test
  void refusesPostsOfStrangersInTheSameWayForAllSuppliers() {
    for (var path : new String[] {"printful", "factory", "nobody", "printful/0123"}) {
      var reply = http.send("POST", "/api/v1/webhooks/suppliers/" + path, "{}", "application/json").call();
      assertThat(reply.status()).as("%s: %s", path, reply.text()).isEqualTo(401);
      assertThat(reply.code()).as(path).isEqualTo("FULFILMENT_WEBHOOK_REFUSED");
    }
  }

  /** An event with a long history is larger than what strangers may send elsewhere. */
  @Test
  void readsAPostUpToItsLimitAndRefusesALargerOne() {
    for (var path : new String[] {"suppliers/printful", "suppliers/printful/0123", "carriers/aftership"}) {
      assertThat(post(path, PostedEvent.LARGEST).status()).as(path).isEqualTo(401);
      var larger = post(path, PostedEvent.LARGEST + 1);
      assertThat(larger.status()).as(path).isEqualTo(413);
      assertThat(larger.code()).as(path).isEqualTo("BODY_TOO_LARGE");
    }
  }

  private Http.Reply post(String path, int bytes) {
    return http.send("POST", "/api/v1/webhooks/" + path, "x".repeat(bytes), "application/json").call();
  }
}
