package studio.fofo.fulfilment.printify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printify.CatalogueReplies.Variant;
import studio.fofo.fulfilment.printify.ProductForms.Image;
import studio.fofo.fulfilment.printify.ProductForms.NewProduct;
import studio.fofo.fulfilment.printify.ProductForms.NewVariant;
import studio.fofo.fulfilment.printify.ProductForms.Placeholder;
import studio.fofo.fulfilment.printify.ProductForms.PrintArea;
import studio.fofo.fulfilment.printify.PrintifyVariantId.Press;
import studio.fofo.fulfilment.suppliers.SupplierAccount;

/**
 * Learns prices. Printify's catalogue has none; a product's variants do. So an unpublished sample is made, read and deleted; one that was
 * left over by a crash is deleted the next time.
 */
@Component
class PriceSample {

  private static final String TITLE = "Price sample";
  private static final String DOT = "price-sample.png";
  /** A black pixel. */
  private static final String PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";
  /** As many as a product may have. */
  private static final int MOST_VARIANTS = 100;
  private static final int PRICE = 100_000;

  private final PrintifyApi api;
  private final PriceRows prices;

  PriceSample(PrintifyApi api, PriceRows prices) {
    this.api = api;
    this.prices = prices;
  }

  /** Prices of the variants in cents, as of now; those that Printify does not price are missing. */
  Map<PrintifyVariantId, Long> of(SupplierAccount account, Press press, List<Variant> variants) {
    deleteLeftOvers(account);
    var printable = variants.stream().filter(variant -> !CatalogueReplies.given(variant.placeholders()).isEmpty()).toList();
    if (!printable.isEmpty()) {
      var image = api.upload(account, new FileReply.FromContent(DOT, PIXEL)).id();
      for (var part : parts(printable)) {
        var product = api.create(account, sample(press, part, image));
        prices.learn(product);
        api.delete(account, product);
      }
    }
    return prices.of(variants.stream().map(variant -> new PrintifyVariantId(press.blueprint(), press.provider(), variant.id())).toList());
  }

  private void deleteLeftOvers(SupplierAccount account) {
    api.products(account, 1).entries().stream().filter(product -> TITLE.equals(product.title()))
        .forEach(product -> api.delete(account, product));
  }

  private static NewProduct sample(Press press, List<Variant> variants, String image) {
    var areas = positions(variants).stream().map(position -> area(variants, position, image)).toList();
    return new NewProduct(TITLE, "Deleted after its prices are read", press.blueprint(), press.provider(),
        variants.stream().map(variant -> new NewVariant(variant.id(), PRICE, true)).toList(), areas);
  }

  /** Each variant is printed in its first print area. */
  private static Collection<String> positions(List<Variant> variants) {
    var positions = new LinkedHashSet<String>();
    variants.forEach(variant -> positions.add(first(variant)));
    return positions;
  }

  private static PrintArea area(List<Variant> variants, String position, String image) {
    return new PrintArea(variants.stream().filter(variant -> first(variant).equals(position)).map(Variant::id).toList(),
        List.of(new Placeholder(position, List.of(new Image(image, 0.5, 0.5, 1, 0)))));
  }

  private static String first(Variant variant) {
    return CatalogueReplies.given(variant.placeholders()).getFirst().position();
  }

  private static List<List<Variant>> parts(List<Variant> variants) {
    var parts = new ArrayList<List<Variant>>();
    for (var from = 0; from < variants.size(); from += MOST_VARIANTS) {
      parts.add(variants.subList(from, Math.min(variants.size(), from + MOST_VARIANTS)));
    }
    return Collections.unmodifiableList(parts);
  }
}
