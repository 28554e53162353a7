package studio.fofo.fulfilment.carriers;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.ParcelMilestone;
import studio.fofo.fulfilment.carriers.recognition.Carrier;
import studio.fofo.fulfilment.carriers.recognition.Carriers;
import studio.fofo.fulfilment.carriers.recognition.TrackingLinks;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.suppliers.Parcel;
import studio.fofo.fulfilment.suppliers.SupplierUpdate;

/**
 * Follows parcels: takes what suppliers and tracking services report, and keeps where each parcel is. Everything may be repeated, late and
 * out of order.
 */
@Component
public class ParcelTracking {

  private static final String STUDIO = "studio";

  private final FollowedParcels parcels;
  private final ParcelReports reports;
  private final Milestones milestones;
  private final TrackingSteps steps;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ParcelTracking(FollowedParcels parcels, ParcelReports reports, Milestones milestones, TrackingSteps steps,
      ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
    this.parcels = parcels;
    this.reports = reports;
    this.milestones = milestones;
    this.steps = steps;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Follows the parcels of a production, as its supplier says that they are; joins the caller's transaction. Cheap if nothing changed.
   *
   * @return the parcels as they may be shown: with the recognised carrier's name, and a link to our own page in place of the supplier's
   */
  public List<Parcel> follow(Production production, List<Parcel> sent) {
    if (sent.isEmpty()) {
      return sent;
    }
    var known = parcels.of(production.id());
    sent.stream().filter(parcel -> known.stream().noneMatch(followed -> isUpToDate(followed, parcel)))
        .forEach(parcel -> transactions.executeWithoutResult(transaction -> follow(production, parcel, known)));
    var followed = parcels.of(production.id()).stream().collect(Collectors.toMap(FollowedParcel::key, Function.identity()));
    return sent.stream().map(parcel -> shown(parcel, Objects.requireNonNull(followed.get(parcel.key())))).toList();
  }

  private static Parcel shown(Parcel parcel, FollowedParcel followed) {
    return new Parcel(parcel.key(), followed.carrier(), parcel.trackingNumber(), Optional.of(followed.path()), parcel.shippedAt(),
        parcel.deliveredAt(), parcel.pieces());
  }

  /**
   * Somebody at the studio has it in their hands again: for carriers that report nothing. A repeat changes nothing.
   *
   * @return false if there is no parcel with this id
   */
  public boolean cameBack(ParcelId id) {
    return Boolean.TRUE.equals(transactions.execute(transaction -> {
      var found = parcels.find(id);
      found.ifPresent(parcel -> take(parcels.lock(id), STUDIO,
          List.of(event("returned", clock.instant(), "Returned to the sender", ParcelStatus.RETURNED))));
      return found.isPresent();
    }));
  }

  /**
   * Takes what a source reports.
   *
   * @param source a supplier's or tracking service's name
   */
  public void record(ParcelId id, String source, TrackingState state) {
    transactions.executeWithoutResult(transaction -> {
      var before = parcels.lock(id);
      state.estimate().filter(estimate -> !before.status().isFinal()).ifPresent(estimate -> parcels.expect(id, estimate));
      state.link().filter(link -> TrackingLinks.toShow(parcels.carrier(id), Optional.empty(), Optional.of(link)).isPresent())
          .ifPresent(link -> parcels.link(id, link));
      take(before, source, state.events());
    });
  }

  private void follow(Production production, Parcel parcel, List<FollowedParcel> known) {
    var carrier = Carriers.known().of(parcel.carrier(), parcel.trackingNumber());
    var followed = parcels.put(production, parcel, carrier);
    take(parcels.lock(followed.id()), production.supplier(), said(parcel));
    var renumbered = known.stream().filter(before -> before.id().equals(followed.id()))
        .allMatch(before -> !before.trackingNumber().equals(parcel.trackingNumber()));
    if (renumbered && parcel.trackingNumber().isPresent() && !carrier.map(Carrier::code).equals(Optional.of("fofo-courier"))) {
      steps.register(followed.id());
    }
  }

  private void take(FollowedParcel before, String source, List<ParcelEvent> said) {
    var news = reports.add(before.id(), source, said);
    var timeline = reports.timeline(before.id());
    var status = timeline.status().orElse(before.status());
    var at = timeline.latest().map(event -> event.time().instant()).orElse(before.statusAt());
    var after = parcels.moved(before.id(), status, at, timeline.deliveredAt().map(EventTime::instant), news);
    milestones.reached(after).filter(milestone -> milestone == ParcelMilestone.DELIVERED)
        .ifPresent(delivered -> events.publishEvent(new SupplierUpdate(after.production(), after.id() + "/delivered")));
  }

  /** A supplier that calls it sent gave it to the carrier. */
  private List<ParcelEvent> said(Parcel parcel) {
    var said = new ArrayList<ParcelEvent>();
    said.add(event("shipped", parcel.shippedAt(), "Handed to the carrier", ParcelStatus.IN_TRANSIT));
    parcel.deliveredAt().ifPresent(at -> said.add(event("delivered", at, "Delivered", ParcelStatus.DELIVERED)));
    if (parcel.returned()) {
      said.add(event("returned", clock.instant(), "Returned to the sender", ParcelStatus.RETURNED));
    }
    return said;
  }

  private static ParcelEvent event(String id, Instant at, String words, ParcelStatus status) {
    return new ParcelEvent(id, EventTime.of(at), Optional.empty(), words, status);
  }

  private static boolean isUpToDate(FollowedParcel followed, Parcel parcel) {
    return followed.key().equals(parcel.key()) && followed.trackingNumber().equals(parcel.trackingNumber())
        && (!parcel.returned() || followed.status() == ParcelStatus.RETURNED)
        && (parcel.deliveredAt().isEmpty() || followed.status() != ParcelStatus.PRE_TRANSIT && followed.deliveredAt().isPresent()
            || followed.status() == ParcelStatus.RETURNING || followed.status() == ParcelStatus.RETURNED);
  }
}
