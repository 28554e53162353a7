package studio.fofo.fulfilment.factory.floor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.catalog.BlankId;
import studio.fofo.fulfilment.FulfilmentErrors;
import studio.fofo.fulfilment.factory.FactoryJobId;
import studio.fofo.fulfilment.factory.TrackingNumber;
import studio.fofo.fulfilment.production.Productions;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.proof.Technique;

/** The pieces and their steps. Every change joins the caller's transaction. */
@Repository("factoryPieces")
public class Pieces {

  private static final String DONE = "done";
  private static final String CANCELLED = "cancelled";

  private final JdbcClient jdbc;
  private final Clock clock;

  Pieces(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds the pieces of a new job's line, waiting to be printed. */
  public void add(FactoryJobId job, NewPieces line) {
    for (var copy = 1; copy <= line.quantity(); copy++) {
      jdbc.sql("""
              insert into fulfilment.factory_pieces (job_id, line, copy, blank_id, variant_id, colour, technique, station, tag, since)
              values (:job, :line, :copy, :blank, :variant, :colour, :technique, 'print', :tag, :now)
              """)
          .param("job", job.value())
          .param("line", line.line())
          .param("copy", copy)
          .param("blank", line.blank().value())
          .param("variant", line.variantId())
          .param("colour", line.colour())
          .param("technique", line.technique().word())
          .param("tag", TrackingNumber.randomDigits())
          .param("now", Productions.utc(clock.instant()))
          .update();
    }
  }

  /** A new job's line. */
  public record NewPieces(int line, int quantity, BlankId blank, String variantId, String colour, Technique technique) {}

  public Optional<Piece> find(long number) {
    return jdbc.sql("select * from fulfilment.factory_pieces where number = :number").param("number", number).query(Pieces::read)
        .optional();
  }

  /** @throws Refusal if there is no such piece */
  public Piece require(long number) {
    return find(number).orElseThrow(() -> new Refusal(FulfilmentErrors.FULFILMENT_PIECE_UNKNOWN,
        "the factory has no piece " + PieceCode.piece(number)));
  }

  public Optional<Piece> withTag(String tag) {
    return jdbc.sql("select * from fulfilment.factory_pieces where tag = :tag").param("tag", tag).query(Pieces::read).optional();
  }

  public List<Piece> of(FactoryJobId job) {
    return of(List.of(job));
  }

  /** The pieces of several jobs, by job, line and copy. */
  public List<Piece> of(Collection<FactoryJobId> jobs) {
    return jdbc.sql("select * from fulfilment.factory_pieces where job_id = any(:jobs) order by job_id, line, copy")
        .param("jobs", jobs.stream().map(FactoryJobId::value).toArray(String[]::new))
        .query(Pieces::read)
        .list();
  }

  public List<Piece> ofBatch(String batch) {
    return jdbc.sql("select * from fulfilment.factory_pieces where batch_id = :batch order by number").param("batch", batch)
        .query(Pieces::read).list();
  }

  public List<Piece> ofBatchNumbered(long number) {
    return jdbc.sql("""
            select p.* from fulfilment.factory_pieces p join fulfilment.factory_batches b on b.id = p.batch_id
            where b.number = :number order by p.number
            """).param("number", number).query(Pieces::read).list();
  }

  public List<Piece> ofSheetNumbered(long number) {
    return jdbc.sql("""
            select p.* from fulfilment.factory_pieces p join fulfilment.factory_sheets s on s.id = p.sheet_id
            where s.number = :number order by p.number
            """).param("number", number).query(Pieces::read).list();
  }

  /** Those that wait to be printed and were not started, the oldest first. */
  public List<Piece> waiting(Technique technique, int limit) {
    return jdbc.sql("""
            select p.* from fulfilment.factory_pieces p join fulfilment.factory_jobs j on j.id = p.job_id
            where p.station = 'print' and not p.started and p.technique = :technique and j.status in ('queued', 'in_production')
            order by j.created_at, p.number limit :limit
            """)
        .param("technique", technique.word())
        .param("limit", limit)
        .query(Pieces::read)
        .list();
  }

  /** Those that were started to be printed and lie on no gang sheet, the oldest first. */
  public List<Piece> unlaid(Technique technique, int limit) {
    return jdbc.sql("""
            select * from fulfilment.factory_pieces
            where station = 'print' and started and sheet_id is null and technique = :technique order by number limit :limit
            """)
        .param("technique", technique.word())
        .param("limit", limit)
        .query(Pieces::read)
        .list();
  }

  /** Pieces lie on a sheet from now on. @return how many of them: not those that lie on another */
  public int layOn(String sheet, Collection<Long> numbers) {
    return jdbc.sql("update fulfilment.factory_pieces set sheet_id = :sheet where number = any(:numbers) and sheet_id is null")
        .param("sheet", sheet)
        .param("numbers", numbers.toArray(Long[]::new))
        .update();
  }

  /** How many pieces wait or are worked on at each station, by its word. */
  public List<AtStation> counts() {
    return jdbc.sql("""
            select station, count(*) as pieces from fulfilment.factory_pieces p join fulfilment.factory_jobs j on j.id = p.job_id
            where station in ('print', 'cure', 'press', 'pack') and j.status in ('queued', 'in_production') group by station
            """)
        .query((row, number) -> new AtStation(Station.of(row.getString(1)).orElseThrow(), row.getInt(2)))
        .list();
  }

  /** How many pieces are at a station. */
  public record AtStation(Station station, int pieces) {}

  public List<PieceStep> steps(Collection<Long> pieces) {
    return jdbc.sql("select * from fulfilment.factory_piece_steps where piece = any(:pieces) order by piece, at, attempt")
        .param("pieces", pieces.toArray(Long[]::new))
        .query((row, number) -> new PieceStep(row.getLong("piece"), row.getInt("attempt"),
            Station.of(row.getString("station")).orElseThrow(), row.getTimestamp("at").toInstant(), row.getString("by")))
        .list();
  }

  /** @return false if it was started already */
  boolean start(Piece piece, @Nullable String batch) {
    return jdbc.sql("""
            update fulfilment.factory_pieces set started = true, batch_id = :batch
            where number = :number and attempt = :attempt and station = 'print' and not started
            """)
        .param("number", piece.number())
        .param("attempt", piece.attempt())
        .param("batch", batch)
        .update() == 1;
  }

  /** @return false if it is not at that station */
  boolean pass(Piece piece, Station station, String by) {
    var moved = jdbc.sql("""
            update fulfilment.factory_pieces set station = :next, since = :now
            where number = :number and attempt = :attempt and station = :station and started
            """)
        .param("number", piece.number())
        .param("attempt", piece.attempt())
        .param("station", station.word())
        .param("next", station.next(piece.technique()).map(Station::word).orElse(DONE))
        .param("now", Productions.utc(clock.instant()))
        .update() == 1;
    if (moved) {
      jdbc.sql(
          "insert into fulfilment.factory_piece_steps (piece, attempt, station, at, by) values (:piece, :attempt, :station, :now, :by)")
          .param("piece", piece.number())
          .param("attempt", piece.attempt())
          .param("station", station.word())
          .param("now", Productions.utc(clock.instant()))
          .param("by", by)
          .update();
    }
    return moved;
  }

  /** @return false if that attempt is over already */
  boolean again(Piece piece) {
    return jdbc.sql("""
            update fulfilment.factory_pieces
            set station = 'print', attempt = attempt + 1, started = false, batch_id = null, sheet_id = null, since = :now
            where number = :number and attempt = :attempt and started and station <> 'cancelled'
            """)
        .param("number", piece.number())
        .param("attempt", piece.attempt())
        .param("now", Productions.utc(clock.instant()))
        .update() == 1;
  }

  void cancel(FactoryJobId job) {
    jdbc.sql("update fulfilment.factory_pieces set station = 'cancelled' where job_id = :job").param("job", job.value()).update();
  }

  private static Piece read(ResultSet row, int number) throws SQLException {
    var station = row.getString("station");
    return new Piece(row.getLong("number"), new FactoryJobId(row.getString("job_id")), row.getInt("line"), row.getInt("copy"),
        new BlankId(row.getString("blank_id")), row.getString("variant_id"), row.getString("colour"), technique(row.getString("technique")),
        Station.of(station), station.equals(CANCELLED), row.getInt("attempt"), row.getBoolean("started"),
        Optional.ofNullable(row.getString("batch_id")), row.getString("tag"), row.getTimestamp("since").toInstant());
  }

  public static Technique technique(String word) {
    return Technique.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
