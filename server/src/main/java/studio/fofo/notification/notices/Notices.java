package studio.fofo.notification.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;

/** Each person's notices. */
@Repository
public class Notices {

  private final JdbcClient jdbc;
  private final Clock clock;

  Notices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Adds a notice, inside the caller's transaction; the same one again changes nothing. */
  public void add(UserId user, NoticeKind kind, String subjectId) {
    insert(user, kind, subjectId, null);
  }

  /** Tells a creator of a sale, inside the caller's transaction; the same one again changes nothing. */
  public void addSale(UserId creator, OrderId order, Notice.Sale sale) {
    insert(creator, NoticeKind.ORDER_SOLD, order.value(), sale);
  }

  private void insert(UserId user, NoticeKind kind, String subjectId, Notice.@Nullable Sale sale) {
    jdbc.sql("""
            insert into notification.notices (user_id, id, kind, subject_id, product_id, said, created_at)
            values (:user, :id, :kind, :subject, :product, :said, :now)
            on conflict (user_id, kind, subject_id) do nothing
            """)
        .param("user", user.value())
        .param("id", TypeId.next("notice").toString())
        .param("kind", kind.word())
        .param("subject", subjectId)
        .param("product", sale == null ? null : sale.productId())
        .param("said", sale == null ? null : sale.said())
        .param("now", now())
        .update();
  }

  /** A person's notices, the newest first. */
  public List<Notice> newest(UserId user, @Nullable String before, int limit) {
    return jdbc.sql("""
            select * from notification.notices
            where user_id = :user and (cast(:before as text) is null or id < :before)
            order by id desc limit :limit
            """)
        .param("user", user.value())
        .param("before", before)
        .param("limit", limit)
        .query(Notices::read)
        .list();
  }

  /** How many of a person's notices they have not read. */
  public long unread(UserId user) {
    return jdbc.sql("select count(*) from notification.notices where user_id = :user and read_at is null")
        .param("user", user.value()).query(Long.class).single();
  }

  /** Marks everything that a person has been told so far as read. */
  public void readAll(UserId user) {
    jdbc.sql("update notification.notices set read_at = :now where user_id = :user and read_at is null")
        .param("user", user.value())
        .param("now", now())
        .update();
  }

  private static Optional<Notice.Sale> sale(ResultSet row) throws SQLException {
    var product = row.getString("product_id");
    return product == null ? Optional.empty() : Optional.of(new Notice.Sale(product, row.getString("said")));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Notice read(ResultSet row, int number) throws SQLException {
    return new Notice(row.getString("id"), NoticeKind.of(row.getString("kind")), row.getString("subject_id"), sale(row),
        row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
  }
}
