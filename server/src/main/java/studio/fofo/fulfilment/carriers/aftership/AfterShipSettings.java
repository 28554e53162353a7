package studio.fofo.fulfilment.carriers.aftership;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.carriers.aftership.*}: an account with AfterShip Tracking.
 *
 * @param url of the API, with its version
 * @param apiKey without one, AfterShip is not used
 * @param webhookSecret of its console, Settings, Webhooks; without one, what it posts is refused and parcels are polled
 */
@ConfigurationProperties("fofo.fulfilment.carriers.aftership")
public record AfterShipSettings(
    @DefaultValue("https://api.aftership.com/tracking/2026-07") URI url, @Nullable String apiKey, @Nullable String webhookSecret) {

  /** Prints no secret. */
  @Override
  public String toString() {
    return "AfterShipSettings[" + url + "]";
  }
}
