package studio.fofo.fulfilment.showcase;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.MakersMockups;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.Products;
import studio.fofo.fulfilment.printfiles.PrintFileLinks;
import studio.fofo.fulfilment.showcase.Showcase.Status;
import studio.fofo.fulfilment.showcase.ShowcaseSteps.OfProduct;
import studio.fofo.fulfilment.suppliers.SupplierMockups;
import studio.fofo.fulfilment.suppliers.SupplierMockups.MockupsRefused;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.VendorVariant;
import studio.fofo.fulfilment.suppliers.VendorVariants;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Has a maker draw a product, waits for the pictures, and gives them to the catalogue. After a day without them it is given up. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class Drawing implements TaskHandler<OfProduct> {

  private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);
  private static final int ATTEMPTS = 8;
  private static final int MOST_COLOURS = 3;
  private static final Duration PAUSE = Duration.ofSeconds(15);
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final Duration LONGEST = Duration.ofDays(1);

  private final ShowcaseRows rows;
  private final ShowcaseSteps steps;
  private final VendorVariants variants;
  private final PrintFileLinks links;
  private final Products products;
  private final Blanks blanks;
  private final MakersMockups shop;
  private final Clock clock;

  Drawing(ShowcaseRows rows, ShowcaseSteps steps, VendorVariants variants, PrintFileLinks links, Products products, Blanks blanks,
      MakersMockups shop, Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.variants = variants;
    this.links = links;
    this.products = products;
    this.blanks = blanks;
    this.shop = shop;
    this.clock = clock;
  }

  @Override
  public TaskKind<OfProduct> kind() {
    return ShowcaseSteps.DRAW;
  }

  @Override
  public int attempts() {
    return ATTEMPTS;
  }

  @Override
  public void givenUp(OfProduct step, Throwable last) {
    fail(step, "it failed " + ATTEMPTS + " times");
  }

  @Override
  public TaskOutcome execute(OfProduct step) {
    var showcase = rows.find(step.product(), step.supplier());
    var product = products.find(step.product()).filter(Product::onSale);
    if (showcase.isEmpty() || product.isEmpty()) {
      return TaskOutcome.done();
    }
    if (showcase.get().createdAt().plus(LONGEST).isBefore(clock.instant())) {
      fail(step, step.supplier() + " has not drawn it within a day");
      return TaskOutcome.done();
    }
    try {
      return goOn(step, showcase.get(), product.get());
    } catch (MockupsRefused refused) {
      fail(step, String.valueOf(refused.getMessage()));
      return TaskOutcome.done();
    } catch (SupplierUnavailable silent) {
      return TaskOutcome.again(silent.after().orElse(SILENCE));
    }
  }

  private TaskOutcome goOn(OfProduct step, Showcase showcase, Product product) {
    var maker = steps.maker(step.supplier());
    if (showcase.status() == Status.WAITING) {
      var made = made(product, step.supplier());
      if (made.isEmpty()) {
        throw new MockupsRefused(step.supplier() + " makes none of its variants");
      }
      rows.asked(step.product(), step.supplier(), maker.begin(made, links.absolute(showcase.design().orElseThrow())));
      return TaskOutcome.again(PAUSE);
    }
    if (showcase.status() != Status.DRAWING) {
      return TaskOutcome.done();
    }
    var drawn = maker.read(showcase.task().orElseThrow());
    if (drawn.isEmpty()) {
      return TaskOutcome.again(PAUSE);
    }
    show(product, maker, drawn.get());
    rows.shown(step.product(), step.supplier());
    return TaskOutcome.done();
  }

  /** The first variant of each colour. */
  private List<VendorVariant> made(Product product, String supplier) {
    var mapped = variants.of(supplier, product.variantIds());
    var blank = blanks.require(product.blankId());
    var firsts = new LinkedHashMap<String, VendorVariant>();
    product.variantIds().stream().filter(mapped::containsKey).forEach(id -> blank.variant(id)
        .ifPresent(variant -> firsts.putIfAbsent(variant.colour(), mapped.get(id))));
    return firsts.values().stream().limit(MOST_COLOURS).toList();
  }

  private void show(Product product, SupplierMockups maker, List<SupplierMockups.Drawn> drawn) {
    var blank = blanks.require(product.blankId());
    Map<String, VendorVariant> byVendorId = variants.of(maker.supplier(), product.variantIds()).values().stream()
        .collect(Collectors.toMap(VendorVariant::vendorId, Function.identity(), (one, same) -> one));
    var pictures = drawn.stream().flatMap(picture -> Optional.ofNullable(byVendorId.get(picture.vendorId()))
        .flatMap(made -> blank.variant(made.variantId()))
        .map(variant -> new MakersMockups.Sent(maker.fetch(picture), variant.colour(), picture.name())).stream()).toList();
    try {
      shop.put(product.id(), maker.supplier(), pictures);
    } catch (IllegalArgumentException undecodable) {
      throw new MockupsRefused(maker.supplier() + " sent something that is no picture");
    }
  }

  private void fail(OfProduct step, String words) {
    rows.failed(step.product(), step.supplier(), words);
    LOG.warn("maker draws no pictures productId={} supplier={} words=\"{}\"", step.productId(), step.supplier(), words);
  }
}
