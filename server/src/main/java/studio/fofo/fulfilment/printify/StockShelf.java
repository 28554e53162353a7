package studio.fofo.fulfilment.printify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.printify.CatalogueReplies.Shipping;
import studio.fofo.fulfilment.printify.PrintifyVariantId.Press;
import studio.fofo.fulfilment.suppliers.SupplierAccount;

/** What print providers have in stock and what they ship for, kept for a while: the catalogue has a limit of its own. */
@Component
class StockShelf {

  private static final int MOST = 1_000;

  private final PrintifyApi api;
  private final Cache<Press, Stock> shelf;

  StockShelf(PrintifyApi api, PrintifySettings settings, Clock clock) {
    this.api = api;
    this.shelf = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(settings.catalogueAge())
        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis())).build();
  }

  /**
   * A blueprint at a print provider, or nothing where it is no longer made.
   *
   * @param inStock variants
   * @param country of the print provider; blank if unknown
   */
  record Stock(Set<Long> inStock, Shipping shipping, String country) {}

  Stock of(SupplierAccount account, Press press) {
    var kept = shelf.getIfPresent(press);
    if (kept != null) {
      return kept;
    }
    var stock = read(account, press);
    shelf.put(press, stock);
    return stock;
  }

  private Stock read(SupplierAccount account, Press press) {
    try {
      var variants = CatalogueReplies.given(api.variants(account, press, false).variants());
      return new Stock(variants.stream().map(CatalogueReplies.Variant::id).collect(Collectors.toSet()), api.shipping(account, press),
          api.provider(account, press.provider()).country());
    } catch (PrintifyRefusal refusal) {
      if (refusal.isNotFound()) {
        return new Stock(Set.of(), new Shipping(null, null), "");
      }
      throw refusal;
    }
  }
}
