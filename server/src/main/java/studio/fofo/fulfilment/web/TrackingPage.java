package studio.fofo.fulfilment.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.web.TrackingView.StepView;

/** The public page of a parcel: self-contained, without script, readable on a phone. */
final class TrackingPage {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
      .withZone(ZoneOffset.UTC);

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
        code { color: #4cf0ff; font-size: 1.05em }
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
      <p>%3$s · <code>%1$s</code></p>
      <ol>
      %4$s
      </ol>
      </main>
      </body>
      </html>
      """;

  private TrackingPage() {}

  static String of(TrackingView parcel) {
    var steps = parcel.timeline().stream()
        .sorted(Comparator.comparing(StepView::at).reversed())
        .map(step -> "<li>%s<time datetime=\"%s\">%s</time></li>".formatted(step.detail(), step.at(), TIME.format(step.at())))
        .collect(Collectors.joining("\n"));
    return PAGE.formatted(parcel.trackingNumber(), parcel.timeline().getLast().detail(), parcel.carrier(), steps);
  }
}
