package studio.fofo.fulfilment.carriers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code fofo.fulfilment.carriers.*}.
 *
 * @param service the tracking service of new parcels, {@code aftership} or {@code easypost}; by default the one that has an API key
 * @param timeout of a call to a tracking service
 * @param polling how often a parcel is read where no webhook comes
 * @param silence after how long without news a parcel is shown to operators
 * @param oldest how long after shipping a parcel is read at all
 */
@ConfigurationProperties("fofo.fulfilment.carriers")
public record CarrierSettings(
    @Nullable String service, @DefaultValue("10s") Duration timeout, @DefaultValue Polling polling, @DefaultValue Silence silence,
    @DefaultValue("90d") Duration oldest) {

  /**
   * The pauses between two reads, by status.
   *
   * @param preTransit while the carrier does not have it
   * @param inTransit while it is on its way
   * @param outForDelivery while a courier has it
   * @param waiting while it waits: for its recipient, for another attempt, in trouble, or on its way back
   */
  public record Polling(
      @DefaultValue("6h") Duration preTransit, @DefaultValue("4h") Duration inTransit, @DefaultValue("1h") Duration outForDelivery,
      @DefaultValue("6h") Duration waiting) {}

  /**
   * The longest silence that is normal, by status.
   *
   * @param preTransit while the carrier does not have it
   * @param inTransit while it is on its way; parcels overseas are silent for days
   * @param outForDelivery while a courier has it
   * @param attemptFailed after a failed attempt
   * @param availableForPickup while its recipient can fetch it
   * @param exception while it does not go on
   * @param returning on its way back
   */
  public record Silence(
      @DefaultValue("5d") Duration preTransit, @DefaultValue("10d") Duration inTransit, @DefaultValue("2d") Duration outForDelivery,
      @DefaultValue("4d") Duration attemptFailed, @DefaultValue("8d") Duration availableForPickup,
      @DefaultValue("2d") Duration exception, @DefaultValue("21d") Duration returning) {

    /** @throws IllegalArgumentException for statuses after which nothing is expected */
    Duration of(ParcelStatus status) {
      return switch (status) {
        case PRE_TRANSIT -> preTransit;
        case IN_TRANSIT -> inTransit;
        case OUT_FOR_DELIVERY -> outForDelivery;
        case ATTEMPT_FAILED -> attemptFailed;
        case AVAILABLE_FOR_PICKUP -> availableForPickup;
        case EXCEPTION -> exception;
        case RETURNING -> returning;
        case DELIVERED, RETURNED -> throw new IllegalArgumentException("no news are expected of a parcel that is " + status.word());
      };
    }
  }
}
