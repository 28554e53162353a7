package studio.fofo.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** What a vendor's posts say: {@link RemoteEngineContract}. Duplicates and early ones are stored by {@code EngineNews}. */
final class WebhookCases {

  private final VendorHarness.Webhook webhook;

  WebhookCases(VendorHarness.Webhook webhook) {
    this.webhook = webhook;
  }

  void twice() {
    var event = webhook.event("msg_1", "prediction0001", "job_x");
    var once = webhook.reader().read(event.headers(), event.body());
    assertThat(once).map(EngineWebhook.News::id).hasValue("msg_1");
    assertThat(webhook.reader().read(event.headers(), event.body())).isEqualTo(once);
  }

  void early() {
    var event = webhook.event("msg_1", "prediction0001", "job_x");
    assertThat(webhook.reader().read(event.headers(), event.body()))
        .hasValue(new EngineWebhook.News("msg_1", "prediction0001", Optional.of("job_x")));
  }

  void forged() {
    var event = webhook.event("msg_1", "prediction0001", "job_x");
    var changed = new String(event.body(), StandardCharsets.UTF_8).replace("0001", "0002").getBytes(StandardCharsets.UTF_8);
    assertThat(webhook.reader().read(event.headers(), changed)).isEmpty();
    for (var header : event.headers().keySet()) {
      var without = new HashMap<>(event.headers());
      without.remove(header);
      assertThat(webhook.reader().read(without, event.body())).as("without " + header).isEmpty();
      without.put(header, List.of("v1,bm9uZQ=="));
      assertThat(webhook.reader().read(without, event.body())).as("with another " + header).isEmpty();
    }
    var old = webhook.old(Duration.ofMinutes(6));
    assertThat(webhook.reader().read(old.headers(), old.body())).as("too old").isEmpty();
    var recent = webhook.old(Duration.ofMinutes(4));
    assertThat(webhook.reader().read(recent.headers(), recent.body())).as("recent").isPresent();
  }
}
