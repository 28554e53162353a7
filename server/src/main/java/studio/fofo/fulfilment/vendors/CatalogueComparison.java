package studio.fofo.fulfilment.vendors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Placement;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Variant;
import studio.fofo.fulfilment.suppliers.VendorVariant;

/** Compares a mapping with what the catalogue says now. Pure. */
final class CatalogueComparison {

  private CatalogueComparison() {}

  /** What changed, in words for operators. */
  record News(NewsKind kind, String words) {}

  /** The mapping as of now. A variant that is missing from its product's list is no longer made. */
  static MappedVariant updated(MappedVariant known, Optional<Variant> listed) {
    return listed.map(variant -> {
      var area = placement(known.variant(), variant);
      var now = area.map(found -> resized(known.variant(), found)).orElse(known.variant());
      return new MappedVariant(now, known.productId(), variant.price(), variant.regions(),
          variant.discontinued() || area.isEmpty(), known.syncedAt());
    }).orElseGet(() -> new MappedVariant(known.variant(), known.productId(), known.price(), Set.of(), true, known.syncedAt()));
  }

  static List<News> news(MappedVariant before, MappedVariant after) {
    var news = new ArrayList<News>();
    if (before.discontinued() != after.discontinued()) {
      news.add(after.discontinued()
          ? new News(NewsKind.DISCONTINUED, "it is no longer made with this placement: map another variant")
          : new News(NewsKind.BACK, "it is made again"));
    }
    if (!after.discontinued() && before.regions().isEmpty() != after.regions().isEmpty()) {
      news.add(after.regions().isEmpty()
          ? new News(NewsKind.OUT_OF_STOCK, "it is out of stock everywhere")
          : new News(NewsKind.IN_STOCK, "it is in stock again in " + String.join(", ", after.regions().stream().sorted().toList())));
    }
    price(before, after).ifPresent(news::add);
    if (before.variant().widthPx() != after.variant().widthPx() || before.variant().heightPx() != after.variant().heightPx()) {
      news.add(new News(NewsKind.AREA_CHANGED, "its print area changed from " + size(before) + " to " + size(after) + " px"));
    }
    return news;
  }

  private static Optional<News> price(MappedVariant before, MappedVariant after) {
    if (before.price().equals(after.price())) {
      return Optional.empty();
    }
    var isDearer = !before.price().currency().equals(after.price().currency()) || after.price().compareTo(before.price()) > 0;
    return Optional.of(new News(isDearer ? NewsKind.DEARER : NewsKind.CHEAPER,
        "its price changed from " + before.price() + " to " + after.price()));
  }

  private static Optional<Placement> placement(VendorVariant mapped, Variant listed) {
    return listed.placements().stream()
        .filter(place -> place.name().equals(mapped.placement()) && place.technique().equals(mapped.technique())).findFirst();
  }

  private static VendorVariant resized(VendorVariant mapped, Placement to) {
    return new VendorVariant(mapped.supplier(), mapped.variantId(), mapped.vendorId(), mapped.placement(), mapped.technique(), to.widthPx(),
        to.heightPx(), mapped.fill());
  }

  private static String size(MappedVariant mapped) {
    return mapped.variant().widthPx() + " × " + mapped.variant().heightPx();
  }
}
