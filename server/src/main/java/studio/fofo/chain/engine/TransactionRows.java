package studio.fofo.chain.engine;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.TransactionKind;
import studio.fofo.chain.TransactionPurpose;
import studio.fofo.chain.TransactionRequest;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;

/** The rows of {@code chain.transactions}; each update names the expected state. */
final class TransactionRows {

  /** Per round. */
  static final int MOST = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  TransactionRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @return the new row's id; empty if that purpose has one */
  Optional<String> insert(TransactionRequest request) {
    return jdbc.sql("""
            insert into chain.transactions
              (id, kind, subject, chain_id, signer, recipient, data, value, status, requested_at, changed_at)
            values (:id, :kind, :subject, :chain, :signer, :to, :data, :value, 'requested', :now, :now)
            on conflict (kind, subject) do nothing
            returning id
            """)
        .param("id", TypeId.next("tx").toString())
        .param("kind", request.purpose().kind().word())
        .param("subject", request.purpose().subject())
        .param("chain", request.chainId())
        .param("signer", word(request.signer()))
        .param("to", request.to().value())
        .param("data", Hex.bytes(request.data()))
        .param("value", new BigDecimal(request.value().value()))
        .param("now", now())
        .query(String.class)
        .optional();
  }

  Optional<Requested> of(TransactionPurpose purpose) {
    return jdbc.sql("select * from chain.transactions where kind = ? and subject = ?")
        .param(purpose.kind().word()).param(purpose.subject()).query(TransactionRows::read).optional();
  }

  Requested require(String id) {
    return jdbc.sql("select * from chain.transactions where id = ?").param(id).query(TransactionRows::read).single();
  }

  /**
   * The transactions to check in a round: all submitted ones, and mined ones in final blocks. Every sender's first comes before any
   * sender's second, so that nobody waits behind somebody else's thousands; each sender's are ordered by nonce, as they are mined.
   *
   * @param settled the latest final block
   */
  List<Requested> open(long chainId, long settled) {
    return jdbc.sql("""
            select open.* from chain.senders s cross join lateral (
              select t.*, row_number() over (order by t.nonce) as place from chain.transactions t
              where t.chain_id = s.chain_id and t.sender = s.address and t.status in ('submitted', 'mined')
                and (t.status = 'submitted' or t.block_number <= :settled)
              order by t.nonce limit :most) open
            where s.chain_id = :chain
            order by open.place, open.sender limit :most
            """)
        .param("chain", chainId).param("settled", settled).param("most", MOST)
        .query(TransactionRows::read)
        .list();
  }

  /**
   * Requests that wait for a signer, in the order of their arrival.
   *
   * @param without ids that are left out
   */
  List<Requested> waiting(long chainId, SignerRole signer, Collection<String> without, int most) {
    return jdbc.sql("""
            select * from chain.transactions
            where chain_id = :chain and signer = :signer and status = 'requested' and id <> all(:without)
            order by requested_at, id limit :most
            """)
        .param("chain", chainId).param("signer", word(signer)).param("without", without.toArray(String[]::new)).param("most", most)
        .query(TransactionRows::read).list();
  }

  /** Requests and signatures that have been waiting since before a moment, so that their tasks may be gone. */
  List<String> leftBehind(long chainId, Instant since) {
    return List.copyOf(jdbc.sql("""
            select t.id from chain.transactions t
            where t.chain_id = :chain and t.status in ('requested', 'submitted') and t.changed_at < :since
              and (t.status = 'requested'
                or exists (select 1 from chain.attempts a where a.transaction_id = t.id and a.raw is null and not a.void))
            limit :most
            """)
        .param("chain", chainId).param("since", Timestamp.from(since)).param("most", MOST)
        .query(String.class).list());
  }

  /** Those that are still waiting, locked until the caller's transaction ends. */
  Set<String> lockWaiting(Collection<String> ids) {
    return Set.copyOf(jdbc.sql("select id from chain.transactions where id = any(:ids) and status = 'requested' order by id for update")
        .param("ids", ids.toArray(String[]::new)).query(String.class).list());
  }

  /** @param ids with the nonces from {@code first} on, in this order */
  void submitted(List<String> ids, Address sender, long first) {
    jdbc.sql("""
            update chain.transactions t set status = 'submitted', sender = :sender, nonce = :first + one.place - 1, changed_at = :now
            from unnest(:ids::text[]) with ordinality as one (id, place)
            where t.id = one.id and t.status = 'requested'
            """)
        .param("ids", ids.toArray(String[]::new)).param("sender", sender.value()).param("first", first).param("now", now())
        .update();
  }

