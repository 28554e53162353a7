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

  @Test
  void refusesAnOversizedPost() {
    var reply = http.send("POST", "/api/v1/webhooks/suppliers/printful", "x".repeat(256 * 1024 + 1), "application/json").call();
    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.code()).isEqualTo("BODY_TOO_LARGE");
  }
}
