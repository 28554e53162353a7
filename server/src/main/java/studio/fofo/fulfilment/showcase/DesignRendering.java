package studio.fofo.fulfilment.showcase;

import org.springframework.stereotype.Component;
import studio.fofo.artworks.PrintFiles;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.Products;
import studio.fofo.fulfilment.showcase.ShowcaseSteps.OfProduct;
import studio.fofo.painter.PrintArea;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;

/** Renders a product's design for makers' pictures: as its print file, and small. */
@Component
@ConditionalOnRole(Role.AI)
class DesignRendering implements TaskHandler<OfProduct> {

  private static final int ATTEMPTS = 8;
  private static final int LONGEST_SIDE = 1_500;

  private final ShowcaseRows rows;
  private final ShowcaseSteps steps;
  private final Products products;
  private final Blanks blanks;
  private final PrintFiles painter;
  private final MediaStore media;

  DesignRendering(ShowcaseRows rows, ShowcaseSteps steps, Products products, Blanks blanks, PrintFiles painter, MediaStore media) {
    this.rows = rows;
    this.steps = steps;
    this.products = products;
    this.blanks = blanks;
    this.painter = painter;
    this.media = media;
  }

  @Override
  public TaskKind<OfProduct> kind() {
    return ShowcaseSteps.RENDER;
  }

  @Override
  public int attempts() {
    return ATTEMPTS;
  }

  @Override
  public void givenUp(OfProduct step, Throwable last) {
    rows.failed(step.product(), step.supplier(), "the design cannot be rendered");
  }

  @Override
  public TaskOutcome execute(OfProduct step) {
    products.find(step.product()).ifPresent(product -> {
      var png = painter.render(product.artworkId(), small(area(product)), product.design());
      rows.rendered(step.product(), step.supplier(), media.put(Media.png(png)).path());
      steps.draw(step);
    });
    return TaskOutcome.done();
  }

  private PrintArea area(Product product) {
    var blank = blanks.require(product.blankId());
    var variant = product.variantIds().stream().flatMap(id -> blank.variant(id).stream()).findFirst()
        .orElseThrow(() -> new IllegalStateException("product " + product.id() + " offers no variant of its blank"));
    return blank.areaOf(variant).printArea();
  }

  private static PrintArea small(PrintArea area) {
    var scale = Math.min(1.0, (double) LONGEST_SIDE / Math.max(area.widthPx(), area.heightPx()));
    return new PrintArea((int) Math.round(area.widthPx() * scale), (int) Math.round(area.heightPx() * scale), 0, area.transparent());
  }
}
