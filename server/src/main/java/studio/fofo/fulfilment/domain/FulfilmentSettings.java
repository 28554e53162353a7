package studio.fofo.fulfilment.domain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.*}.
 *
 * @param supplier who gets new productions, by {@link Supplier#name}
 * @param autopilot whether FOFO Factory moves its jobs by itself, so that a newcomer sees the whole journey. Turn it off where people
 *     print: it says "shipped" of parcels that nobody packed
 * @param pauses how long the autopilot leaves a job at each step
 */
@ConfigurationProperties("fofo.fulfilment")
public record FulfilmentSettings(
    @DefaultValue("factory") String supplier,
    @DefaultValue("true") boolean autopilot,
    @DefaultValue Pauses pauses) {

  /** By what ends the pause. */
  public record Pauses(
      @DefaultValue("2s") Duration start,
      @DefaultValue("2s") Duration print,
      @DefaultValue("2s") Duration ship,
      @DefaultValue("3s") Duration deliver) {}
}
