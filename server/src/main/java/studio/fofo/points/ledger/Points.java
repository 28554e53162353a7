package studio.fofo.points.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.UserId;
import studio.fofo.points.PeoplesPoints;

/** Reads the ledger. */
@Repository
public class Points implements PeoplesPoints {

  private final JdbcClient jdbc;
  private final Clock clock;

  Points(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A person's place; people with equal points share a rank. */
  public record Standing(int rank, UserId user, long points) {}

  /**
   * A line of a person's account.
   *
   * @param id sorts by time
   * @param subject what it was for: a mint's or an order's id
   */
  public record Line(String id, Instant at, LineReason reason, String subject, long points) {}

  /** The leaders of the current period, highest first. */
  public List<Standing> leaders(Period period, int limit) {
    return jdbc.sql("""
            select rank() over (order by points desc) as rank, account, points from points.standings
            where period = :period and points > 0
            order by points desc, account limit :limit
            """)
        .param("period", period.at(clock.instant()))
        .param("limit", limit)
        .query((row, number) -> new Standing(row.getInt("rank"), new UserId(row.getString("account")), row.getLong("points")))
        .list();
  }

  @Override
  public long gained(UserId user, Instant from, Instant until) {
    return jdbc.sql("""
            select coalesce(sum(points), 0) from points.entries join points.transactions on id = transaction_id
            where account = :account and at >= :from and at < :until
            """)
        .param("account", user.value())
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("until", until.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  @Override
  public long of(UserId user) {
    return jdbc.sql("select points from points.standings where period = 'all' and account = :account")
        .param("account", user.value())
        .query(Long.class)
        .optional()
        .orElse(0L);
  }

  /** A person's account, the newest line first. */
  public List<Line> lines(UserId user, @Nullable String before, int limit) {
    return jdbc.sql("""
            select id, at, reason, split_part(split_part(source_key, '#', 1), '/', 1) as subject, points
            from points.entries join points.transactions on id = transaction_id
            where account = :account and (cast(:before as text) is null or id < :before)
            order by id desc limit :limit
            """)
        .param("account", user.value())
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> new Line(row.getString("id"), row.getTimestamp("at").toInstant(), LineReason.of(row.getString("reason")),
            row.getString("subject"), row.getLong("points")))
        .list();
  }
}
