package studio.fofo.fulfilment.suppliers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.OrderId;

/**
 * Whether a supplier may have a job that it did not confirm. A row is written before a job is sent, and deleted only if that attempt
 * certainly did nothing and no earlier one is in doubt, or if the supplier says that it never got the job.
 */
@Repository
public class Sendings {

  private final JdbcClient jdbc;
  private final Productions productions;
  private final Clock clock;

  Sendings(JdbcClient jdbc, Productions productions, Clock clock) {
    this.jdbc = jdbc;
    this.productions = productions;
    this.clock = clock;
  }

  /**
   * An attempt to send a job.
   *
   * @param first whether no earlier one is in doubt
   */
  public record Attempt(ProductionId id, long number, boolean first) {}

  /** Records that the job is about to be sent; empty if it must not be, because it is held or no longer waits. */
  @Transactional
  public Optional<Attempt> begin(ProductionId id) {
    if (!productions.recordSending(id)) {
      return Optional.empty();
    }
    var number = jdbc.sql("""
            insert into fulfilment.sendings as old (production_id, attempt, at, since) values (:id, 1, :now, :now)
            on conflict (production_id) do update set attempt = old.attempt + 1, at = excluded.at
            returning attempt
            """)
        .param("id", id.value()).param("now", Productions.utc(clock.instant())).query(Long.class).single();
    return Optional.of(new Attempt(id, number, number == 1));
  }

  /** The attempt certainly did nothing. */
  public void undone(Attempt attempt) {
    if (attempt.first()) {
      jdbc.sql("delete from fulfilment.sendings where production_id = :id and attempt = :number")
          .param("id", attempt.id().value()).param("number", attempt.number()).update();
    }
  }

  /** The supplier says that it never got the job; only if nothing was sent since that was asked. */
  public void denied(ProductionId id, long attempt) {
    jdbc.sql("delete from fulfilment.sendings where production_id = :id and attempt = :number")
        .param("id", id.value()).param("number", attempt).update();
  }

  /** The latest attempt, if the supplier may have the job. */
  public Optional<Long> inDoubt(ProductionId id) {
    return jdbc.sql("select attempt from fulfilment.sendings where production_id = :id").param("id", id.value())
        .query(Long.class).optional();
  }

  /**
   * A job that waits for its supplier's word.
   *
   * @param attempts how often it was sent
   */
  record Doubt(ProductionId id, OrderId order, String supplier, long attempts, Instant since) {}

  /** Jobs that a supplier may have since then, and did not confirm; the oldest first. */
  List<Doubt> inDoubtSince(Instant then, int limit) {
    return jdbc.sql("""
            select id, order_id, supplier, attempt, since from fulfilment.sendings join fulfilment.productions on id = production_id
            where status = 'ready' and not held and since < :then order by since limit :limit
            """)
        .param("then", Productions.utc(then)).param("limit", limit)
        .query((row, number) -> new Doubt(new ProductionId(row.getString("id")), new OrderId(row.getString("order_id")),
            row.getString("supplier"), row.getLong("attempt"), row.getTimestamp("since").toInstant()))
        .list();
  }

  /** In the transaction that takes the job away from its supplier, after its row was changed: begin() waits for that row. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean mayHave(ProductionId id) {
    return inDoubt(id).isPresent();
  }
}
