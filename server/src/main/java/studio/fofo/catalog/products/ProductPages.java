package studio.fofo.catalog.products;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;

/** The topics of kept replies, for those who keep them and those who change what they show. */
@Component
public class ProductPages {

  public static final String LISTS = "products";
  /** Lists whose order sales decide. */
  static final String POPULAR = "products/popular";
  public static final String BLANKS = "blanks";
  /** With which the topics of single products begin, before their ids. */
  static final String PRODUCT = "product/";

  private final Signals signals;

  ProductPages(Signals signals) {
    this.signals = signals;
  }

  public static String page(ProductId id) {
    return PRODUCT + id;
  }

  /** What a page of products shows: each of them, and which they are. */
  public static String[] list(ProductSort sort, List<Product> shown) {
    var which = sort == ProductSort.POPULAR ? Stream.of(LISTS, POPULAR) : Stream.of(LISTS);
    return Stream.concat(which, shown.stream().map(product -> page(product.id()))).toArray(String[]::new);
  }

  /** Fewer or more pieces are left: no list shows other products for that. */
  public void counted(ProductId id) {
    signals.send(HotReads.SIGNAL + page(id));
  }

  /** Pieces were paid, or are not any more: lists show the same products, but for the order of the most popular. */
  public void sold(ProductId id) {
    signals.send(HotReads.SIGNAL + page(id));
    signals.send(HotReads.SIGNAL + POPULAR);
  }

  /** The product looks different from the caller's commit on, and lists may show it or no longer. */
  public void changed(ProductId id) {
    signals.send(HotReads.SIGNAL + page(id));
    signals.send(HotReads.SIGNAL + LISTS);
  }
}
