package studio.fofo.fulfilment.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.factory.FactorySettings;
import studio.fofo.fulfilment.factory.Printer;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.fulfilment.factory.stock.BlankStock;
import studio.fofo.fulfilment.factory.stock.StockLevel;
import studio.fofo.fulfilment.web.FactoryQueueView.GroupView;
import studio.fofo.fulfilment.web.FactoryQueueView.PrinterView;
import studio.fofo.fulfilment.web.FactoryQueueView.SizeView;
import studio.fofo.fulfilment.web.FactoryQueueView.StationView;

/** Groups what waits to be printed by printer, blank and colour. */
@Component
class FactoryQueue {

  private static final int MOST = 5_000;

  private final Pieces pieces;
  private final BlankStock stock;
  private final Blanks blanks;
  private final FactorySettings settings;

  FactoryQueue(Pieces pieces, BlankStock stock, Blanks blanks, FactorySettings settings) {
    this.pieces = pieces;
    this.stock = stock;
    this.blanks = blanks;
    this.settings = settings;
  }

  List<Printer> printers() {
    return settings.printerList();
  }

  FactoryQueueView view() {
    Map<Station, Integer> counts = pieces.counts().stream()
        .collect(Collectors.toMap(Pieces.AtStation::station, Pieces.AtStation::pieces));
    return new FactoryQueueView(printers().stream().map(this::printer).toList(),
        Arrays.stream(Station.values()).map(station -> new StationView(station, counts.getOrDefault(station, 0))).toList(),
        (int) stock.levels().stream().filter(StockLevel::isLow).count());
  }

  private PrinterView printer(Printer printer) {
    var groups = pieces.waiting(printer.technique(), MOST).stream()
        .collect(Collectors.groupingBy(piece -> new Kind(piece.blank(), piece.colour()), LinkedHashMap::new, Collectors.toList()));
    return new PrinterView(printer.name(), printer.technique(),
        groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue())).toList());
  }

  private record Kind(BlankId blank, String colour) {}

  private GroupView group(Kind kind, List<Piece> waiting) {
    var blank = blanks.require(kind.blank());
    var variants = blank.variants().stream().filter(variant -> variant.colour().equals(kind.colour())).toList();
    var sizes = variants.stream()
        .map(variant -> new SizeView(variant.size(),
            (int) waiting.stream().filter(piece -> piece.variantId().equals(variant.id())).count()))
        .filter(size -> size.pieces() > 0).toList();
    return new GroupView(blank.id().value(), blank.name(), kind.colour(), variants.isEmpty() ? "#888888" : variants.getFirst().colourHex(),
        waiting.size(), (int) waiting.stream().map(Piece::job).distinct().count(), sizes,
        waiting.stream().map(Piece::since).min(Instant::compareTo).orElseThrow());
  }
}
