package studio.fofo.fulfilment.printify;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import studio.fofo.fulfilment.suppliers.SupplierAccount;

/** What Printify posts. */
class PrintifyWebhookTest {

  private static PrintifyStage stage;

  @BeforeAll
  static void open() {
    stage = new PrintifyStage();
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void readsEveryTypeAndNamesOurJob() {
    var submission = stage.submission();
    stage.adapter().supplier().submit(submission);
    var order = stage.vendor.orderOf(submission.externalId()).id;
    var webhook = stage.adapter().webhook();
    for (var type : List.of("order:created", "order:updated", "order:sent-to-production", "order:shipment:created",
        "order:shipment:delivered", "order:of-tomorrow")) {
      var posted = PrintifyStage.posted("event-" + type, type, order, FakePrintify.SHOP);
      assertThat(webhook.read(posted.headers(), posted.body())).hasValueSatisfying(event -> {
        assertThat(event.id()).isEqualTo("event-" + type);
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.subject()).contains(submission.externalId());
      });
    }
    var stranger = PrintifyStage.posted("event", "order:updated", order, "7654321");
    assertThat(webhook.read(stranger.headers(), stranger.body()).orElseThrow().subject()).isEmpty();
    var unknown = PrintifyStage.posted("event", "order:updated", "5d15000000001111", FakePrintify.SHOP);
    assertThat(webhook.read(unknown.headers(), unknown.body()).orElseThrow().subject()).isEmpty();
  }

  @Test
  void refusesForgedAndBrokenPosts() {
    var webhook = stage.adapter().webhook();
    var posted = PrintifyStage.posted("event", "product:deleted", "5d15000000001111", FakePrintify.SHOP);
    var signature = posted.headers().get("x-pfy-signature").getFirst();
    assertThat(webhook.read(posted.headers(), posted.body())).isPresent();
    for (var forged : List.of("", "sha256=", signature.substring(7), signature.toUpperCase(Locale.ROOT),
        "sha256=" + PrintifyStage.hmac("another-secret", posted.body()))) {
      assertThat(webhook.read(Map.of("x-pfy-signature", List.of(forged)), posted.body())).as(forged).isEmpty();
    }
    assertThat(webhook.read(Map.of("x-pfy-signature", List.of(signature, signature)), posted.body())).isEmpty();
    for (var body : List.of("", "null", "[]", "{", "{\"id\":1,\"type\":\"order:updated\"}", "{\"id\":\"event\"}")) {
      var bytes = body.getBytes(StandardCharsets.UTF_8);
      var headers = Map.of("x-pfy-signature", List.of("sha256=" + PrintifyStage.hmac(PrintifyStage.SECRET, bytes)));
      assertThat(webhook.read(headers, bytes)).as(body).isEmpty();
    }
  }

  @Test
  void registersEveryTopicOnceWithANewSecretAndLeavesOthers() {
    var registration = stage.adapter().registration();
    var account = stage.account.orElseThrow();
    stage.vendor.webhooks
        .add(Map.of("id", "other", "shop_id", FakePrintify.SHOP, "topic", "order:created", "url", "https://other.example/x"));
    var first = registration.register(account, URI.create("https://studio.example/hooks/printify")).orElseThrow();
    var second = registration.register(account, URI.create("https://studio.example/hooks/printify-2")).orElseThrow();
    assertThat(second).hasSize(64).isNotEqualTo(first);
    assertThat(stage.vendor.secrets).endsWith(second);
    assertThat(stage.vendor.webhooks).extracting(webhook -> webhook.get("url")).filteredOn(url -> !"https://other.example/x".equals(url))
        .hasSize(PrintifyWebhookRegistration.TOPICS.size()).containsOnly("https://studio.example/hooks/printify-2");
    assertThat(stage.vendor.webhooks).anyMatch(webhook -> "other".equals(webhook.get("id")));
    assertThat(stage.vendor.violations()).isEmpty();
  }

  @Test
  void readsUnsignedPostsOnlyIfThereIsNoSecret() {
    var webhook = stage.adapter().webhook();
    var posted = PrintifyStage.posted("event", "order:updated", "5d15000000001111", FakePrintify.SHOP);
    var known = stage.account;
    stage.account = Optional.of(new SupplierAccount("printify", FakePrintify.TOKEN, FakePrintify.SHOP, Optional.empty()));
    assertThat(webhook.read(Map.of(), posted.body())).isPresent();
    stage.account = Optional.empty();
    assertThat(webhook.read(posted.headers(), posted.body())).isEmpty();
    stage.account = known;
    assertThat(webhook.read(Map.of(), posted.body())).isEmpty();
  }
}
