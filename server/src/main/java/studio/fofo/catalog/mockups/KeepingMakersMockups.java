package studio.fofo.catalog.mockups;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.catalog.MakersMockup;
import studio.fofo.catalog.MakersMockups;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductChanged;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.catalog.products.ProductRows;
import studio.fofo.storage.Derivatives;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;

/** {@link MakersMockups} in PostgreSQL and the media store. */
@Component
class KeepingMakersMockups implements MakersMockups {

  private final MakersMockupRows rows;
  private final ProductRows products;
  private final ProductPages pages;
  private final Artworks artworks;
  private final MediaStore media;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  KeepingMakersMockups(MakersMockupRows rows, ProductRows products, ProductPages pages, Artworks artworks, MediaStore media,
      ApplicationEventPublisher events, TransactionTemplate transactions, Clock clock) {
    this.rows = rows;
    this.products = products;
    this.pages = pages;
    this.artworks = artworks;
    this.media = media;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public void put(ProductId id, String maker, List<Sent> pictures) {
    var product = products.require(id);
    var sizes = pictures.stream().map(sent -> media.derive(sent.picture())).toList();
    transactions.executeWithoutResult(transaction -> {
      sizes.forEach(each -> guard(product, each));
      var kept = Stream.iterate(0, index -> index + 1).limit(pictures.size())
          .map(index -> mockup(maker, pictures.get(index), sizes.get(index))).toList();
      if (rows.put(id, maker, kept, clock.instant())) {
        pages.changed(id);
        events.publishEvent(new ProductChanged(id, clock.instant()));
      }
    });
  }

  private static MakersMockup mockup(String maker, Sent sent, Derivatives sizes) {
    return new MakersMockup(maker, sizes.display().path(), sizes.thumbnail().path(), sent.colour(), sent.name());
  }

  /** They have the artwork's visibility. */
  private void guard(Product product, Derivatives sizes) {
    ArtworkId artwork = product.artworkId();
    Stream.of(sizes.display(), sizes.displaySmall(), sizes.thumbnail(), sizes.thumbnailSmall()).map(MediaUrl::path).distinct()
        .forEach(url -> artworks.guard(artwork, url, false));
  }
}
