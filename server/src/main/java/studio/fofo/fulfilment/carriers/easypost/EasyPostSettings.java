package studio.fofo.fulfilment.carriers.easypost;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.carriers.easypost.*}: an account with EasyPost.
 *
 * @param url of the API, with its version
 * @param apiKey without one, EasyPost is not used. A test key ({@code EZTK…}) follows test parcels only
 * @param webhookSecret as given when its webhook was made; without one, what it posts is refused and parcels are polled
 */
@ConfigurationProperties("fofo.fulfilment.carriers.easypost")
public record EasyPostSettings(
    @DefaultValue("https://api.easypost.com/v2") URI url, @Nullable String apiKey, @Nullable String webhookSecret) {

  private static final String TEST_KEY = "EZTK";

  /** {@code test} or {@code production}, as in the events that it posts. */
  String mode() {
    return apiKey != null && apiKey.startsWith(TEST_KEY) ? "test" : "production";
  }

  /** Prints no secret. */
  @Override
  public String toString() {
    return "EasyPostSettings[" + url + "]";
  }
}
