package studio.fofo.points.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Signals;

/**
 * The points ledger, written in double entry inside the caller's transaction.
 *
 * <pre>{@code
 * ledger.give(Reward.ofPurchase(order, buyer, 10));   // studio −10, buyer +10
 * ledger.give(Reward.ofPurchase(order, buyer, 10));   // no effect: already given
 * ledger.reverse(order);                              // studio +10, buyer −10
 * }</pre>
 */
@Repository
class PointsLedger {

  private static final String STUDIO = "studio:rewards";

  private final JdbcClient jdbc;
  private final Signals signals;
  private final Clock clock;

  PointsLedger(JdbcClient jdbc, Signals signals, Clock clock) {
    this.jdbc = jdbc;
    this.signals = signals;
    this.clock = clock;
  }

  /** Gives a reward, unless it is in force. */
  void give(Reward reward) {
    var round = jdbc.sql("""
            insert into points.rewards (source, order_id, reason, account, points, round, standing, awarded_at)
            values (:source, :order, :reason, :account, :points, 1, true, :now)
            on conflict (source) do update
            set standing = true, round = rewards.round + 1, points = excluded.points, awarded_at = excluded.awarded_at
            where not rewards.standing
            returning round
            """)
        .param("source", reward.source())
        .param("order", reward.order() == null ? null : reward.order().value())
        .param("reason", reward.reason().word())
        .param("account", reward.user().value())
        .param("points", reward.points())
        .param("now", utc(clock.instant()))
        .query(Integer.class)
        .optional();
    round.ifPresent(number -> {
      move(reward.source() + "#" + number, reward.reason().word(), reward.user(), reward.points());
      stand(reward.user(), reward.points(), clock.instant());
    });
  }

  /** Whether it was ever given, reversed or not. */
  boolean knows(String source) {
    return jdbc.sql("select exists (select 1 from points.rewards where source = :source)").param("source", source).query(Boolean.class)
        .single();
  }

  /** Reverses all rewards that are in force for an order. */
  void reverse(OrderId order) {
    var fallen = jdbc.sql("""
            update points.rewards set standing = false
            where order_id = :order and standing
            returning source, round, reason, account, points, awarded_at
            """)
        .param("order", order.value())
        .query((row, number) -> new Fallen(row.getString("source") + "#" + row.getInt("round"), row.getString("reason"),
            new UserId(row.getString("account")), row.getLong("points"), row.getTimestamp("awarded_at").toInstant()))
        .list();
    fallen.stream().sorted(Comparator.comparing(reward -> reward.user().value())).forEach(reward -> {
      move(reward.source() + "/reversed", reward.reason() + "_reversed", reward.user(), -reward.points());
      stand(reward.user(), -reward.points(), reward.awardedAt());
    });
  }

  /** Whether another mint of this person is rewarded today; counts it if so. */
  boolean admitsMint(UserId user, int mostInADay) {
    return jdbc.sql("""
            insert into points.mint_days (account, day, mints) values (:account, :day, 1)
            on conflict (account, day) do update set mints = mint_days.mints + 1 where mint_days.mints < :most
            """)
        .param("account", user.value())
        .param("day", today())
        .param("most", mostInADay)
        .update() == 1;
  }

  /** Whether this is the order that counts today between a buyer and a creator: the first one asked about. */
  boolean admitsPair(UserId buyer, UserId creator, OrderId order) {
    return jdbc.sql("""
            insert into points.pair_days (buyer, creator, day, order_id) values (:buyer, :creator, :day, :order)
            on conflict (buyer, creator, day) do update set order_id = pair_days.order_id where pair_days.order_id = excluded.order_id
            """)
        .param("buyer", buyer.value())
        .param("creator", creator.value())
        .param("day", today())
        .param("order", order.value())
        .update() == 1;
  }

  /** Whether an order is among the buyer's first of today. The caller must hold the buyer's lock. */
  boolean admitsPurchase(UserId buyer, OrderId order, int mostInADay) {
    return jdbc.sql("""
            insert into points.purchase_days (account, day, order_id)
            select :buyer, :day, :order
            where (select count(*) from points.purchase_days where account = :buyer and day = :day and order_id <> :order) < :most
            on conflict (account, day, order_id) do update set order_id = excluded.order_id
            """)
        .param("buyer", buyer.value())
        .param("day", today())
        .param("order", order.value())
        .param("most", mostInADay)
        .update() == 1;
  }

  private record Fallen(String source, String reason, UserId user, long points, Instant awardedAt) {}

  private void move(String sourceKey, String reason, UserId user, long points) {
    var id = TypeId.next("points").toString();
    jdbc.sql("insert into points.transactions (id, source_key, reason, at) values (:id, :source, :reason, :now)")
        .param("id", id)
        .param("source", sourceKey)
        .param("reason", reason)
        .param("now", utc(clock.instant()))
        .update();
    jdbc.sql("""
            insert into points.entries (account, transaction_id, points)
            values (:user, :id, :points), (:studio, :id, -:points)
            """)
        .param("id", id)
        .param("user", user.value())
        .param("studio", STUDIO)
        .param("points", points)
        .update();
  }

  private void stand(UserId user, long points, Instant awardedAt) {
    for (var period : Period.values()) {
      jdbc.sql("""
              insert into points.standings (period, account, points) values (:period, :account, :points)
              on conflict (period, account) do update set points = standings.points + excluded.points
              """)
          .param("period", period.at(awardedAt))
          .param("account", user.value())
          .param("points", points)
          .update();
    }
    LeaderboardPages.changed(signals);
  }

  private LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
