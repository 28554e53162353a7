package studio.fofo.fulfilment.factory;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.fulfilment.FulfilmentSettings.Pauses;
import studio.fofo.kernel.Refusal;

/** Runs the factory without people: advances every job one step after a short pause, through the same methods that the console uses. */
class Autopilot {

  /** Instead of a user's id where a step says who took it. */
  static final String NAME = "autopilot";

  private static final Logger LOG = LoggerFactory.getLogger(Autopilot.class);
  private static final Duration WHEN_REFUSED = Duration.ofSeconds(5);
  private static final int AT_ONCE = 50;

  private final FactoryJobs jobs;
  private final Factory factory;
  private final Pauses pauses;
  private final Clock clock;

  Autopilot(FactoryJobs jobs, Factory factory, Pauses pauses, Clock clock) {
    this.jobs = jobs;
    this.factory = factory;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** One round: every job whose pause is over advances one step. */
  void fly() {
    take(FactoryStatus.SHIPPED, pauses.deliver());
    take(FactoryStatus.PRINTED, pauses.ship());
    take(FactoryStatus.IN_PRODUCTION, pauses.print());
    take(FactoryStatus.QUEUED, pauses.start());
  }

  private void take(FactoryStatus from, Duration pause) {
    jobs.standingSince(from, clock.instant().minus(pause), AT_ONCE)
        .forEach(id -> advance(id, from.next().orElseThrow()));
  }

  /** A refusal is expected: the order is currently unpaid, or somebody at the console was faster. */
  private void advance(FactoryJobId id, FactoryStatus to) {
    try {
      factory.advance(id, to);
      LOG.info("autopilot advanced a job jobId={} status={}", id, to.word());
    } catch (Refusal refusal) {
      LOG.info("autopilot waits jobId={} reason={}", id, refusal.getMessage());
      jobs.postpone(id, clock.instant().plus(WHEN_REFUSED));
    }
  }
}
