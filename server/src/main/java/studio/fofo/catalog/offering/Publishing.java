package studio.fofo.catalog.offering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.ProductPublished;
import studio.fofo.catalog.mockups.MockupRendering;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.catalog.products.ProductRows;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintId;
import studio.fofo.minting.Mints;
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
  private final Mints mints;
  private final Users users;
  private final Blanks blanks;
  private final OfferRules offer;
  private final ProductRows products;
  private final JdbcClient jdbc;
  private final ProductPages pages;
  private final Tasks tasks;
  private final Quotas quotas;
  private final FreeDisk disk;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Publishing(
      Artworks artworks, Mints mints, Users users, Blanks blanks, OfferRules offer, ProductRows products, JdbcClient jdbc,
      ProductPages pages, Tasks tasks, Quotas quotas, FreeDisk disk, ApplicationEventPublisher events, Clock clock) {
    this.artworks = artworks;
    this.mints = mints;
    this.users = users;
    this.blanks = blanks;
    this.offer = offer;
    this.products = products;
    this.jdbc = jdbc;
    this.pages = pages;
    this.tasks = tasks;
    this.quotas = quotas;
    this.disk = disk;
    this.events = events;
    this.clock = clock;
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
    if (users.wallet(creator).isEmpty()) {
      throw new Refusal(CatalogErrors.PRODUCT_NO_WALLET, "creators are paid to a wallet: link one to your account, then offer the product");
    }
    var blank = blanks.require(draft.blankId());
    var variants = offer.variants(blank, draft.variantIds());
    offer.checkPrice(draft.price(), variants);
    var product = product(id, draft, artwork, blank, variants);
    if (products.insert(product)) {
      disk.requireRoom();
      quotas.take(PRODUCTS, 1, QuotaSubjects.of(creator));
      artworks.reveal(artwork.id());
      product.editionSize().ifPresent(size -> limit(id, size));
      tasks.schedule(MockupRendering.KIND, id.value(), new MockupRendering.OfProduct(id.value()));
      events.publishEvent(new ProductPublished(id, creator, product.title(), product.createdAt()));
      pages.changed(id);
    }
    return products.require(id);
  }

  private Product product(ProductId id, ProductDraft draft, Artwork artwork, Blank blank, List<BlankVariant> variants) {
    var now = clock.instant();
    return new Product(id, Slug.of(draft.title(), id), 1, artwork.owner(), artwork.id(), mint(draft.mintId(), artwork.id()),
        blank.id(), offer.design(draft.design(), artwork, variants, blank), blank.type(), artwork.style(), draft.title(),
        draft.description(), draft.price(),
        variants.stream().map(BlankVariant::id).toList(), draft.tags(), draft.editionSize(), 0, 0, true,
        artwork.imageUrl(), artwork.thumbnailUrl(), List.of(), now, now);
  }

  private Optional<MintId> mint(Optional<MintId> named, ArtworkId artwork) {
    if (named.isEmpty()) {
      return mints.ofArtwork(artwork).map(Mint::id);
    }
    var mint = mints.find(named.get()).filter(found -> found.artworkId().equals(artwork) && found.status() != Mint.Status.FAILED);
    return Optional.of(mint.map(Mint::id).orElseThrow(() -> Refusal.of(CatalogErrors.PRODUCT_MINT_MISMATCH, "mintId",
        named.get() + " is not a mint of artwork " + artwork + ", or it failed")));
  }

  private void limit(ProductId id, long editionSize) {
    jdbc.sql("insert into catalog.stock (item, quantity) values (:item, :quantity)")
        .param("item", "product/" + id).param("quantity", editionSize)
        .update();
  }
}
