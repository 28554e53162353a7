package studio.fofo.notification.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.identity.BlindIndex;
import studio.fofo.identity.OpenSessions;
import studio.fofo.identity.Vault;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.database.Migrations;
import tools.jackson.databind.json.JsonMapper;

/** The devices on which people get their notices. A browser is one device, and belongs to whoever asked there last. */
@Repository
public class PushSubscriptions {

  /** Of one person; the oldest gives way. */
  public static final int MOST = 20;

  private static final String INDEX = "notification/push";
  private static final int PAGE = 1_000;

  private final JdbcClient jdbc;
  private final Vault vault;
  private final BlindIndex index;
  private final OpenSessions sessions;
  private final Clock clock;

  PushSubscriptions(JdbcClient jdbc, Vault vault, BlindIndex index, OpenSessions sessions, Clock clock, Migrations migrated) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.index = index;
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * A device of somebody.
   *
   * @param session in which it was added
   * @param vapidKey the studio's public key to which its browser bound it
   */
  public record Subscription(String id, UserId user, String session, String vapidKey, Instant createdAt) {}

  /** Adds a device, inside the caller's transaction. The same device again keeps its id; another person's becomes this person's. */
  public Subscription add(UserId user, String session, String vapidKey, Device device) {
    var hidden = index.of(INDEX, device.endpoint());
    var added = jdbc.sql("""
            insert into notification.push_subscriptions as known
              (id, user_id, session_id, endpoint_index, vapid_key, device_sealed, created_at)
            values (:id, :user, :session, :index, :key, :sealed, :now)
            on conflict (endpoint_index) do update set
              id = case when known.user_id = excluded.user_id then known.id else excluded.id end,
              user_id = excluded.user_id, session_id = excluded.session_id, vapid_key = excluded.vapid_key,
              device_sealed = excluded.device_sealed, created_at = excluded.created_at
            returning *
            """)
        .param("id", TypeId.next("device").toString()).param("user", user.value()).param("session", session).param("index", hidden)
        .param("key", vapidKey).param("sealed", vault.seal(user, context(hidden), JsonMapper.shared().writeValueAsString(device)))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(PushSubscriptions::read).single();
    jdbc.sql("""
            delete from notification.push_subscriptions where user_id = :user and id in (
              select id from notification.push_subscriptions where user_id = :user order by created_at desc, id desc offset :most)
            """)
        .param("user", user.value()).param("most", MOST).update();
    return added;
  }

  /** A person's devices where they are still signed in, the latest first. */
  public List<Subscription> of(UserId user) {
    var all = jdbc.sql("select * from notification.push_subscriptions where user_id = :user order by created_at desc, id desc")
        .param("user", user.value()).query(PushSubscriptions::read).list();
    var open = sessions.openAmong(all.stream().map(Subscription::session).distinct().toList());
    return all.stream().filter(one -> open.contains(one.session())).toList();
  }

  /** The ids of a person's devices. */
  List<String> idsOf(UserId user) {
    return jdbc.sql("select id from notification.push_subscriptions where user_id = :user order by id").param("user", user.value())
        .query((row, number) -> row.getString(1)).list();
  }

  Optional<Subscription> find(UserId user, String id) {
    return jdbc.sql("select * from notification.push_subscriptions where user_id = :user and id = :id")
        .param("user", user.value()).param("id", id).query(PushSubscriptions::read).optional();
  }

  boolean isSignedIn(Subscription subscription) {
    return sessions.openAmong(List.of(subscription.session())).contains(subscription.session());
  }

  /** Unseals what its browser gave us. */
  Optional<Device> device(Subscription subscription) {
    return jdbc.sql("select endpoint_index, device_sealed from notification.push_subscriptions where user_id = :user and id = :id")
        .param("user", subscription.user().value()).param("id", subscription.id())
        .query((row, number) -> JsonMapper.shared().readValue(
            vault.open(subscription.user(), context(row.getBytes("endpoint_index")), row.getBytes("device_sealed")), Device.class))
        .optional();
  }

  /** @return false if the person has no such device */
  public boolean remove(UserId user, String id) {
    return jdbc.sql("delete from notification.push_subscriptions where user_id = :user and id = :id")
        .param("user", user.value()).param("id", id).update() == 1;
  }

  /** Removes devices where nobody is signed in any more. They get nothing even before that. */
  void forgetSignedOut() {
    var last = "";
    for (var page = sessionsAfter(last); !page.isEmpty(); page = sessionsAfter(last)) {
      var open = sessions.openAmong(page);
      var ended = page.stream().filter(session -> !open.contains(session)).toArray(String[]::new);
      jdbc.sql("delete from notification.push_subscriptions where session_id = any(:ended)").param("ended", ended).update();
      last = page.getLast();
    }
  }

  private List<String> sessionsAfter(String last) {
    return jdbc.sql("""
            select distinct session_id from notification.push_subscriptions where session_id > :last order by session_id limit :page""")
        .param("last", last).param("page", PAGE).query((row, number) -> row.getString(1)).list();
  }

  private static String context(byte[] hidden) {
    return INDEX + "/" + HexFormat.of().formatHex(hidden);
  }

  private static Subscription read(ResultSet row, int number) throws SQLException {
    return new Subscription(row.getString("id"), new UserId(row.getString("user_id")), row.getString("session_id"),
        row.getString("vapid_key"), row.getTimestamp("created_at").toInstant());
  }
}
