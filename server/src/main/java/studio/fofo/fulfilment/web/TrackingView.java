package studio.fofo.fulfilment.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.fulfilment.carriers.EventTime;
import studio.fofo.fulfilment.carriers.FollowedParcel;
import studio.fofo.fulfilment.carriers.ParcelEvent;
import studio.fofo.fulfilment.carriers.ParcelStatus;
import studio.fofo.fulfilment.carriers.Timeline;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.factory.FactoryStatus;
import studio.fofo.fulfilment.factory.FactoryStep;

/**
 * A parcel as JSON; nothing about its order or buyer.
 *
 * @param trackingNumber null for mail without tracking
 * @param carrierUrl the carrier's own page for it, checked; null if there is none
 * @param timeline oldest first
 */
record TrackingView(
    String carrier, @Nullable String trackingNumber, ParcelStatus status, @Nullable EstimateView estimate, @Nullable String carrierUrl,
    List<EventView> timeline) {

  static TrackingView of(FollowedParcel parcel, Timeline timeline, Optional<URI> carriersPage) {
    var estimate = parcel.estimate().filter(expected -> !parcel.status().isFinal());
    return new TrackingView(parcel.carrier(), parcel.trackingNumber().orElse(null), parcel.status(),
        estimate.map(expected -> new EstimateView(expected.from(), expected.to())).orElse(null),
        carriersPage.map(URI::toString).orElse(null), timeline.events().stream().map(EventView::of).toList());
  }

  /** A parcel of our own courier, whose steps the factory knows. */
  static TrackingView of(FactoryJob job, List<FactoryStep> steps) {
    return new TrackingView(Factory.CARRIER, job.trackingNumber().orElseThrow().value(), status(job.status()), null, null,
        steps.stream().map(EventView::of).toList());
  }

  private static ParcelStatus status(FactoryStatus status) {
    return switch (status) {
      case QUEUED, IN_PRODUCTION, PRINTED -> ParcelStatus.PRE_TRANSIT;
      case SHIPPED -> ParcelStatus.IN_TRANSIT;
      case DELIVERED -> ParcelStatus.DELIVERED;
      case CANCELLED -> ParcelStatus.EXCEPTION;
    };
  }

  /** The days on which it is expected. */
  record EstimateView(LocalDate from, LocalDate to) {}

  /**
   * One event.
   *
   * @param at ISO 8601 by the clock of the place; without offset if the carrier gives none
   * @param place as the carrier says; null if it does not
   * @param detail in the carrier's words
   */
  record EventView(String at, @Nullable String place, ParcelStatus status, String detail) {

    static EventView of(ParcelEvent event) {
      return new EventView(event.time().toString(), event.place().orElse(null), event.status(), event.words());
    }

    static EventView of(FactoryStep step) {
      return new EventView(EventTime.of(step.at()).toString(), null, TrackingView.status(step.status()), detail(step.status()));
    }

    private static String detail(FactoryStatus status) {
      return switch (status) {
        case QUEUED -> "The factory has the order";
        case IN_PRODUCTION -> "Printing has begun";
        case PRINTED -> "Printed and packed";
        case SHIPPED -> "Handed to the courier";
        case DELIVERED -> "Delivered";
        case CANCELLED -> "Cancelled";
      };
    }
  }
}
