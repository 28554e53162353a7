package studio.fofo.catalog.offering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintId;
import studio.fofo.minting.Mints;

/** Makes a product of what its creator asks for, by the rules of offers. */
@Component
class ProductComposing {

  private final Mints mints;
  private final Users users;
  private final Blanks blanks;
  private final OfferRules offer;
  private final ProductChains chains;
  private final Clock clock;

  ProductComposing(Mints mints, Users users, Blanks blanks, OfferRules offer, ProductChains chains, Clock clock) {
    this.mints = mints;
    this.users = users;
    this.blanks = blanks;
    this.offer = offer;
    this.chains = chains;
    this.clock = clock;
  }

  /** @throws Refusal as {@link Publishing#publish} does, but for the artwork */
  Product compose(ProductId id, ProductDraft draft, Artwork artwork) {
    if (users.wallet(artwork.owner()).isEmpty()) {
      throw new Refusal(CatalogErrors.PRODUCT_NO_WALLET, "creators are paid to a wallet: link one to your account, then offer the product");
    }
    var blank = blanks.require(draft.blankId());
    var variants = offer.variants(blank, draft.variantIds());
    offer.checkPrice(draft.price(), variants);
    draft.chainId().ifPresent(chains::check);
    return product(id, draft, artwork, blank, variants);
  }

  private Product product(ProductId id, ProductDraft draft, Artwork artwork, Blank blank, List<BlankVariant> variants) {
    var now = clock.instant();
    return new Product(id, Slug.of(draft.title(), id), 1, artwork.owner(), artwork.id(), mint(draft.mintId(), artwork.id()),
        blank.id(), offer.design(draft.design(), artwork, variants, blank), blank.type(), artwork.style(), draft.title(),
        draft.description(), draft.price(),
        variants.stream().map(BlankVariant::id).toList(), draft.tags(), draft.editionSize(), draft.chainId(), 0, 0, true,
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
}
