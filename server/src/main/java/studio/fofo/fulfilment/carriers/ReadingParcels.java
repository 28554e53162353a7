package studio.fofo.fulfilment.carriers;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.carriers.TrackingSteps.Step;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Reads a parcel at its tracking service, where no webhook came for a while. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class ReadingParcels implements TaskHandler<Step> {

  private static final int ATTEMPTS = 5;

  private final TrackingServices services;
  private final FollowedParcels parcels;
  private final Registrations registrations;
  private final ParcelTracking tracking;
  private final TrackingSteps steps;
  private final CarrierSettings settings;
  private final Clock clock;

  ReadingParcels(TrackingServices services, FollowedParcels parcels, Registrations registrations, ParcelTracking tracking,
      TrackingSteps steps, CarrierSettings settings, Clock clock) {
    this.services = services;
    this.parcels = parcels;
    this.registrations = registrations;
    this.tracking = tracking;
    this.steps = steps;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public TaskKind<Step> kind() {
    return TrackingSteps.READ;
  }

  @Override
  public int attempts() {
    return ATTEMPTS;
  }

  /** It is due again later; the service may be down for hours. */
  @Override
  public void givenUp(Step step, Throwable last) {
    parcels.find(step.id()).ifPresent(parcel -> plan(parcel, registrations, settings, clock));
  }

  @Override
  public TaskOutcome execute(Step step) {
    try {
      registrations.of(step.id()).ifPresent(registered -> services.named(registered.service()).filter(CarrierTracking::isConnected)
          .ifPresent(service -> read(registered, service)));
      parcels.find(step.id()).ifPresent(parcel -> plan(parcel, registrations, settings, clock));
      return TaskOutcome.done();
    } catch (TrackingUnavailable unavailable) {
      if (unavailable.pause().isZero()) {
        throw unavailable;
      }
      return TaskOutcome.again(unavailable.pause());
    }
  }

  private void read(Registrations.Registered registered, CarrierTracking service) {
    service.read(registered.externalId()).ifPresentOrElse(state -> tracking.record(registered.parcel(), service.name(), state), () -> {
      registrations.remove(registered.parcel());
      steps.register(registered.parcel());
    });
  }

  /** Plans the next read. */
  static void plan(FollowedParcel parcel, Registrations registrations, CarrierSettings settings, Clock clock) {
    var now = clock.instant();
    var old = parcel.shippedAt().plus(settings.oldest()).isBefore(now);
    registrations.readNext(parcel.id(), pause(parcel.status(), settings).filter(pause -> !old).map(now::plus));
  }

  private static Optional<Duration> pause(ParcelStatus status, CarrierSettings settings) {
    var polling = settings.polling();
    return switch (status) {
      case PRE_TRANSIT -> Optional.of(polling.preTransit());
      case IN_TRANSIT -> Optional.of(polling.inTransit());
      case OUT_FOR_DELIVERY -> Optional.of(polling.outForDelivery());
      case ATTEMPT_FAILED, AVAILABLE_FOR_PICKUP, EXCEPTION, RETURNING -> Optional.of(polling.waiting());
      case DELIVERED, RETURNED -> Optional.empty();
    };
  }
}
