package studio.fofo.chain.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
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
   * Reserves the sender's next nonces and keeps its row locked until the caller's transaction ends.
   *
   * @param chainCount the sender's transaction count on the chain, at which to start if the key was used before
   * @return the first of them
   */
  long takeNonces(long chainId, Address sender, long chainCount, int many) {
    return jdbc.sql("""
            insert into chain.senders as s (chain_id, address, next_nonce) values (:chain, :sender, :count + :many)
            on conflict (chain_id, address) do update set next_nonce = greatest(s.next_nonce, :count) + :many
            returning next_nonce - :many
            """)
        .param("chain", chainId).param("sender", sender.value()).param("count", chainCount).param("many", many)
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

  /** Several new ones of a sender in one statement; those without bytes wait for their signatures. */
  void insert(Address sender, List<Fresh> some) {
    jdbc.sql("""
            insert into chain.attempts
              (transaction_id, ordinal, sender, nonce, tx_hash, raw, gas_limit, max_fee, priority_fee, data_fee, signed_at)
            select one.id, (select coalesce(max(ordinal), 0) + 1 from chain.attempts a where a.transaction_id = one.id),
              :sender, one.nonce, nullif(one.hash, ''), decode(nullif(one.raw, ''), 'hex'), one.gas, one.max, one.priority, one.data, :now
            from unnest(:ids::text[], :nonces::bigint[], :hashes::text[], :raws::text[], :gas::bigint[], :max::numeric[],
              :priorities::numeric[], :datas::numeric[]) as one (id, nonce, hash, raw, gas, max, priority, data)
            """)
        .param("sender", sender.value()).param("now", now())
        .param("ids", some.stream().map(Fresh::transactionId).toArray(String[]::new))
        .param("nonces", some.stream().map(Fresh::nonce).toArray(Long[]::new))
        .param("hashes", some.stream().map(one -> one.wire().map(Wire::hash).orElse("")).toArray(String[]::new))
        .param("raws", some.stream().map(one -> one.wire().map(wire -> HexFormat.of().formatHex(wire.raw())).orElse(""))
            .toArray(String[]::new))
        .param("gas", some.stream().map(one -> one.offer().gasLimit()).toArray(Long[]::new))
        .param("max", some.stream().map(one -> new BigDecimal(one.offer().fees().max())).toArray(BigDecimal[]::new))
        .param("priorities", some.stream().map(one -> new BigDecimal(one.offer().fees().priority())).toArray(BigDecimal[]::new))
        .param("datas", some.stream().map(one -> new BigDecimal(one.offer().dataFee())).toArray(BigDecimal[]::new))
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

  /** @param answers what nodes said about each of them */
  void sent(List<Attempt> some, List<String> answers) {
    jdbc.sql("""
            update chain.attempts a set sent_at = :now, answer = one.answer
            from unnest(:ids::text[], :ordinals::int[], :answers::text[]) as one (id, ordinal, answer)
            where a.transaction_id = one.id and a.ordinal = one.ordinal
            """)
        .param("ids", some.stream().map(Attempt::transactionId).toArray(String[]::new))
        .param("ordinals", some.stream().map(Attempt::ordinal).toArray(Integer[]::new))
        .param("answers", answers.toArray(String[]::new)).param("now", now())
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

  /**
   * A new attempt.
   *
   * @param wire empty while its signature is awaited
   */
  record Fresh(String transactionId, long nonce, Offer offer, Optional<Wire> wire) {}

  /** An attempt whose signature is awaited. */
  record Reserved(int ordinal, long nonce, long gasLimit, Fees fees) {}
}
