package studio.fofo.fulfilment.suppliers;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.decisions.Decision;
import studio.fofo.fulfilment.decisions.Decisions;
import studio.fofo.fulfilment.production.Production;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.Refusal;

/** What operators agreed to, and who is passing it on. */
@Component
class Agreements {

  /** Longer than all that a supplier is asked for one job. */
  private static final Duration TURN = Duration.ofMinutes(5);

  private final Decisions decisions;
  private final JdbcClient jdbc;
  private final Clock clock;

  Agreements(Decisions decisions, JdbcClient jdbc, Clock clock) {
    this.decisions = decisions;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(Production production, SupplierHold hold, String by) {
    decisions.add(production.orderId(), Decision.Kind.RELEASED, about(production, hold.mark()), hold.words(), by);
  }

  boolean has(Production production, String mark) {
    return decisions.isDecided(production.orderId(), Decision.Kind.RELEASED, about(production, mark));
  }

  private static String about(Production production, String mark) {
    return production.id() + "/" + mark;
  }

  /** One at a time, also among processes. */
  void alone(Production production, Runnable work) {
    var now = clock.instant();
    var mine = jdbc.sql("""
            update fulfilment.productions set releasing_until = :until
            where id = :id and (releasing_until is null or releasing_until < :now)
            """)
        .param("id", production.id().value()).param("until", Productions.utc(now.plus(TURN))).param("now", Productions.utc(now)).update();
    if (mine == 0) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_HOLD_CHANGED,
          "somebody else is telling " + production.supplier() + " so: read it again");
    }
    try {
      work.run();
    } finally {
      jdbc.sql("update fulfilment.productions set releasing_until = null where id = :id").param("id", production.id().value()).update();
    }
  }
}
