package studio.fofo.fulfilment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.fulfilment.suppliers.Supplier;

/**
 * {@code fofo.fulfilment.*}.
 *
 * @param supplier the supplier of new productions, by {@link Supplier#name}
 * @param autopilot whether FOFO Factory advances its jobs by itself, so that a first visitor sees the complete journey. By default only
 *     with play money; with real money it must not report parcels as shipped that nobody packed
 * @param doubtAfter how long nobody knows whether a supplier has a job before it is listed among what waits for people
 * @param pauses how long the autopilot keeps a job at each step
 */
@ConfigurationProperties("fofo.fulfilment")
public record FulfilmentSettings(
    @DefaultValue("factory") String supplier,
    @Nullable Boolean autopilot,
    @DefaultValue("30m") Duration doubtAfter,
    @DefaultValue Pauses pauses) {

  /**
   * The autopilot's pauses, by the step that follows.
   *
   * @param start before it starts a job
   * @param print before it marks a job as printed
   * @param ship before it ships the parcel
   * @param deliver before it marks the parcel as delivered
   */
  public record Pauses(
      @DefaultValue("2s") Duration start,
      @DefaultValue("2s") Duration print,
      @DefaultValue("2s") Duration ship,
      @DefaultValue("3s") Duration deliver) {}
}
