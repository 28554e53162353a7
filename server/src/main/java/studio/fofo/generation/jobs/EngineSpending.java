package studio.fofo.generation.jobs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.PictureCost;

/** What is ordered from each engine per day (UTC), within its limit however many processes order at once. */
@Repository
public class EngineSpending {

  private final JdbcClient jdbc;
  private final GenerationSettings settings;
  private final Clock clock;

  EngineSpending(JdbcClient jdbc, GenerationSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Pictures that are ordered at a vendor.
   *
   * @param cost of all of them
   * @param day on which it counts
   */
  public record Order(String lane, int pictures, PictureCost cost, LocalDate day) {}

  /**
   * What was ordered on a day.
   *
   * @param limitMicroUsd in millionths of a US dollar, as {@code microUsd}; empty if there is none
   */
  public record Spent(int pictures, long microUsd, Optional<Long> limitMicroUsd) {}

  /** @param at when it is or was ordered */
  static Order order(String lane, int pictures, PictureCost each, Instant at) {
    return new Order(lane, pictures, each.times(pictures), LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  /** Whether an order may ever be sent: it does not cost more than a whole day's limit. */
  boolean isPossible(Order order) {
    return order.cost().microUsd() <= settings.lane(order.lane()).dailyMicroUsd().orElse(Long.MAX_VALUE);
  }

  /**
   * Counts an order, in the caller's transaction.
   *
   * @return false if it would exceed the day's limit: then nothing is counted
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean take(Order order) {
    var limit = settings.lane(order.lane()).dailyMicroUsd().orElse(Long.MAX_VALUE);
    return isPossible(order) && jdbc.sql("""
        insert into generation.engine_spending as spent (lane, day, pictures, micro_usd) values (:lane, :day, :pictures, :cost)
        on conflict (lane, day) do update
        set pictures = spent.pictures + excluded.pictures, micro_usd = spent.micro_usd + excluded.micro_usd
        where spent.micro_usd <= :limit - excluded.micro_usd""")
        .param("lane", order.lane()).param("day", order.day()).param("pictures", order.pictures())
        .param("cost", order.cost().microUsd()).param("limit", limit).update() == 1;
  }

  /** Counts an order no longer, which its engine certainly did not take, in the caller's transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveBack(Order order) {
    jdbc.sql("""
        update generation.engine_spending
        set pictures = greatest(0, pictures - :pictures), micro_usd = greatest(0, micro_usd - :cost)
        where lane = :lane and day = :day""")
        .param("lane", order.lane()).param("day", order.day()).param("pictures", order.pictures())
        .param("cost", order.cost().microUsd()).update();
  }

  /** What was ordered on one day. */
  public record Day(LocalDate day, int pictures, long microUsd) {}

  /** What was ordered from an engine lately, the latest day first, without days on which nothing was. */
  public List<Day> days(String lane, int most) {
    return jdbc.sql("""
        select day, pictures, micro_usd from generation.engine_spending
        where lane = :lane and pictures > 0 order by day desc limit :most""")
        .param("lane", lane).param("most", most)
        .query((row, number) -> new Day(row.getObject("day", LocalDate.class), row.getInt("pictures"), row.getLong("micro_usd")))
        .list();
  }

  /** What was ordered from an engine today. */
  public Spent today(String lane) {
    return jdbc.sql("select pictures, micro_usd from generation.engine_spending where lane = :lane and day = :day")
        .param("lane", lane).param("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query((row, number) -> new Spent(row.getInt("pictures"), row.getLong("micro_usd"), settings.lane(lane).dailyMicroUsd()))
        .optional().orElseGet(() -> new Spent(0, 0, settings.lane(lane).dailyMicroUsd()));
  }
}
