package studio.fofo.chain.engine;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.kernel.Address;

/** The rows of {@code chain.attempts}, and the senders' nonces. */
final class Attempts {

  private final JdbcClient jdbc;
  private final Clock clock;

  Attempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Reserves the sender's next nonce and keeps its row locked until the caller's transaction ends.
   *
   * @param chainCount the sender's transaction count on the chain, at which to start if the key was used before
   */
  long takeNonce(long chainId, Address sender, long chainCount) {
    return jdbc.sql("""
            insert into chain.senders as s (chain_id, address, next_nonce) values (:chain, :sender, :count + 1)
            on conflict (chain_id, address) do update set next_nonce = greatest(s.next_nonce, :count) + 1
            returning next_nonce - 1
            """)
        .param("chain", chainId).param("sender", sender.value()).param("count", chainCount)
        .query(Long.class)
        .single();
  }

  void insert(String transactionId, Address sender, long nonce, Wire wire, long gasLimit, Fees fees) {
    jdbc.sql("""
            insert into chain.attempts
              (transaction_id, ordinal, sender, nonce, tx_hash, raw, gas_limit, max_fee, priority_fee, signed_at)
            values (:id, (select coalesce(max(ordinal), 0) + 1 from chain.attempts where transaction_id = :id),
              :sender, :nonce, :hash, :raw, :gas, :max, :priority, :now)
            """)
        .param("id", transactionId).param("sender", sender.value()).param("nonce", nonce)
        .param("hash", wire.hash()).param("raw", wire.raw()).param("gas", gasLimit)
        .param("max", new BigDecimal(fees.max())).param("priority", new BigDecimal(fees.priority())).param("now", now())
        .update();
  }

  /** Those that may still be mined, the latest first. */
  List<Attempt> live(String transactionId) {
    return jdbc.sql("select * from chain.attempts where transaction_id = ? and not void order by ordinal desc")
        .param(transactionId)
        .query(Attempts::read)
        .list();
  }

  /** The same for several transactions in one read; transactions without attempts are absent. */
  Map<String, List<Attempt>> live(Collection<String> transactionIds) {
    return jdbc.sql("select * from chain.attempts where transaction_id = any(:ids) and not void order by transaction_id, ordinal desc")
        .param("ids", transactionIds.toArray(String[]::new))
        .query(Attempts::read).list().stream().collect(Collectors.groupingBy(Attempt::transactionId));
  }

  void sent(Attempt attempt, String answer) {
    jdbc.sql("update chain.attempts set sent_at = :now, answer = :answer where transaction_id = :id and ordinal = :ordinal")
        .param("id", attempt.transactionId()).param("ordinal", attempt.ordinal()).param("answer", answer).param("now", now())
        .update();
  }

  /** Their nonce was used by another transaction, or they ended: they will never be mined. */
  void discard(String transactionId) {
    jdbc.sql("update chain.attempts set void = true where transaction_id = ?").param(transactionId).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Attempt read(ResultSet row, int number) throws SQLException {
    var sent = row.getTimestamp("sent_at");
    return new Attempt(
        row.getString("transaction_id"), row.getInt("ordinal"), new Address(row.getString("sender")), row.getLong("nonce"),
        row.getString("tx_hash"), row.getBytes("raw"), row.getLong("gas_limit"),
        new Fees(row.getBigDecimal("max_fee").toBigIntegerExact(), row.getBigDecimal("priority_fee").toBigIntegerExact()),
        row.getTimestamp("signed_at").toInstant(), sent == null ? null : sent.toInstant());
  }
}
