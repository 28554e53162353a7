package studio.fofo.catalog.offering;

import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.ProductChanged;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.products.ProductPages;

/** Tells caches and listeners that a product has changed, in the caller's transaction. */
@Component
class ProductNews {

  private final ProductPages pages;
  private final ApplicationEventPublisher events;

  ProductNews(ProductPages pages, ApplicationEventPublisher events) {
    this.pages = pages;
    this.events = events;
  }

  void changed(ProductId id, Instant at) {
    pages.changed(id);
    events.publishEvent(new ProductChanged(id, at));
  }
}
