package studio.fofo.catalog.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.Mockup;
import studio.fofo.catalog.Product;
import studio.fofo.catalog.ProductChanged;
import studio.fofo.catalog.ProductId;
import studio.fofo.generation.MockupScene;
import studio.fofo.generation.Mockups;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;

/**
 * Shows a new product in the shop window: every colour offered in the blank's first view, and the first colour in its other views. Runs where
 * painters run. The same pictures get the same URLs, so a second run changes nothing.
 */
@Component
@ConditionalOnRole(Role.AI)
class MakingMockups implements TaskHandler<MakingMockups.OfProduct> {

  /** Whose mockups are made. */
  record OfProduct(String productId) {}

  static final TaskKind<OfProduct> KIND = new TaskKind<>("catalog.make-mockups", Role.AI, OfProduct.class);
  private static final int MOST_COLOURS = 6;

  private final ProductRows products;
  private final Blanks blanks;
  private final Mockups mockups;
  private final MediaStore media;
  private final ProductPages pages;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MakingMockups(
      ProductRows products, Blanks blanks, Mockups mockups, MediaStore media, ProductPages pages, TransactionTemplate transactions,
      ApplicationEventPublisher events, Clock clock) {
    this.products = products;
    this.blanks = blanks;
    this.mockups = mockups;
    this.media = media;
    this.pages = pages;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public TaskKind<OfProduct> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(OfProduct task) {
    var product = products.require(new ProductId(task.productId()));
    var made = make(product);
    if (!made.equals(product.mockups())) {
      transactions.executeWithoutResult(transaction -> {
        products.setMockups(product.id(), made, Timestamp.from(clock.instant()));
        pages.changed(product.id());
        events.publishEvent(new ProductChanged(product.id(), clock.instant()));
      });
    }
    return TaskOutcome.done();
  }

  private List<Mockup> make(Product product) {
    var blank = blanks.require(product.blankId());
    var colours = product.variantIds().stream()
        .flatMap(id -> blank.variant(id).stream()).map(BlankVariant::colour)
        .distinct().limit(MOST_COLOURS).toList();
    var made = new ArrayList<Mockup>();
    for (var view : blank.views()) {
      for (var colour : view.equals(blank.views().getFirst()) ? colours : colours.subList(0, 1)) {
        var picture = mockups.render(product.artworkId(), new MockupScene(blank.id().value(), hexOf(blank.variants(), colour), view));
        made.add(new Mockup(media.put(Media.webp(picture)).path(), colour, view));
      }
    }
    return List.copyOf(made);
  }

  private static String hexOf(List<BlankVariant> variants, String colour) {
    return variants.stream().filter(variant -> variant.colour().equals(colour)).findFirst().orElseThrow().colourHex();
  }
}
