package studio.fofo.catalog.offering;

import java.sql.Timestamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.ArtworkTakenDown;
import studio.fofo.catalog.ProductChanged;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.catalog.products.ProductRows;

/**
 * Takes products with a taken-down artwork off sale, in the same transaction. Existing orders are still produced and shipped, unless an
 * operator refunds them. If the artwork is restored, its creator can offer the products again.
 */
@Component
class TakedownListener {

  private final ProductRows products;
  private final ProductPages pages;
  private final ApplicationEventPublisher events;

  TakedownListener(ProductRows products, ProductPages pages, ApplicationEventPublisher events) {
    this.products = products;
    this.pages = pages;
    this.events = events;
  }

  @EventListener
  void on(ArtworkTakenDown event) {
    products.takeDown(event.artworkId(), event.isDown(), Timestamp.from(event.at())).forEach(id -> {
      pages.changed(id);
      events.publishEvent(new ProductChanged(id, event.at()));
    });
  }
}
