package studio.fofo.ordering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.ordering.ParcelTracking;
import studio.fofo.ordering.ParcelTracking.Track;
import studio.fofo.ordering.ShipmentSummary;

/**
 * One parcel.
 *
 * @param key unique in the order; stays the same if the number changes
 * @param trackingNumber absent for mail without tracking, or until it is known
 * @param trackingUrl absolute, or a path on this origin; absent if there is no page
 * @param deliveredAt absent until it arrives
 * @param expected absent if nobody knows
 * @param lines what is in it; empty if nobody knows
 * @param events the latest first; empty if nobody follows it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShipmentView(
    String key, String carrier, @Nullable String trackingNumber, @Nullable String trackingUrl, ParcelTracking.Status status,
    Instant shippedAt, @Nullable Instant deliveredAt, @Nullable ExpectedView expected, List<PiecesView> lines, List<EventView> events) {

  /** Where a carrier and the supplier differ, the parcel has arrived if either says so. */
  static ShipmentView of(ShipmentSummary parcel, Optional<Track> track) {
    var arrived = parcel.deliveredAt().isPresent() ? ParcelTracking.Status.DELIVERED : ParcelTracking.Status.IN_TRANSIT;
    var status = track.map(Track::status).map(said -> isBehind(said, arrived) ? arrived : said).orElse(arrived);
    return new ShipmentView(parcel.key(), parcel.carrier(), parcel.trackingNumber().orElse(null),
        track.flatMap(Track::page).or(parcel::trackingUrl).orElse(null), status, parcel.shippedAt(), parcel.deliveredAt().orElse(null),
        track.flatMap(Track::expected).map(days -> new ExpectedView(days.from(), days.to())).orElse(null),
        parcel.pieces().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(line -> new PiecesView(line.getKey(), line.getValue()))
            .toList(),
        track.map(Track::events).orElse(List.of()).stream().map(EventView::of).toList());
  }

  private static boolean isBehind(ParcelTracking.Status said, ParcelTracking.Status known) {
    return known == ParcelTracking.Status.DELIVERED && said.ordinal() < known.ordinal();
  }

  /** How many pieces of a line. */
  record PiecesView(int line, int pieces) {}

  /** The first and the last day on which it may arrive. */
  record ExpectedView(LocalDate from, LocalDate to) {}

  /**
   * @param at ISO 8601, without an offset where the carrier gives none
   * @param place absent if the carrier does not say
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EventView(String at, @Nullable String place, String words, ParcelTracking.Status status) {

    static EventView of(ParcelTracking.Event event) {
      return new EventView(event.at(), event.place().orElse(null), event.words(), event.status());
    }
  }
}
