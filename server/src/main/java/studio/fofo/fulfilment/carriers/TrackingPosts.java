package studio.fofo.fulfilment.carriers;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.carriers.CarrierTracking.Posted;
import studio.fofo.fulfilment.carriers.recognition.Carriers;

/** Takes what tracking services post. */
@Component
public class TrackingPosts {

  private final TrackingServices services;
  private final FollowedParcels parcels;
  private final Registrations registrations;
  private final ParcelTracking tracking;
  private final CarrierSettings settings;
  private final Clock clock;

  TrackingPosts(TrackingServices services, FollowedParcels parcels, Registrations registrations, ParcelTracking tracking,
      CarrierSettings settings, Clock clock) {
    this.services = services;
    this.parcels = parcels;
    this.registrations = registrations;
    this.tracking = tracking;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Takes a post, repeated or not.
   *
   * @return false if it is not signed by a service that is connected here. A parcel that is not followed here is no error: the account may
   *     be used elsewhere, too
   */
  public boolean take(String service, Map<String, List<String>> headers, byte[] body) {
    return services.named(service).filter(CarrierTracking::isConnected).map(named -> switch (named.posted(headers, body)) {
      case Posted.Forged() -> false;
      case Posted.Irrelevant() -> true;
      case Posted.News(var state) -> {
        parcel(service, state).ifPresent(parcel -> record(parcel, service, state));
        yield true;
      }
    }).orElse(false);
  }

  private void record(ParcelId parcel, String service, TrackingState state) {
    tracking.record(parcel, service, state);
    ReadingParcels.plan(parcels.find(parcel).orElseThrow(), registrations, settings, clock);
  }

  /** By its id there; by its number if the service changed the id, or posts before we stored it. */
  private Optional<ParcelId> parcel(String service, TrackingState state) {
    return registrations.with(service, state.externalId()).or(() -> parcels.withNumber(Carriers.plain(state.number())));
  }
}
