package studio.fofo.fulfilment.factory.costs;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankArea;
import studio.fofo.catalog.BlankGoods;
import studio.fofo.catalog.BlankId;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.fulfilment.factory.FactorySettings;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.kernel.Money;
import studio.fofo.painter.proof.Technique;

/** Calculates what a piece costs: its blank's price, ink and film by the print area, and the minutes at its stations. */
@Component
public class PieceCosts {

  private static final BigDecimal SQUARE_MM = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(3_600);

  private final Blanks blanks;
  private final FactorySettings settings;

  PieceCosts(Blanks blanks, FactorySettings settings) {
    this.blanks = blanks;
    this.settings = settings;
  }

  /** What one costs, printed and packed. A blank that nobody declared as goods costs what the catalogue says, for all of it. */
  public PieceCost of(BlankId id, String variantId) {
    var blank = blanks.require(id);
    return blank.variant(variantId).map(variant -> of(blank, variant)).orElseGet(() -> all(Money.usd(0)));
  }

  private PieceCost of(Blank blank, BlankVariant variant) {
    return blank.goods().flatMap(goods -> goods.of(variant))
        .map(size -> of(size, blank.areaOf(variant)))
        .orElseGet(() -> all(variant.baseCost()));
  }

  private PieceCost of(BlankGoods.Size size, BlankArea area) {
    var technique = settings.techniqueFor(area.technique());
    var perSquareMetre = settings.costs().inkPerSquareMetre()
        + (technique == Technique.DIRECT_TO_FILM ? settings.costs().filmPerSquareMetre() : 0);
    var material = area.widthMm().multiply(area.heightMm()).multiply(BigDecimal.valueOf(perSquareMetre)).divide(SQUARE_MM, 0,
        RoundingMode.HALF_UP);
    return new PieceCost(size.price(), Money.usd(material.longValueExact()), labour(technique, Optional.empty()));
  }

  /**
   * Labour at the stations of a technique.
   *
   * @param last only up to this one; empty for all
   */
  public Money labour(Technique technique, Optional<Station> last) {
    var all = Station.of(technique);
    var passed = last.map(station -> all.subList(0, Math.max(0, all.indexOf(station)) + 1)).orElse(all);
    var seconds = passed.stream().mapToLong(station -> settings.costs().at(station).toSeconds()).sum();
    return Money.usd(BigDecimal.valueOf(seconds).multiply(BigDecimal.valueOf(settings.costs().hour())).divide(SECONDS, 0,
        RoundingMode.HALF_UP).longValueExact());
  }

  private static PieceCost all(Money cost) {
    return new PieceCost(cost, new Money(0, cost.currency()), new Money(0, cost.currency()));
  }
}
