package studio.fofo.generation.jobs;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Tells a remote engine that an order is no longer wanted. An order without a ticket is looked for first, since it costs money, too. */
@Component
@ConditionalOnRole(Role.AI)
class CancellingAtEngine implements TaskHandler<EngineCancellations.Order> {

  private static final Logger LOG = LoggerFactory.getLogger(CancellingAtEngine.class);
  private static final int ATTEMPTS = 12;
  private static final Duration SEARCH = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Engines engines;
  private final Jobs jobs;
  private final Making making;
  private final Clock clock;

  CancellingAtEngine(Engines engines, Jobs jobs, Making making, Clock clock) {
    this.engines = engines;
    this.jobs = jobs;
    this.making = making;
    this.clock = clock;
  }

  @Override
  public TaskKind<EngineCancellations.Order> kind() {
    return EngineCancellations.KIND;
  }

  @Override
  public TaskOutcome execute(EngineCancellations.Order order) {
    if (!engines.lanes().contains(order.lane()) || !(engines.engine(order.lane()) instanceof RemoteEngine engine)) {
      return TaskOutcome.done();
    }
    try {
      if (order.ticket() != null) {
        engine.cancel(order.ticket());
        return TaskOutcome.done();
      }
      return search(order, engine);
    } catch (EngineUnavailable | EngineClosed unreachable) {
      throw new IllegalStateException(order.lane() + " cannot be told: " + unreachable.getMessage(), unreachable);
    }
  }

  private TaskOutcome search(EngineCancellations.Order order, RemoteEngine engine) throws EngineUnavailable, EngineClosed {
    var job = jobs.find(new UserId(order.user()), new JobId(order.job()));
    if (job.isEmpty()) {
      return TaskOutcome.done();
    }
    if (engine.find(making.order(job.get(), order.submissions()), job.get().requestedAt()) instanceof RemoteEngine.Search.Found found) {
      engine.cancel(found.ticket());
      return TaskOutcome.done();
    }
    return order.since().plus(SEARCH).isAfter(clock.instant()) ? TaskOutcome.again(PAUSE) : TaskOutcome.done();
  }

  @Override
  public int attempts() {
    return ATTEMPTS;
  }

  @Override
  public void givenUp(EngineCancellations.Order order, Throwable last) {
    LOG.warn("a cancelled order may still be made engine={} job={} reason={}", order.lane(), order.job(), last.getMessage());
  }
}
