package studio.fofo.fulfilment.carriers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.ParcelMilestone;
import studio.fofo.fulfilment.ParcelMoved;
import studio.fofo.fulfilment.production.Productions;

/**
 * Publishes the milestones of parcels, each once. If a parcel was already further when it was first seen, what it had passed is not
 * published later.
 */
@Component
class Milestones {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Milestones(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** In the transaction of the change. @return the milestone, if it is new */
  Optional<ParcelMilestone> reached(FollowedParcel parcel) {
    passed(parcel.status()).forEach(milestone -> add(parcel.id(), milestone, parcel.statusAt()));
    var reached = at(parcel.status()).filter(milestone -> add(parcel.id(), milestone, parcel.statusAt()));
    reached.ifPresent(milestone -> events.publishEvent(
        new ParcelMoved(parcel.order(), parcel.id().value(), parcel.production().value(), milestone, parcel.statusAt())));
    return reached;
  }

  private boolean add(ParcelId id, ParcelMilestone milestone, Instant at) {
    return jdbc
        .sql("insert into fulfilment.parcel_milestones (parcel_id, milestone, at) values (:id, :milestone, :at) on conflict do nothing")
        .param("id", id.value()).param("milestone", milestone.word()).param("at", Productions.utc(at)).update() == 1;
  }

  private static Optional<ParcelMilestone> at(ParcelStatus status) {
    return switch (status) {
      case PRE_TRANSIT, AVAILABLE_FOR_PICKUP -> Optional.empty();
      case IN_TRANSIT -> Optional.of(ParcelMilestone.SHIPPED);
      case OUT_FOR_DELIVERY -> Optional.of(ParcelMilestone.OUT_FOR_DELIVERY);
      case ATTEMPT_FAILED, EXCEPTION, RETURNING -> Optional.of(ParcelMilestone.EXCEPTION);
      case DELIVERED -> Optional.of(ParcelMilestone.DELIVERED);
      case RETURNED -> Optional.of(ParcelMilestone.RETURNED);
    };
  }

  private static List<ParcelMilestone> passed(ParcelStatus status) {
    return switch (status) {
      case PRE_TRANSIT, IN_TRANSIT -> List.of();
      case OUT_FOR_DELIVERY, ATTEMPT_FAILED, EXCEPTION -> List.of(ParcelMilestone.SHIPPED);
      case AVAILABLE_FOR_PICKUP, RETURNING -> List.of(ParcelMilestone.SHIPPED, ParcelMilestone.OUT_FOR_DELIVERY);
      case DELIVERED, RETURNED -> List.of(ParcelMilestone.SHIPPED, ParcelMilestone.OUT_FOR_DELIVERY, ParcelMilestone.EXCEPTION);
    };
  }
}
