package studio.fofo.fulfilment.carriers.aftership;

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

/** AfterShip's tracking object in our terms. Postal codes, names and coordinates are not read. */
final class AfterShipReading {

  private static final int DAY = 10;

  private AfterShipReading() {}

  static TrackingState state(JsonNode tracking) {
    return new TrackingState(tracking.path("id").asString(), tracking.path("tracking_number").asString(""),
        tracking.path("checkpoints").valueStream().flatMap(checkpoint -> event(checkpoint).stream()).toList(),
        estimate(tracking), text(tracking, "courier_tracking_link"));
  }

  private static Optional<ParcelEvent> event(JsonNode checkpoint) {
    var status = status(checkpoint.path("tag").asString(""), checkpoint.path("subtag").asString(""));
    var time = text(checkpoint, "checkpoint_time").flatMap(EventTime::parse);
    if (status.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    var words = text(checkpoint, "message").or(() -> text(checkpoint, "subtag_message")).orElse("");
    return Optional.of(text(checkpoint, "hash").map(hash -> new ParcelEvent(hash, time.get(), place(checkpoint), words, status.get()))
        .orElseGet(() -> ParcelEvent.of(time.get(), place(checkpoint), words, status.get())));
  }

  /** Empty if the carrier did nothing: AfterShip waits for an event, or stopped asking. */
  static Optional<ParcelStatus> status(String tag, String subtag) {
    return switch (tag) {
      case "Pending", "Expired", "" -> Optional.empty();
      case "InfoReceived" -> Optional.of(ParcelStatus.PRE_TRANSIT);
      case "OutForDelivery" -> Optional.of(ParcelStatus.OUT_FOR_DELIVERY);
      case "AttemptFail" -> Optional.of(ParcelStatus.ATTEMPT_FAILED);
      case "AvailableForPickup" -> Optional.of(ParcelStatus.AVAILABLE_FOR_PICKUP);
      case "Delivered" -> Optional.of(ParcelStatus.DELIVERED);
      case "Exception" -> Optional.of(switch (subtag) {
        case "Exception_010" -> ParcelStatus.RETURNING;
        case "Exception_011" -> ParcelStatus.RETURNED;
        default -> ParcelStatus.EXCEPTION;
      });
      default -> Optional.of(ParcelStatus.IN_TRANSIT);
    };
  }

  private static Optional<String> place(JsonNode checkpoint) {
    var parts = Stream.of("city", "state", "country_region").flatMap(field -> text(checkpoint, field).stream()).distinct()
        .collect(Collectors.joining(", "));
    return parts.isEmpty() ? Optional.empty() : Optional.of(parts);
  }

  private static Optional<DeliveryEstimate> estimate(JsonNode tracking) {
    return Stream.of("latest_estimated_delivery", "courier_estimated_delivery_date").map(tracking::path)
        .flatMap(said -> window(said).stream()).findFirst();
  }

  private static Optional<DeliveryEstimate> window(JsonNode said) {
    var on = day(said, "datetime").or(() -> day(said, "estimated_delivery_date"));
    var from = day(said, "datetime_min").or(() -> day(said, "estimated_delivery_date_min")).or(() -> on);
    var to = day(said, "datetime_max").or(() -> day(said, "estimated_delivery_date_max")).or(() -> on);
    return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new DeliveryEstimate(first, last)));
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