  /** Failed before it was sent. */
  boolean refused(String id, String reason) {
    return jdbc.sql("""
            update chain.transactions set status = 'failed', failure = :reason, changed_at = :now
            where id = :id and status = 'requested'
            """)
        .param("id", id).param("reason", reason).param("now", now())
        .update() == 1;
  }

  /**
   * Mined, as far as their blocks are still part of the index. Of blocks that are too deep for reorganisations, not every one is kept.
   *
   * @param receipts by the ids of submitted transactions
   * @return the ids of those that are
   */
  Set<String> mined(long chainId, Map<String, NodeCalls.Receipt> receipts) {
    var found = receipts.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList();
    return Set.copyOf(jdbc.sql("""
            update chain.transactions t
            set status = 'mined', tx_hash = one.tx, block_number = one.number, block_hash = one.block, changed_at = :now
            from unnest(:ids::text[], :txs::text[], :numbers::bigint[], :blocks::text[]) as one (id, tx, number, block)
            where t.id = one.id and t.status = 'submitted'
              and (exists (select 1 from chain.blocks b where b.chain_id = :chain and b.number = one.number and b.hash = one.block)
                or exists (select 1 from chain.cursors c where c.chain_id = :chain and c.number >= one.number + 128)
                  and not exists (select 1 from chain.blocks b where b.chain_id = :chain and b.number = one.number))
            returning t.id
            """)
        .param("chain", chainId).param("now", now()).param("ids", found.stream().map(Map.Entry::getKey).toArray(String[]::new))
        .param("txs", found.stream().map(one -> one.getValue().txHash()).toArray(String[]::new))
        .param("numbers", found.stream().map(one -> one.getValue().blockNumber()).toArray(Long[]::new))
        .param("blocks", found.stream().map(one -> one.getValue().blockHash()).toArray(String[]::new))
        .query(String.class).list());
  }

  boolean confirmed(String id, String blockHash) {
    return jdbc.sql("""
            update chain.transactions set status = 'confirmed', changed_at = :now
            where id = :id and status = 'mined' and block_hash = :block
            """)
        .param("id", id).param("block", blockHash).param("now", now())
        .update() == 1;
  }

  boolean reverted(String id, String blockHash, String reason) {
    return jdbc.sql("""
            update chain.transactions set status = 'failed', failure = :reason, changed_at = :now
            where id = :id and status = 'mined' and block_hash = :block
            """)
        .param("id", id).param("block", blockHash).param("reason", reason).param("now", now())
        .update() == 1;
  }

  /** Pending again: the block that contained them is no longer part of the chain. */
  int orphaned(long chainId, String blockHash) {
    return jdbc.sql("""
            update chain.transactions
            set status = 'submitted', tx_hash = null, block_number = null, block_hash = null, failure = null, changed_at = :now
            where chain_id = :chain and block_hash = :block
            """)
        .param("chain", chainId).param("block", blockHash).param("now", now())
        .update();
  }

  /** To be simulated again, with a new nonce. */
  boolean again(String id, Status from) {
    return jdbc.sql("""
            update chain.transactions
            set status = 'requested', sender = null, nonce = null, tx_hash = null, block_number = null, block_hash = null,
                failure = null, changed_at = :now
            where id = :id and status = :from
            """)
        .param("id", id).param("from", from.name().toLowerCase(Locale.ROOT)).param("now", now())
        .update() == 1;
  }

  private static String word(SignerRole signer) {
    return signer.name().toLowerCase(Locale.ROOT);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Requested read(ResultSet row, int number) throws SQLException {
    var sender = row.getString("sender");
    return new Requested(
        row.getString("id"), new TransactionKind(row.getString("kind")).of(row.getString("subject")), row.getLong("chain_id"),
        SignerRole.valueOf(row.getString("signer").toUpperCase(Locale.ROOT)),
        new Address(row.getString("recipient")), row.getBytes("data"), row.getBigDecimal("value").toBigIntegerExact(),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        sender == null ? null : new Address(sender), row.getObject("nonce", Long.class),
        row.getString("tx_hash"), row.getObject("block_number", Long.class), row.getString("block_hash"),
        row.getString("failure"), row.getTimestamp("changed_at").toInstant());
  }
}
