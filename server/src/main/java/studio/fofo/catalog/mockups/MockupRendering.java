package studio.fofo.catalog.mockups;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Reporter;
import studio.fofo.artworks.Reports;
import studio.fofo.catalog.ProductChanged;
import studio.fofo.catalog.ProductId;
import studio.fofo.catalog.products.ProductPages;
import studio.fofo.catalog.products.ProductRows;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/**
 * Renders a new product's mockups: every colour and print area offered in the blank's first view, and the first colour in its other views.
 * Runs in the role {@code ai}. The same pictures get the same URLs, so a second run changes nothing. Mockups that cannot be painted are
 * given up, and operators are told.
 */
@Component
@ConditionalOnRole(Role.AI)
public class MockupRendering implements TaskHandler<MockupRendering.OfProduct> {

  /** The product whose mockups are made. */
  public record OfProduct(String productId) {}

  public static final TaskKind<OfProduct> KIND = new TaskKind<>("catalog.make-mockups", Role.AI, OfProduct.class);
  /** About ten minutes: after that, a failure such as a damaged picture needs an operator. */
  private static final int ATTEMPTS = 12;
  private static final Reporter STUDIO = new Reporter(null, "studio");
  private static final int LONGEST_REASON = 600;

  private final ProductRows products;
  private final ProductMockups mockups;
  private final Reports reports;
  private final ProductPages pages;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MockupRendering(
      ProductRows products, ProductMockups mockups, Reports reports, ProductPages pages, TransactionTemplate transactions,
      ApplicationEventPublisher events, Clock clock) {
    this.products = products;
    this.mockups = mockups;
    this.reports = reports;
    this.pages = pages;
    this.transactions = transactions;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public TaskKind<OfProduct> kind() {
    return KIND;
  }

  /** If other variants are offered by the time these are painted, their own task paints them. */
  @Override
  public TaskOutcome execute(OfProduct task) {
    var product = products.require(new ProductId(task.productId()));
    var made = mockups.make(product);
    if (!made.equals(product.mockups())) {
      transactions.executeWithoutResult(transaction -> {
        if (products.setMockups(product, made, Timestamp.from(clock.instant()))) {
          pages.changed(product.id());
          events.publishEvent(new ProductChanged(product.id(), clock.instant()));
        }
      });
    }
    return TaskOutcome.done();
  }

  @Override
  public int attempts() {
    return ATTEMPTS;
  }

  /** As a report, which operators see next to the picture. */
  @Override
  public void givenUp(OfProduct task, Throwable last) {
    var reason = String.valueOf(last.getMessage()).replaceAll("\\p{Cntrl}+", " ");
    products.find(new ProductId(task.productId())).ifPresent(product -> reports.file(product.artworkId(), product.id().value(), STUDIO,
        new Reports.Complaint("other", "The studio itself: no mockups of \"" + product.title() + "\" could be made in " + ATTEMPTS
            + " attempts, so its page shows only the picture. Last error: "
            + reason.substring(0, Math.min(LONGEST_REASON, reason.length())))));
  }
}
