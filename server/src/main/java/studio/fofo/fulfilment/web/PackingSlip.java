package studio.fofo.fulfilment.web;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.factory.FactoryJob;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.ordering.Orders;

/** The packing slip: one A5 or half-letter page in black on white, made for printing. */
@Component
class PackingSlip {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final String PAGE = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Packing slip %1$s</title>
      <style>
        @page { size: A5; margin: 12mm }
        body { font: 13px/1.45 system-ui, sans-serif; color: #000; background: #fff; max-width: 124mm; margin: 8mm auto }
        header { display: flex; justify-content: space-between; border-bottom: 2px solid #000; padding-bottom: 3mm }
        h1 { font-size: 20px; letter-spacing: .12em; margin: 0 }
        address { font-style: normal; font-size: 16px; margin: 6mm 0; padding: 4mm; border: 1px solid #000; width: fit-content }
        table { width: 100%%; border-collapse: collapse } th { text-align: left; font-weight: 600 }
        th, td { padding: 1.5mm 0; border-bottom: 1px solid #bbb; vertical-align: top } .n { text-align: right }
        p { border: 1px solid #000; padding: 4mm; white-space: pre-line }
        footer { margin-top: 6mm; font-size: 11px } code { font-size: 12px }
        @media print { body { margin: 0 auto } }
      </style>
      </head>
      <body>
      <header><h1>FOFO STUDIO</h1><div>%2$s</div></header>
      <address>%3$s</address>
      %7$s
      <table>
      <thead><tr><th>Item</th><th>Variant</th><th class="n">Quantity</th></tr></thead>
      <tbody>
      %4$s
      </tbody>
      </table>
      <footer>Order <code>%1$s</code> · Job <code>%5$s</code>%6$s</footer>
      </body>
      </html>
      """;

  private final Orders orders;

  PackingSlip(Orders orders) {
    this.orders = orders;
  }

  String of(FactoryJob job, List<PrintFile> lines) {
    var recipient = orders.recipient(job.orderId());
    var note = recipient.gift().filter(gift -> !gift.note().isEmpty()).map(gift -> "<p>" + htmlEscape(gift.note(), "UTF-8") + "</p>")
        .orElse("");
    var address = recipient.address().lines().stream()
        .map(line -> htmlEscape(line, "UTF-8"))
        .collect(Collectors.joining("<br>"));
    var rows = lines.stream().map(PackingSlip::row).collect(Collectors.joining("\n"));
    var parcel = job.trackingNumber().map(number -> " · Parcel <code>" + number + "</code>").orElse("");
    return PAGE.formatted(job.orderId(), DAY.format(job.createdAt()), address, rows, job.id(), parcel, note);
  }

  private static String row(PrintFile line) {
    return "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td></tr>"
        .formatted(htmlEscape(line.title(), "UTF-8"), htmlEscape(line.variant(), "UTF-8"), line.quantity());
  }
}
