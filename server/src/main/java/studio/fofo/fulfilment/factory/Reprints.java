package studio.fofo.fulfilment.factory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.costs.PieceCosts;
import studio.fofo.fulfilment.factory.floor.Floor;
import studio.fofo.fulfilment.factory.floor.Piece;
import studio.fofo.fulfilment.factory.floor.Pieces;
import studio.fofo.fulfilment.factory.floor.Station;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.Money;
import studio.fofo.kernel.Refusal;

/** Pieces that are made again, and what the failed attempts cost. */
@Component
public class Reprints {

  private static final String DONE = "done";

  private final FactoryJobs jobs;
  private final Pieces pieces;
  private final Floor floor;
  private final PieceCosts costs;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Reprints(FactoryJobs jobs, Pieces pieces, Floor floor, PieceCosts costs, JdbcClient jdbc, Clock clock,
      TransactionTemplate transactions) {
    this.jobs = jobs;
    this.pieces = pieces;
    this.floor = floor;
    this.costs = costs;
    this.jdbc = jdbc;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** @param attempt the one that failed */
  public record Request(int attempt, Reprint.Reason reason, String words) {}

  /**
   * Sends a piece back to the first station. Repeating it for the same attempt has no effect.
   *
   * @throws Refusal if that attempt has not begun, or the parcel has gone
   */
  public Piece request(long piece, Request request, String by) {
    transactions.executeWithoutResult(transaction -> again(pieces.require(piece), request, by));
    return pieces.require(piece);
  }

  private void again(Piece found, Request request, String by) {
    var job = jobs.lock(found.job());
    var piece = pieces.require(found.number());
    if (piece.attempt() > request.attempt()) {
      return;
    }
    if (piece.attempt() != request.attempt() || !piece.started()
        || job.status() != FactoryStatus.IN_PRODUCTION && job.status() != FactoryStatus.PRINTED || !floor.again(piece)) {
      throw new Refusal(FulfilmentErrors.FULFILMENT_STEP_OUT_OF_ORDER, piece.code() + " cannot be printed again: its attempt "
          + piece.attempt() + (piece.started() ? " has begun" : " has not begun") + ", its job is " + job.status().word());
    }
    add(piece, request, by);
    if (job.status() == FactoryStatus.PRINTED) {
      jobs.move(job.id(), FactoryStatus.PRINTED, FactoryStatus.IN_PRODUCTION, null);
    }
  }

  private void add(Piece piece, Request request, String by) {
    var cost = costOf(piece);
    jdbc.sql("""
            insert into fulfilment.factory_reprints (piece, attempt, reason, words, station, cost_minor, currency, at, by)
            values (:piece, :attempt, :reason, :words, :station, :cost, :currency, :now, :by)
            """)
        .param("piece", piece.number()).param("attempt", piece.attempt()).param("reason", request.reason().word())
        .param("words", request.words()).param("station", piece.station().map(Station::word).orElse(DONE))
        .param("cost", cost.minor()).param("currency", cost.currency())
        .param("now", Productions.utc(clock.instant())).param("by", by)
        .update();
  }

  private Money costOf(Piece piece) {
    var all = costs.of(piece.blank(), piece.variantId());
    var labour = piece.station().isPresent() && all.labour().minor() > 0 ? costs.labour(piece.technique(), piece.station()) : all.labour();
    return all.blank().plus(all.material()).plus(labour);
  }

  /** The failed attempts of a job. */
  public List<Reprint> of(FactoryJobId job) {
    return jdbc.sql("""
            select r.* from fulfilment.factory_reprints r join fulfilment.factory_pieces p on p.number = r.piece
            where p.job_id = :job order by r.at, r.piece
            """)
        .param("job", job.value()).query((row, number) -> read(row)).list();
  }

  /** What the failed attempts of jobs cost, in one read; jobs without any are not in it. */
  Map<FactoryJobId, Money> costsOf(Collection<FactoryJobId> jobs) {
    var costs = new HashMap<FactoryJobId, Money>();
    jdbc.sql("""
            select p.job_id, r.cost_minor, r.currency from fulfilment.factory_reprints r
            join fulfilment.factory_pieces p on p.number = r.piece where p.job_id = any(:jobs)
            """)
        .param("jobs", jobs.stream().map(FactoryJobId::value).toArray(String[]::new))
        .query(row -> {
          costs.merge(new FactoryJobId(row.getString(1)), new Money(row.getLong(2), row.getString(3)), Money::plus);
        });
    return costs;
  }

  /** The latest failed attempts of all jobs. */
  public List<Reprint> latest(int limit) {
    return jdbc.sql("select * from fulfilment.factory_reprints order by at desc, piece, attempt desc limit :limit").param("limit", limit)
        .query((row, number) -> read(row)).list();
  }

  private static Reprint read(ResultSet row) throws SQLException {
    Optional<Station> station = Station.of(row.getString("station"));
    return new Reprint(row.getLong("piece"), row.getInt("attempt"), Reprint.Reason.of(row.getString("reason")).orElseThrow(),
        row.getString("words"), station, new Money(row.getLong("cost_minor"), row.getString("currency")),
        row.getTimestamp("at").toInstant(), row.getString("by"));
  }
}
