package studio.fofo.fulfilment.carriers;

import java.util.List;
import java.util.Optional;

/**
 * What a tracking service knows of a parcel, complete as of its time.
 *
 * @param externalId its id there
 * @param number as the service spells it
 * @param link to the carrier's page, as it says; not to be shown before it was checked
 */
public record TrackingState(
    String externalId, String number, List<ParcelEvent> events, Optional<DeliveryEstimate> estimate, Optional<String> link) {

  public TrackingState {
    events = List.copyOf(events);
  }
}
