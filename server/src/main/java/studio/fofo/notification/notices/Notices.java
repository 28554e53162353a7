package studio.fofo.notification.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.catalog.ProductId;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;

/** Each person's notices. */
@Repository
public class Notices {

  private final JdbcClient jdbc;
  private final NoticeListener listener;
  private final Clock clock;

  Notices(JdbcClient jdbc, NoticeListener listener, Clock clock) {
    this.jdbc = jdbc;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Tells the buyer of an order, inside the caller's transaction; the same notice again changes nothing.
   *
   * @param pieces what was ordered, for people
   */
  public void add(UserId buyer, NoticeKind kind, OrderId order, String pieces) {
    insert(buyer, kind, order, null, pieces);
  }

  /**
   * Tells a creator of a sale, inside the caller's transaction; the same notice again changes nothing.
   *
   * @param product the first of the order's products that are theirs
   * @param pieces what was sold of theirs, for people
   */
  public void addSale(UserId creator, OrderId order, ProductId product, String pieces) {
    insert(creator, NoticeKind.ORDER_SOLD, order, product, pieces);
  }

  /** Tells a creator who heard of a sale that it was refunded, inside the caller's transaction; the same notice again changes nothing. */
  public void addSaleRefunded(UserId creator, OrderId order, ProductId product, String pieces) {
    var told = jdbc.sql("select count(*) from notification.notices where user_id = :user and kind = :kind and subject_id = :subject")
        .param("user", creator.value()).param("kind", NoticeKind.ORDER_SOLD.word()).param("subject", order.value()).query(Long.class)
        .single();
    if (told > 0) {
      insert(creator, NoticeKind.SALE_REFUNDED, order, product, pieces);
    }
  }

  private void insert(UserId user, NoticeKind kind, OrderId order, @Nullable ProductId product, String pieces) {
    var id = TypeId.next("notice").toString();
    var isNew = jdbc.sql("""
            insert into notification.notices (user_id, id, kind, subject_id, product_id, said, created_at)
            values (:user, :id, :kind, :subject, :product, :said, :now)
            on conflict (user_id, kind, subject_id) do nothing
            """)
        .param("user", user.value())
        .param("id", id)
        .param("kind", kind.word())
        .param("subject", order.value())
        .param("product", product == null ? null : product.value())
        .param("said", kind.about(pieces))
        .param("now", now())
        .update() == 1;
    if (isNew) {
      listener.added(user, kind, id);
    }
  }

  /** The orders of which a creator heard that their work was sold, in a time whose end is exclusive. */
  public List<OrderId> salesBetween(UserId creator, Instant from, Instant until) {
    return jdbc.sql("""
            select subject_id from notification.notices
            where user_id = :user and kind = 'order_sold' and created_at >= :from and created_at < :until order by id""")
        .param("user", creator.value()).param("from", from.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new OrderId(row.getString(1))).list();
  }

  /** The creators who heard of sales in a time whose end is exclusive. */
  public List<UserId> sellersBetween(Instant from, Instant until) {
    return jdbc.sql("""
            select distinct user_id from notification.notices
            where kind = 'order_sold' and created_at >= :from and created_at < :until""")
        .param("from", from.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC))
        .query((row, number) -> new UserId(row.getString(1))).list();
  }

  public Optional<Notice> find(UserId user, String id) {
    return jdbc.sql("select * from notification.notices where user_id = :user and id = :id")
        .param("user", user.value()).param("id", id).query(Notices::read).optional();
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

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Notice read(ResultSet row, int number) throws SQLException {
    return new Notice(row.getString("id"), NoticeKind.of(row.getString("kind")), row.getString("subject_id"),
        Optional.ofNullable(row.getString("product_id")), row.getString("said"), row.getTimestamp("created_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("read_at")).map(Timestamp::toInstant));
  }
}
