package studio.fofo.fulfilment.carriers.easypost;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.fofo.fulfilment.carriers.DeliveryEstimate;
import studio.fofo.fulfilment.carriers.EventTime;
import studio.fofo.fulfilment.carriers.ParcelEvent;
import studio.fofo.fulfilment.carriers.ParcelStatus;
import studio.fofo.fulfilment.carriers.TrackingState;
import tools.jackson.databind.JsonNode;

/** EasyPost's Tracker in our terms. Postal codes and the name of who signed are not read. */
final class EasyPostReading {

  private static final int DAY = 10;

  private EasyPostReading() {}

  static TrackingState state(JsonNode tracker) {
    return new TrackingState(tracker.path("id").asString(), tracker.path("tracking_code").asString(""),
        tracker.path("tracking_details").valueStream().flatMap(detail -> event(detail).stream()).toList(),
        estimate(tracker), Optional.empty());
  }

  private static Optional<ParcelEvent> event(JsonNode detail) {
    var status = status(detail.path("status").asString(""), detail.path("status_detail").asString(""));
    var time = text(detail, "datetime").flatMap(EventTime::parse);
    return status.flatMap(known -> time.map(at -> ParcelEvent.of(at, place(detail.path("tracking_location")),
        text(detail, "message").or(() -> text(detail, "description")).orElse(""), known)));
  }

  /** Empty if the carrier did nothing. */
  static Optional<ParcelStatus> status(String status, String detail) {
    return switch (status) {
      case "unknown", "" -> Optional.empty();
      case "pre_transit" -> Optional.of(ParcelStatus.PRE_TRANSIT);
      case "out_for_delivery" -> Optional.of(ParcelStatus.OUT_FOR_DELIVERY);
      case "available_for_pickup" -> Optional.of(ParcelStatus.AVAILABLE_FOR_PICKUP);
      case "delivered" -> Optional.of(ParcelStatus.DELIVERED);
      case "return_to_sender" -> Optional.of(ParcelStatus.RETURNING);
      case "failure" -> Optional.of(detail.equals("delivery_exception") ? ParcelStatus.ATTEMPT_FAILED : ParcelStatus.EXCEPTION);
      case "cancelled", "error" -> Optional.of(ParcelStatus.EXCEPTION);
      default -> Optional.of(ParcelStatus.IN_TRANSIT);
    };
  }

  private static Optional<String> place(JsonNode location) {
    var parts = Stream.of("city", "state", "country").flatMap(field -> text(location, field).stream()).distinct()
        .collect(Collectors.joining(", "));
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  /** The carrier's day at the place, if it gives one; otherwise the date of the estimate in UTC. */
  private static Optional<DeliveryEstimate> estimate(JsonNode tracker) {
    return day(tracker.path("carrier_detail"), "est_delivery_date_local").or(() -> day(tracker, "est_delivery_date"))
        .map(DeliveryEstimate::on);
  }

  private static Optional<LocalDate> day(JsonNode said, String field) {
    try {
      return text(said, field).filter(text -> text.length() >= DAY).map(text -> LocalDate.parse(text.substring(0, DAY)));
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.of(node.path(field).asString("")).filter(text -> !text.isBlank());
  }
}
