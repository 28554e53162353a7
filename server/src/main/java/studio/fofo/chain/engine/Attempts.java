package studio.fofo.chain.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

  void insert(String transactionId, Address sender, long nonce, Wire wire, BigInteger dataFee) {
    jdbc.sql("""
            insert into chain.attempts
              (transaction_id, ordinal, sender, nonce, tx_hash, raw, gas_limit, max_fee, priority_fee, data_fee, signed_at)
            values (:id, (select coalesce(max(ordinal), 0) + 1 from chain.attempts where transaction_id = :id),
              :sender, :nonce, :hash, :raw, :gas, :max, :priority, :data, :now)
            """)
        .param("id", transactionId).param("sender", sender.value()).param("nonce", nonce)
        .param("hash", wire.hash()).param("raw", wire.raw()).param("gas", wire.gasLimit())
        .param("max", new BigDecimal(wire.fees().max())).param("priority", new BigDecimal(wire.fees().priority()))
        .param("data", new BigDecimal(dataFee)).param("now", now())
        .update();
  }

  /** Keeps a nonce and fees for a signature that takes long: an attempt without bytes. */
  void reserve(String transactionId, Address sender, long nonce, Offer offer) {
    jdbc.sql("""
            insert into chain.attempts (transaction_id, ordinal, sender, nonce, gas_limit, max_fee, priority_fee, data_fee, signed_at)
            values (:id, (select coalesce(max(ordinal), 0) + 1 from chain.attempts where transaction_id = :id),
              :sender, :nonce, :gas, :max, :priority, :data, :now)
            """)
        .param("id", transactionId).param("sender", sender.value()).param("nonce", nonce).param("gas", offer.gasLimit())
        .param("max", new BigDecimal(offer.fees().max())).param("priority", new BigDecimal(offer.fees().priority()))
        .param("data", new BigDecimal(offer.dataFee())).param("now", now())
        .update();
  }

  /** The one without bytes. */
  Optional<Reserved> reserved(String transactionId) {
    return jdbc.sql("select * from chain.attempts where transaction_id = ? and raw is null and not void")
        .param(transactionId)
        .query((row, number) -> new Reserved(row.getInt("ordinal"), row.getLong("nonce"), row.getLong("gas_limit"), fees(row)))
        .optional();
  }

  /** @return false if another process was faster */
  boolean signed(String transactionId, Reserved reserved, Wire wire) {
    return jdbc.sql("""
            update chain.attempts set tx_hash = :hash, raw = :raw, signed_at = :now
            where transaction_id = :id and ordinal = :ordinal and raw is null and not void
            """)
        .param("id", transactionId).param("ordinal", reserved.ordinal())
        .param("hash", wire.hash()).param("raw", wire.raw()).param("now", now())
        .update() == 1;
  }

  /** Those that may still be mined, the latest first. */
  List<Attempt> live(String transactionId) {
    return jdbc.sql("select * from chain.attempts where transaction_id = ? and raw is not null and not void order by ordinal desc")
        .param(transactionId)
        .query(Attempts::read)
        .list();
  }

  /** The same for several transactions in one read; transactions without attempts are absent. */
  Map<String, List<Attempt>> live(Collection<String> transactionIds) {
    return jdbc.sql("""
            select * from chain.attempts where transaction_id = any(:ids) and raw is not null and not void
            order by transaction_id, ordinal desc
            """)
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
        fees(row), row.getBigDecimal("data_fee").toBigIntegerExact(), row.getTimestamp("signed_at").toInstant(),
        sent == null ? null : sent.toInstant(), Objects.requireNonNullElse(row.getString("answer"), ""));
  }

  private static Fees fees(ResultSet row) throws SQLException {
    return new Fees(row.getBigDecimal("max_fee").toBigIntegerExact(), row.getBigDecimal("priority_fee").toBigIntegerExact());
  }

  /** An attempt whose signature is awaited. */
  record Reserved(int ordinal, long nonce, long gasLimit, Fees fees) {}
}
