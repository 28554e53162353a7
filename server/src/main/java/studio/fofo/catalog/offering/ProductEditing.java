package studio.fofo.catalog.offering;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.mockups.MockupRendering;
import studio.fofo.catalog.products.ProductRows;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Tasks;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Quotas;
import studio.fofo.runtime.web.IfMatch;

/** Edits products. Existing orders keep their prices and designs. */
@Component
public class ProductEditing {

  private final ProductRows products;
  private final Blanks blanks;
  private final OfferRules offer;
  private final ProductChains chains;
  private final ProductNews news;
  private final Tasks tasks;
  private final Quotas quotas;
  private final Clock clock;

  ProductEditing(
      ProductRows products, Blanks blanks, OfferRules offer, ProductChains chains, ProductNews news, Tasks tasks, Quotas quotas,
      Clock clock) {
    this.products = products;
    this.blanks = blanks;
    this.offer = offer;
    this.chains = chains;
    this.news = news;
    this.tasks = tasks;
    this.quotas = quotas;
    this.clock = clock;
  }

  /** The changes; empty fields stay unchanged. */
  public record Edit(
      Optional<String> title, Optional<String> description, Optional<Money> price, Optional<List<String>> variantIds,
      Optional<List<String>> tags, Optional<Boolean> onSale, Optional<Long> chainId) {

    /** In place of a chain's id. */
    public static final long ANY_CHAIN = 0;

    public static Edit unpublish() {
      return new Edit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false),
          Optional.empty());
    }
  }

  /**
   * @param basedOn the version that the editor read
   * @throws Refusal {@code PRODUCT_NOT_FOUND} if it is not the editor's, {@code VERSION_STALE} if it has changed since,
   *     {@code QUOTA_USED_UP}
   */
  @Transactional
  public Product edit(ProductId id, UserId editor, IfMatch basedOn, Edit edit) {
    var before = owned(id, editor);
    if (products.isTakenDown(id)) {
      throw new Refusal(CatalogErrors.PRODUCT_TAKEN_DOWN, "an operator of this studio took product " + id + " down; it cannot be changed");
    }
    basedOn.require("product " + id, before.version());
    var after = apply(before, edit);
    if (!products.update(after, before.version())) {
      throw basedOn.stale("product " + id, after.version());
    }
    if (!after.variantIds().equals(before.variantIds())) {
      quotas.take(Publishing.PRODUCTS, 1, QuotaSubjects.of(editor));
      // A task of its own: one that runs already may have read the variants before.
      tasks.schedule(MockupRendering.KIND, id.value() + "/" + after.version(), new MockupRendering.OfProduct(id.value()));
    }
    news.changed(id, after.updatedAt());
    return products.require(id);
  }

  /** Takes it off sale; a repeat has no effect. */
  @Transactional
  public void unpublish(ProductId id, UserId editor, IfMatch basedOn) {
    var before = owned(id, editor);
    basedOn.require("product " + id, before.version());
    if (before.onSale()) {
      edit(id, editor, basedOn, Edit.unpublish());
    }
  }

  private Product owned(ProductId id, UserId editor) {
    return products.find(id).filter(product -> product.creator().equals(editor))
        .orElseThrow(() -> new Refusal(CatalogErrors.PRODUCT_NOT_FOUND, "you have no product " + id));
  }

  private Product apply(Product before, Edit edit) {
    var blank = blanks.require(before.blankId());
    var variants = offer.variants(blank, edit.variantIds().orElse(before.variantIds()));
    var price = edit.price().orElse(before.price());
    offer.checkPrice(price, variants);
    return new Product(before.id(), before.slug(), before.version() + 1, before.creator(), before.artworkId(), before.mintId(),
        before.blankId(), before.design(), before.type(), before.style(), edit.title().orElse(before.title()),
        edit.description().orElse(before.description()),
        price, variants.stream().map(BlankVariant::id).toList(), edit.tags().orElse(before.tags()), before.editionSize(),
        chain(before, edit),
        before.taken(),
        before.sold(), edit.onSale().orElse(before.onSale()), before.imageUrl(), before.thumbnailUrl(), before.mockups(),
        before.createdAt(), clock.instant());
  }

  private Optional<Long> chain(Product before, Edit edit) {
    var chosen = edit.chainId().filter(chain -> chain != Edit.ANY_CHAIN);
    chosen.ifPresent(chains::check);
    return edit.chainId().isPresent() ? chosen : before.chainId();
  }
}
