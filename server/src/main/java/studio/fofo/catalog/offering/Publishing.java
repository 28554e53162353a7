package studio.fofo.catalog.offering;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.artworks.Artworks;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.ProductPublished;
import studio.fofo.catalog.mockups.MockupRendering;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.catalog.products.ProductRows;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.FreeDisk;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;

/** Offers an artwork as a product. */
@Component
public class Publishing {

  /** Daily quota, since mockups are painted and stored for each product and each change of its variants. */
  public static final QuotaKind PRODUCTS = QuotaKind.of("products", "products offered or given new variants").perPerson(200)
      .perAddress(1_000);

  private final Artworks artworks;
  private final ProductComposing composing;
  private final ProductRows products;
  private final ProductPages pages;
  private final Tasks tasks;
  private final Quotas quotas;
  private final FreeDisk disk;
  private final ApplicationEventPublisher events;

  Publishing(
      Artworks artworks, ProductComposing composing, ProductRows products, ProductPages pages, Tasks tasks, Quotas quotas, FreeDisk disk,
      ApplicationEventPublisher events) {
    this.artworks = artworks;
    this.composing = composing;
    this.products = products;
    this.pages = pages;
    this.tasks = tasks;
    this.quotas = quotas;
    this.disk = disk;
    this.events = events;
  }

  /**
   * Publishes once per id; a repeat returns the existing product.
   *
   * @throws Refusal if the artwork is not the creator's, the blank or a variant is unknown, the artwork has no such design, the price is
   * too low, the mint belongs to another artwork, or the creator has no wallet
   */
  @Transactional
  public Product publish(ProductId id, UserId creator, ProductDraft draft) {
    var artwork = artworks.requireOwned(draft.artworkId(), creator);
    var product = composing.compose(id, draft, artwork);
    if (products.insert(product)) {
      disk.requireRoom();
      quotas.take(PRODUCTS, 1, QuotaSubjects.of(creator));
      artworks.reveal(artwork.id());
      tasks.schedule(MockupRendering.KIND, id.value(), new MockupRendering.OfProduct(id.value()));
      events.publishEvent(new ProductPublished(id, creator, product.title(), product.createdAt()));
      pages.changed(id);
    }
    return products.require(id);
  }
}
