package studio.fofo.fulfilment.suppliers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.FulfilmentSettings;
import studio.fofo.fulfilment.breaker.Breakers;
import studio.fofo.fulfilment.chores.Chore;
import studio.fofo.fulfilment.chores.ChoreSource;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.ProductionStatus;
import studio.fofo.fulfilment.production.ProductionSteps.Step;
import studio.fofo.fulfilment.production.ProductionSteps;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.runtime.Tasks;

/**
 * Jobs of which nobody knows whether their supplier has them: they were sent, and neither confirmed nor denied. They are sent again with
 * growing pauses, always with the same id; an operator may have that done now, for example after the supplier's breakdown is over.
 */
@Component
public class Doubts implements ChoreSource {

  private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

  private final Sendings sendings;
  private final Productions productions;
  private final Breakers breakers;
  private final Tasks tasks;
  private final TransactionTemplate transactions;
  private final FulfilmentSettings settings;
  private final Clock clock;

  Doubts(Sendings sendings, Productions productions, Breakers breakers, Tasks tasks, TransactionTemplate transactions,
      FulfilmentSettings settings, Clock clock) {
    this.sendings = sendings;
    this.productions = productions;
    this.breakers = breakers;
    this.tasks = tasks;
    this.transactions = transactions;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Chore> open(int limit) {
    return sendings.inDoubtSince(clock.instant().minus(settings.doubtAfter()), limit).stream().map(Doubts::chore).toList();
  }

  private static Chore chore(Sendings.Doubt doubt) {
    return new Chore("doubt/" + doubt.id(), Chore.Urgency.BUYER_WAITS, "Nobody knows whether " + doubt.supplier() + " has an order",
        "It was sent " + (doubt.attempts() == 1 ? "once" : doubt.attempts() + " times") + " and never confirmed. No other supplier gets it "
            + "before " + doubt.supplier() + " says that it does not have it",
        doubt.since(), Optional.of(new Chore.Subject("order", doubt.order().value())),
        Chore.Action.call("Ask again now", "/console/productions/" + doubt.id() + "/ask"));
  }

  /**
   * Sends the job again now, also if its supplier is left alone. Changes nothing if the supplier's word has come meanwhile.
   *
   * @return false if there is no such production
   */
  public boolean askNow(String id) {
    var production = find(id);
    production.filter(found -> found.status() == ProductionStatus.READY && sendings.inDoubt(found.id()).isPresent()).ifPresent(found -> {
      breakers.reset(found.supplier());
      transactions.executeWithoutResult(transaction -> {
        tasks.cancel(ProductionSteps.SUBMIT, found.id().value());
        tasks.schedule(ProductionSteps.SUBMIT, found.id().value(), Step.of(found.id()));
      });
      LOG.info("job sent again by an operator supplier={} productionId={}", found.supplier(), found.id());
    });
    return production.isPresent();
  }

  private Optional<Production> find(String id) {
    try {
      return productions.find(new ProductionId(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
