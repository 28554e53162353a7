package studio.fofo.fulfilment.factory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.factory.costs.PieceCosts;
import studio.fofo.fulfilment.factory.stock.BlankStock;
import studio.fofo.fulfilment.factory.stock.StockLevel;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.kernel.Money;
import studio.fofo.painter.proof.Technique;

/** What the factory would make: whatever it has a printer and enough blanks for. It ships everywhere. */
@Component
class FactoryOffers {

  private static final Money NOTHING = Money.usd(0);

  private final Blanks blanks;
  private final BlankStock stock;
  private final PieceCosts costs;
  private final FactorySettings settings;

  FactoryOffers(Blanks blanks, BlankStock stock, PieceCosts costs, FactorySettings settings) {
    this.blanks = blanks;
    this.stock = stock;
    this.costs = costs;
    this.settings = settings;
  }

  Offer offer(OfferRequest request) {
    var left = left(request.lines().stream().map(OfferRequest.Line::variantId).collect(Collectors.toSet()));
    var made = new LinkedHashSet<OfferRequest.Line>();
    var declined = new HashMap<Integer, String>();
    for (var line : request.lines()) {
      refusal(line, left).ifPresentOrElse(words -> declined.put(line.number(), words), () -> made.add(line));
    }
    return made.isEmpty() ? Offer.none(declined)
        : new Offer(made.stream().map(OfferRequest.Line::number).collect(Collectors.toSet()), declined,
            Optional.of(new Offer.Terms(costs(made), Factory.CARRIER, settings.delivery())));
  }

  /** How many blanks of each counted variant are not promised yet. */
  private Map<String, Integer> left(Set<String> variantIds) {
    return stock.levels(variantIds).stream().collect(Collectors.toMap(StockLevel::variantId, StockLevel::available));
  }

  private Optional<String> refusal(OfferRequest.Line line, Map<String, Integer> left) {
    var technique = blanks.find(line.blankId())
        .flatMap(blank -> blank.variant(line.variantId()).map(variant -> blank.areaOf(variant).technique()));
    if (technique.isEmpty()) {
      return Optional.of("the factory has no blank " + line.variantId());
    }
    if (!prints(settings.techniqueFor(technique.get()))) {
      return Optional.of("the factory has no printer for " + settings.techniqueFor(technique.get()).word());
    }
    var available = left.getOrDefault(line.variantId(), line.quantity());
    if (available < line.quantity()) {
      return Optional.of(available <= 0 ? "the factory has no " + line.variantId() + " left"
          : "the factory has " + available + " of " + line.variantId() + " left, not " + line.quantity());
    }
    left.computeIfPresent(line.variantId(), (variant, pieces) -> pieces - line.quantity());
    return Optional.empty();
  }

  private boolean prints(Technique technique) {
    return settings.printerList().stream().anyMatch(printer -> printer.technique() == technique);
  }

  private SupplierCosts costs(Set<OfferRequest.Line> lines) {
    var goods = lines.stream().map(line -> costs.of(line.blankId(), line.variantId()).total().times(line.quantity()))
        .reduce(NOTHING, Money::plus);
    return new SupplierCosts(goods, settings.costs().parcelCost(), NOTHING);
  }
}
