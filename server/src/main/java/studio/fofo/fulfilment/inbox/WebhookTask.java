package studio.fofo.fulfilment.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.fulfilment.suppliers.SupplierUpdate;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Has the job of an event checked at its vendor. An event about a job that is not ours, or another vendor's, changes nothing. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class WebhookTask implements TaskHandler<WebhookTask.Received> {

  static final TaskKind<Received> KIND = new TaskKind<>("fulfilment.webhook", Role.BUSINESS, Received.class);

  private static final Logger LOG = LoggerFactory.getLogger(WebhookTask.class);

  private final InboxRows rows;
  private final Productions productions;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;

  WebhookTask(InboxRows rows, Productions productions, ApplicationEventPublisher events, TransactionTemplate transactions) {
    this.rows = rows;
    this.productions = productions;
    this.events = events;
    this.transactions = transactions;
  }

  record Received(String supplier, String eventId) {}

  @Override
  public TaskKind<Received> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Received received) {
    transactions.executeWithoutResult(transaction -> rows.pending(received.supplier(), received.eventId()).ifPresent(subject -> {
      var production = productions.find(subject).filter(found -> found.supplier().equals(received.supplier()));
      production.map(Production::id).ifPresentOrElse(
          id -> events.publishEvent(new SupplierUpdate(id, received.supplier() + "/" + received.eventId())),
          () -> LOG.warn("webhook about a job that this supplier does not have supplier={} eventId={}", received.supplier(),
              received.eventId()));
      rows.handled(received.supplier(), received.eventId());
    }));
    return TaskOutcome.done();
  }
}
