package studio.fofo.catalog.web;

import java.util.List;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankArea;
import studio.fofo.kernel.Money;
import studio.fofo.runtime.MoneyView;

/** A blank in JSON. */
record BlankView(
    String id, String name, String type, String description, MoneyView baseCost, List<VariantView> variants, List<BlankArea> printAreas,
    List<String> views) {

  /** A variant in JSON. */
  record VariantView(String id, String colour, String colourHex, String size, String printArea, MoneyView baseCost) {}

  static BlankView of(Blank blank) {
    var cheapest = blank.variants().stream().map(variant -> variant.baseCost()).min(Money::compareTo).orElseThrow();
    return new BlankView(blank.id().value(), blank.name(), blank.type(), blank.description(), MoneyView.of(cheapest),
        blank.variants().stream().map(variant -> new VariantView(variant.id(), variant.colour(), variant.colourHex(), variant.size(),
            variant.area(), MoneyView.of(variant.baseCost()))).toList(),
        blank.areas(), blank.views());
  }
}
