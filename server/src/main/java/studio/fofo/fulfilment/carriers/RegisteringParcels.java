package studio.fofo.fulfilment.carriers;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.carriers.CarrierTracking.Registration;
import studio.fofo.fulfilment.carriers.Registrations.Registered;
import studio.fofo.fulfilment.carriers.TrackingSteps.Step;
import studio.fofo.fulfilment.carriers.recognition.Carriers;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Has a tracking service follow a parcel. Without one, the supplier's own reports remain. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class RegisteringParcels implements TaskHandler<Step> {

  private static final Logger LOG = LoggerFactory.getLogger(RegisteringParcels.class);

  private final TrackingServices services;
  private final FollowedParcels parcels;
  private final Registrations registrations;
  private final ParcelTracking tracking;
  private final CarrierSettings settings;
  private final Clock clock;

  RegisteringParcels(TrackingServices services, FollowedParcels parcels, Registrations registrations, ParcelTracking tracking,
      CarrierSettings settings, Clock clock) {
    this.services = services;
    this.parcels = parcels;
    this.registrations = registrations;
    this.tracking = tracking;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public TaskKind<Step> kind() {
    return TrackingSteps.REGISTER;
  }

  @Override
  public TaskOutcome execute(Step step) {
    var parcel = parcels.find(step.id()).orElseThrow();
    var service = services.current();
    if (service.isEmpty() || parcel.trackingNumber().isEmpty() || parcel.status().isFinal()) {
      return TaskOutcome.done();
    }
    try {
      register(parcel, service.get());
      return TaskOutcome.done();
    } catch (TrackingUnavailable unavailable) {
      if (unavailable.pause().isZero()) {
        throw unavailable;
      }
      return TaskOutcome.again(unavailable.pause());
    }
  }

  private void register(FollowedParcel parcel, CarrierTracking service) {
    var number = Carriers.plain(parcel.trackingNumber().orElseThrow());
    switch (service.register(new TrackingRequest(parcel.id(), number, parcels.carrier(parcel.id())))) {
      case Registration.Registered(var state) -> {
        registrations.put(new Registered(parcel.id(), service.name(), state.externalId()));
        registrations.readNext(parcel.id(), Optional.of(clock.instant().plus(settings.polling().preTransit())));
        tracking.record(parcel.id(), service.name(), state);
        ReadingParcels.plan(parcels.find(parcel.id()).orElseThrow(), registrations, settings, clock);
      }
      case Registration.Refused(var reason) ->
        LOG.warn("a tracking service does not follow a parcel parcelId={} service={} reason={}", parcel.id(), service.name(), reason);
    }
  }
}
