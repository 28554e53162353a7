package studio.fofo.fulfilment.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.carriers.ParcelStatus;
import studio.fofo.fulfilment.web.TrackingView.EventView;

/** The public page of a parcel: self-contained, without script, readable on a phone. */
final class TrackingPage {

  private static final String PAGE = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <meta name="referrer" content="no-referrer">
      <title>Parcel %1$s</title>
      <style>
        :root { color-scheme: dark }
        body { font: 16px/1.5 system-ui, sans-serif; color: #e8e6f5; background: #0b0a14; margin: 0; padding: 8vh 20px }
        main { max-width: 34rem; margin: auto }
        h1 { font-size: 1.6rem; margin: 0 0 .25rem } h1 + p { color: #a9a4c7; margin: 0 0 2rem }
        code, a { color: #4cf0ff; font-size: 1.05em }
        ol { list-style: none; margin: 0; padding: 0 0 0 1.25rem; border-left: 2px solid #3a3560 }
        li { position: relative; padding: 0 0 1.4rem .75rem; color: #a9a4c7 }
        li::before { content: ""; position: absolute; left: -1.72rem; top: .4rem; width: .8rem; height: .8rem;
          border-radius: 50%%; background: #3a3560 }
        li:first-child { color: #fff } li:first-child::before { background: #ff3fa4; box-shadow: 0 0 14px #ff3fa4 }
        time { display: block; font-size: .85rem; color: #a9a4c7 }
      </style>
      </head>
      <body>
      <main>
      <h1>%2$s</h1>
      <p>%3$s</p>
      <ol>
      %4$s
      </ol>
      </main>
      </body>
      </html>
      """;

  private TrackingPage() {}

  static String of(TrackingView parcel) {
    var events = parcel.timeline().reversed().stream().map(TrackingPage::row).collect(Collectors.joining("\n"));
    var number = Optional.ofNullable(parcel.trackingNumber()).map(TrackingPage::safe).orElse("");
    return PAGE.formatted(number, title(parcel.status()), about(parcel, number), events);
  }

  private static String about(TrackingView parcel, String number) {
    var parts = new ArrayList<String>();
    parts.add(safe(parcel.carrier()) + (number.isEmpty() ? "" : " · <code>" + number + "</code>"));
    Optional.ofNullable(parcel.estimate()).ifPresent(
        expected -> parts.add("expected " + expected.from() + (expected.from().equals(expected.to()) ? "" : " to " + expected.to())));
    Optional.ofNullable(parcel.carrierUrl()).ifPresent(
        link -> parts.add("<a rel=\"noreferrer nofollow\" href=\"" + safe(link) + "\">at the carrier</a>"));
    return String.join(" · ", parts);
  }

  /** Words and places come from outside. */
  private static String row(EventView event) {
    var place = event.place() == null ? "" : " · " + safe(event.place());
    return "<li>%s<time datetime=\"%s\">%s%s</time></li>".formatted(
        safe(event.detail().isEmpty() ? title(event.status()) : event.detail()), safe(event.at()), time(event.at()), place);
  }

  /** {@code 2026-03-04 14:05 +01:00}, by the clock of the place. */
  private static String time(String at) {
    return safe(at.replaceFirst("^(.{10})T(\\d\\d:\\d\\d)[\\d:.]*?(Z|[+-]\\d\\d:?\\d\\d)?$", "$1 $2 $3").replace("Z", "UTC").strip());
  }

  private static String safe(String text) {
    return htmlEscape(text, "UTF-8");
  }

  private static String title(ParcelStatus status) {
    return switch (status) {
      case PRE_TRANSIT -> "Not yet with the carrier";
      case IN_TRANSIT -> "On its way";
      case OUT_FOR_DELIVERY -> "Out for delivery";
      case ATTEMPT_FAILED -> "Delivery was attempted";
      case AVAILABLE_FOR_PICKUP -> "Ready to be picked up";
      case EXCEPTION -> "Delayed by a problem";
      case DELIVERED -> "Delivered";
      case RETURNING -> "On its way back to the sender";
      case RETURNED -> "Returned to the sender";
    };
  }
}
