package studio.fofo.catalog.products;

import org.springframework.stereotype.Component;
import studio.fofo.catalog.ProductId;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.HotReads;

/** The topics of kept replies, for those who keep them and those who change what they show. */
@Component
public class ProductPages {

  public static final String LISTS = "products";
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

  /** The product looks different from the caller's commit on. */
  public void changed(ProductId id) {
    signals.send(HotReads.SIGNAL + page(id));
    signals.send(HotReads.SIGNAL + LISTS);
  }
}
