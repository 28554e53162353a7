package studio.fofo.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintId;

/**
 * An artwork on a blank, at a price.
 *
 * @param slug its readable URL part in the market; unique, and unchanged when the title changes
 * @param version incremented with every edit by the creator
 * @param type the blank's category
 * @param style the artwork's
 * @param design the printed part of the artwork; fixed, since buyers saw it
 * @param price of the cheapest variant; see {@link #priceOf}
 * @param variantIds which variants of the blank are offered, at least one
 * @param editionSize how many pieces will ever be sold, if limited
 * @param chainId the only chain on which it is paid and its twins are minted; empty for any of the studio's
 * @param taken how many pieces of a limited edition are sold or held for orders
 * @param sold pieces that were paid for
 * @param imageUrl the artwork, a path on this origin
 * @param mockups empty until they are made, shortly after publishing
 */
public record Product(
    ProductId id, String slug, long version, UserId creator, ArtworkId artworkId, Optional<MintId> mintId,
    BlankId blankId, Design design, String type, String style, String title, String description, Money price,
    List<String> variantIds, List<String> tags, Optional<Long> editionSize, Optional<Long> chainId, long taken, long sold,
    boolean onSale, String imageUrl, String thumbnailUrl, List<Mockup> mockups, Instant createdAt, Instant updatedAt) {

  public Product {
    variantIds = List.copyOf(variantIds);
    tags = List.copyOf(tags);
    mockups = List.copyOf(mockups);
  }

  /** How many pieces can still be ordered; empty if unlimited. */
  public Optional<Long> remaining() {
    return editionSize.map(size -> Math.max(0, size - taken));
  }

  /**
   * The price of one piece of a variant: the product's price plus the difference in base cost to the cheapest variant offered. So the
   * creator earns the same with every size.
   *
   * @param blank this product's
   */
  public Money priceOf(BlankVariant variant, Blank blank) {
    return price.plus(variant.baseCost().minus(lowestBaseCost(blank)));
  }

  private Money lowestBaseCost(Blank blank) {
    return blank.variants().stream()
        .filter(variant -> variantIds.contains(variant.id()))
        .map(BlankVariant::baseCost)
        .min(Money::compareTo)
        .orElseThrow(() -> new IllegalStateException("product " + id + " offers no variant of blank " + blank.id()));
  }
}
