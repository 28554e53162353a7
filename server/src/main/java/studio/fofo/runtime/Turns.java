package studio.fofo.runtime;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import studio.fofo.runtime.database.Pipeline;
import studio.fofo.runtime.database.Pipeline.Sql;

/**
 * Lets transactions that work on the same thing go one after another, in all processes, also where the thing has no row to lock yet.
 *
 * <pre>{@code
 * static final TurnKind JOBS = new TurnKind("generation.jobs");
 * turns.take(JOBS, owner.value());   // waits for whoever has it; ends with the transaction
 * }</pre>
 *
 * <p>A turn is an advisory lock of PostgreSQL that ends with the transaction; who has it may take it again. Its key is a 64-bit hash of
 * kind and id: two things that share one by chance wait for each other, and nothing is lost. Take a turn before the rows that it is about
 * are read, and before other locks.
 */
@Component
public class Turns {

  private final Pipeline pipeline;

  Turns(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /** @throws IllegalStateException when no transaction is open: the turn would end at once */
  public void take(TurnKind kind, String id) {
    take(kind, List.of(id));
  }

  /**
   * Several, one after another as they are listed, in one statement; none where nothing is listed. Everybody must list them in the same
   * order.
   *
   * @throws IllegalStateException when no transaction is open
   */
  public void take(TurnKind kind, List<String> ids) {
    requireTransaction(kind);
    if (!ids.isEmpty()) {
      pipeline.query(List.of(taking(kind, ids)), rows -> 0);
    }
  }

  /** The statement by which {@link #take(TurnKind, List)} takes them, for a pipeline whose next statement reads what they are about. */
  public Sql taking(TurnKind kind, List<String> ids) {
    return taking("select pg_advisory_xact_lock(hashtextextended(key, 0))", kind, ids);
  }

  /** The same, after which PostgreSQL plans the transaction's statements once ({@link Pipeline#PLANNED_ONCE}). */
  public Sql takingPlannedOnce(TurnKind kind, List<String> ids) {
    return taking("select pg_advisory_xact_lock(hashtextextended(key, 0)), " + Pipeline.PLANNED_ONCE, kind, ids);
  }

  private static Sql taking(String what, TurnKind kind, List<String> ids) {
    requireTransaction(kind);
    return new Sql(what + " from (select key from unnest(:keys::text[]) with ordinality as listed (key, place) order by place) as keys")
        .param("keys", ids.stream().map(id -> key(kind, id)).toArray(String[]::new));
  }

  private static void requireTransaction(TurnKind kind) {
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a turn of " + kind.name() + " lasts as long as its transaction, and none is open");
    }
  }

  private static String key(TurnKind kind, String id) {
    return kind.name() + "/" + id;
  }
}
