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
 * Takes what shows a taken-down artwork off the shelves, in the same transaction. Orders keep what they were placed with: what was bought
 * before is made and sent, unless an operator refunds it. Put back, its creator offers it again.
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
