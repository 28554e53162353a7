package studio.fofo.fulfilment.factory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.proof.Technique;

/** Starts batches. Each job begins in a transaction of its own, in which its order is asked; one that must not be printed drops out. */
@Component
public class Batches {

  /** As many as one batch starts. */
  static final int MOST = 200;

  private final FactoryJobs jobs;
  private final Pieces pieces;
  private final Factory factory;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Batches(FactoryJobs jobs, Pieces pieces, Factory factory, JdbcClient jdbc, Clock clock, TransactionTemplate transactions) {
    this.jobs = jobs;
    this.pieces = pieces;
    this.factory = factory;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** What to start. */
  public record Request(Printer printer, BlankId blank, String colour) {}

  /**
   * Starts all that waits for this printer on this blank and colour, the oldest first, at most {@value #MOST} pieces.
   *
   * @param id a repeat with the same id starts what the first attempt did not get to
   * @throws Refusal if nothing waits
   */
  public Batch start(String id, Request request, String by) {
    var waiting = pieces.waiting(request.printer().technique(), Integer.MAX_VALUE).stream()
        .filter(piece -> piece.blank().equals(request.blank()) && piece.colour().equals(request.colour())).limit(MOST).toList();
    if (waiting.isEmpty() && find(id).isEmpty()) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_NOTHING_WAITS,
          "no " + request.blank() + " in " + request.colour() + " waits for " + request.printer().technique().word());
    }
    open(id, request, by);
    byJob(waiting).forEach((job, chosen) -> begin(id, job, chosen, by));
    return require(id);
  }

  private static Map<FactoryJobId, List<Piece>> byJob(List<Piece> waiting) {
    return waiting.stream().collect(Collectors.groupingBy(Piece::job, LinkedHashMap::new, Collectors.toList()));
  }

  /** If somebody else began the job at the same moment, only its pieces are left to begin. */
  private void begin(String batch, FactoryJobId job, List<Piece> chosen, String by) {
    try {
      startJob(batch, job, chosen, by);
    } catch (Refusal refusal) {
      if (jobs.require(job).status() == FactoryStatus.IN_PRODUCTION) {
        startOrDrop(batch, job, chosen, by);
      } else {
        drop(batch, chosen, refusal);
      }
    }
  }

  private void startOrDrop(String batch, FactoryJobId job, List<Piece> chosen, String by) {
    try {
      startJob(batch, job, chosen, by);
    } catch (Refusal refusal) {
      drop(batch, chosen, refusal);
    }
  }

  private void startJob(String batch, FactoryJobId job, List<Piece> chosen, String by) {
    transactions.executeWithoutResult(transaction -> factory.start(job, chosen, batch, by));
  }

  private void drop(String batch, List<Piece> chosen, Refusal refusal) {
    chosen.forEach(piece -> jdbc.sql("""
            insert into fulfilment.factory_drops (batch_id, piece, words) values (:batch, :piece, :words) on conflict do nothing
            """)
        .param("batch", batch).param("piece", piece.number()).param("words", String.valueOf(refusal.getMessage()))
        .update());
  }

  private void open(String id, Request request, String by) {
    jdbc.sql("""
            insert into fulfilment.factory_batches (id, printer, technique, blank_id, colour, started_at, started_by)
            values (:id, :printer, :technique, :blank, :colour, :now, :by) on conflict (id) do nothing
            """)
        .param("id", id).param("printer", request.printer().name()).param("technique", request.printer().technique().word())
        .param("blank", request.blank().value()).param("colour", request.colour())
        .param("now", Productions.utc(clock.instant())).param("by", by)
        .update();
  }

  public Optional<Batch> find(String id) {
    return jdbc.sql("select * from fulfilment.factory_batches where id = :id").param("id", id).query(this::read).optional();
  }

  /** @throws Refusal if there is no such batch */
  public Batch require(String id) {
    return find(id).orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_BATCH_UNKNOWN, "the factory has no batch \"" + id + "\""));
  }

  /** The latest batches, the newest first. */
  public List<Batch> latest(int limit) {
    return jdbc.sql("select * from fulfilment.factory_batches order by number desc limit :limit").param("limit", limit)
        .query(this::read).list();
  }

  private Batch read(ResultSet row, int number) throws SQLException {
    var id = row.getString("id");
    Technique technique = Pieces.technique(row.getString("technique"));
    return new Batch(id, row.getLong("number"), row.getString("printer"), technique, new BlankId(row.getString("blank_id")),
        row.getString("colour"), row.getTimestamp("started_at").toInstant(), row.getString("started_by"), dropped(id));
  }

  private List<Batch.Dropped> dropped(String id) {
    return jdbc.sql("select piece, words from fulfilment.factory_drops where batch_id = :id order by piece").param("id", id)
        .query((row, number) -> new Batch.Dropped(row.getLong(1), row.getString(2))).list();
  }
}
