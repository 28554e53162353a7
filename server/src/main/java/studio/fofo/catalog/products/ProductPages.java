package studio.fofo.catalog.products;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;

/** The topics of cached replies, for caching and invalidation. */
@Component
public class ProductPages {

  public static final String LISTS = "products";
  /** Lists sorted by sales. */
  static final String POPULAR = "products/popular";
  public static final String BLANKS = "blanks";
  /** Prefix of the topics of single products, before their ids. */
  static final String PRODUCT = "product/";

  private final Signals signals;

  ProductPages(Signals signals) {
    this.signals = signals;
  }

  public static String page(ProductId id) {
    return PRODUCT + id;
  }

  /** The topics of a list: each of its products, and its composition. */
  public static String[] list(ProductSort sort, List<Product> shown) {
    var which = sort == ProductSort.POPULAR ? Stream.of(LISTS, POPULAR) : Stream.of(LISTS);
    return Stream.concat(which, shown.stream().map(product -> page(product.id()))).toArray(String[]::new);
  }

  /** Signals that the number of pieces left changed: no list shows other products because of it. */
  public void counted(ProductId id) {
    signals.send(HotReads.SIGNAL + page(id));
  }

  /** Signals that pieces were paid for, or no longer are: only the list of the most popular may change its order. */
  public void sold(ProductId id) {
    signals.send(HotReads.SIGNAL + page(id));
    signals.send(HotReads.SIGNAL + POPULAR);
  }

  /** Signals that the product changes with the caller's commit, and that it may enter or leave lists. */
  public void changed(ProductId id) {
    signals.send(HotReads.SIGNAL + page(id));
    signals.send(HotReads.SIGNAL + LISTS);
  }
}
