package studio.fofo.fulfilment.vendors;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Placement;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Product;
import studio.fofo.fulfilment.suppliers.SupplierCatalogue.Variant;
import studio.fofo.fulfilment.suppliers.VendorVariant;

/** Finds which of a vendor's products and variants match ours, by name, size and colour. Pure. */
final class Proposals {

  /** A colour further away than this is another colour. */
  private static final int SAME_COLOUR = 90;
  private static final int FULL = 100;
  private static final Set<String> EMPTY_WORDS = Set.of("the", "a", "with", "and", "for", "of", "print", "printed", "custom", "unisex",
      "adult");

  private Proposals() {}

  /** The products whose names share the most words with the blank's, the best first; those that share none are left out. */
  static List<Product> likely(Blank blank, List<Product> products, int limit) {
    var wanted = words(blank.name() + " " + blank.id().value());
    return products.stream().filter(product -> shared(wanted, product) > 0)
        .sorted(Comparator.comparing((Product product) -> -shared(wanted, product)).thenComparing(product -> words(product.name()).size())
            .thenComparing(Product::id))
        .limit(limit).toList();
  }

  private static long shared(Set<String> wanted, Product product) {
    var words = words(product.name() + " " + product.brand());
    return wanted.stream().filter(words::contains).count();
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty() && !EMPTY_WORDS.contains(word))
        .map(Proposals::singular).collect(Collectors.toCollection(HashSet::new));
  }

  private static String singular(String word) {
    return switch (word) {
      case "tshirt", "shirt", "tees", "shirts", "tshirts" -> "tee";
      case "hooded", "hoodies", "sweatshirt" -> "hoodie";
      case "mugs", "cup" -> "mug";
      case "posters" -> "poster";
      case "hat", "hats", "caps" -> "cap";
      default -> word;
    };
  }

  /** The best variant of a product for one of ours; empty if no size and colour match, or none of it can be printed. */
  static Optional<MappingProposal> best(String supplier, Blank blank, BlankVariant ours, Product product, List<Variant> variants) {
    return variants.stream().flatMap(theirs -> proposal(supplier, blank, ours, product, theirs).stream())
        .max(Comparator.comparingInt(MappingProposal::score).thenComparing(proposal -> proposal.variant().vendorId()));
  }

  private static Optional<MappingProposal> proposal(String supplier, Blank blank, BlankVariant ours, Product product, Variant theirs) {
    if (theirs.discontinued() || theirs.placements().isEmpty() || !Sizes.normal(ours.size()).equals(Sizes.normal(theirs.size()))) {
      return Optional.empty();
    }
    var reasons = new ArrayList<String>();
    reasons.add("size " + theirs.size() + " is our " + ours.size());
    return colourScore(blank, ours, theirs, reasons)
        .map(colour -> proposal(supplier, blank, ours, product, theirs, colour, reasons));
  }

  private static MappingProposal proposal(String supplier, Blank blank, BlankVariant ours, Product product, Variant theirs, int colour,
      List<String> reasons) {
    var place = placement(theirs);
    var area = blank.areaOf(ours);
    var fit = AreaFit.of(area.widthPx() + 2 * area.bleedPx(), area.heightPx() + 2 * area.bleedPx(), area.bleedPx() > 0, place);
    var warnings = new ArrayList<>(fit.warning().stream().toList());
    if (theirs.regions().isEmpty()) {
      warnings.add("it is out of stock everywhere");
    }
    var mapped = new VendorVariant(supplier, ours.id(), theirs.vendorId(), place.name(), place.technique(), place.widthPx(),
        place.heightPx(), fit.fill());
    var named = product.brand().isBlank() ? product.name() : product.name() + ", " + product.brand();
    return new MappingProposal(mapped, product.id(), named, theirs.colour().isBlank() ? theirs.size() : theirs.colour() + " / "
        + theirs.size(), theirs.price(), Math.max(0, colour - 5 * warnings.size()), reasons, warnings);
  }

  /** @return empty if it is another colour */
  private static Optional<Integer> colourScore(Blank blank, BlankVariant ours, Variant theirs, List<String> reasons) {
    if (Colours.isSameName(ours.colour(), theirs.colour())) {
      reasons.add("colour " + theirs.colour() + " has the same name");
      return Optional.of(FULL);
    }
    if (theirs.colour().isBlank() && blank.variants().stream().map(BlankVariant::colour).distinct().count() == 1) {
      reasons.add("there is only one colour");
      return Optional.of(FULL - 5);
    }
    return Colours.distance(ours.colourHex(), theirs.colourHex()).filter(distance -> distance <= SAME_COLOUR).map(distance -> {
      reasons.add("colour " + theirs.colour() + " " + theirs.colourHex() + " is near our " + ours.colour() + " " + ours.colourHex());
      return FULL - 10 - distance / 2;
    });
  }

  private static Placement placement(Variant variant) {
    return variant.placements().getFirst();
  }
}
