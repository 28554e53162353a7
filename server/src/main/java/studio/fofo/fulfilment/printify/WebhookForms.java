package studio.fofo.fulfilment.printify;

import org.jspecify.annotations.Nullable;

/** Webhooks of a shop. */
final class WebhookForms {

  private WebhookForms() {}

  /** @param secret signs what is posted */
  record NewWebhook(String topic, String url, String secret) {

    /** Prints no secret. */
    @Override
    public String toString() {
      return "NewWebhook[" + topic + "]";
    }
  }

  record Webhook(String id, @Nullable String url) {}
}
