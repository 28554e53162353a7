package studio.fofo.fulfilment.carriers;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.OrderId;

/** What carriers say of an order's parcels, for the order's page. */
@Component
class OrderTracks implements studio.fofo.ordering.ParcelTracking {

  private final FollowedParcels parcels;
  private final ParcelReports reports;

  OrderTracks(FollowedParcels parcels, ParcelReports reports) {
    this.parcels = parcels;
    this.reports = reports;
  }

  @Override
  public Map<String, Track> of(OrderId order) {
    return parcels.of(order).stream().collect(Collectors.toMap(FollowedParcel::orderKey, this::track));
  }

  private Track track(FollowedParcel parcel) {
    var events = reports.timeline(parcel.id()).events().reversed().stream().map(OrderTracks::event).toList();
    var expected = parcel.estimate().filter(estimate -> !parcel.status().isFinal()).map(days -> new Days(days.from(), days.to()));
    return new Track(status(parcel.status()), Optional.of(parcel.path()), expected, events);
  }

  private static Event event(ParcelEvent event) {
    return new Event(event.time().toString(), event.place(), event.words(), status(event.status()));
  }

  static Status status(ParcelStatus status) {
    return switch (status) {
      case PRE_TRANSIT -> Status.PRE_TRANSIT;
      case IN_TRANSIT -> Status.IN_TRANSIT;
      case OUT_FOR_DELIVERY -> Status.OUT_FOR_DELIVERY;
      case ATTEMPT_FAILED -> Status.ATTEMPT_FAILED;
      case AVAILABLE_FOR_PICKUP -> Status.AVAILABLE_FOR_PICKUP;
      case EXCEPTION -> Status.EXCEPTION;
      case DELIVERED -> Status.DELIVERED;
      case RETURNING -> Status.RETURNING;
      case RETURNED -> Status.RETURNED;
    };
  }
}
