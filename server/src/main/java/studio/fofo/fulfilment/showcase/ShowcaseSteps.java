package studio.fofo.fulfilment.showcase;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.ProductPublished;
import studio.fofo.fulfilment.suppliers.SupplierMockups;
import studio.fofo.runtime.Reaction;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.Tasks;

/** Begins the pictures of a new product at each maker that the studio wants them from. */
@Component
class ShowcaseSteps {

  static final TaskKind<OfProduct> RENDER = new TaskKind<>("fulfilment.render-for-makers", Role.AI, OfProduct.class);
  static final TaskKind<OfProduct> DRAW = new TaskKind<>("fulfilment.makers-mockups", Role.BUSINESS, OfProduct.class);

  private final ShowcaseRows rows;
  private final List<SupplierMockups> makers;
  private final Tasks tasks;

  ShowcaseSteps(ShowcaseRows rows, ObjectProvider<SupplierMockups> makers, Tasks tasks) {
    this.rows = rows;
    this.makers = makers.stream().toList();
    this.tasks = tasks;
  }

  /** A product at a maker. */
  record OfProduct(String productId, String supplier) {

    ProductId product() {
      return new ProductId(productId);
    }

    String key() {
      return productId + "/" + supplier;
    }
  }

  @Reaction(name = "fulfilment.product-published", role = Role.BUSINESS)
  void on(ProductPublished published) {
    makers.stream().filter(SupplierMockups::isWanted).filter(maker -> rows.add(published.productId(), maker.supplier())).forEach(maker -> {
      var step = new OfProduct(published.productId().value(), maker.supplier());
      tasks.schedule(RENDER, step.key(), step);
    });
  }

  SupplierMockups maker(String supplier) {
    return makers.stream().filter(maker -> maker.supplier().equals(supplier)).findFirst()
        .orElseThrow(() -> new SupplierMockups.MockupsRefused("no maker is called " + supplier));
  }

  void draw(OfProduct step) {
    tasks.schedule(DRAW, step.key(), step);
  }
}
