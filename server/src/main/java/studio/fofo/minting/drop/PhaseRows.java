package studio.fofo.minting.drop;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;
import studio.fofo.minting.collection.CollectionId;

/** The rows of {@code minting.phases}, their ends, claims and drafts. */
final class PhaseRows {

  private static final String READ = """
      select p.*, least(p.ends_at,
          (select min(e.ended_at) from minting.phase_ends e where e.chain_id = p.chain_id and e.phase_id = p.phase_id)) as over_at,
        coalesce((select sum(c.quantity) from minting.claims c where c.chain_id = p.chain_id and c.phase_id = p.phase_id), 0) as claimed,
        d.name, d.list_id
      from minting.phases p
      left join minting.collections k on k.chain_id = p.chain_id and k.address = p.contract
      left join minting.phase_drafts d on d.collection_id = k.id and d.key = p.key
      """;

  private final JdbcClient jdbc;

  PhaseRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A contract's phases, the first to start first. */
  List<Phase> of(long chainId, Address contract) {
    return jdbc.sql(READ + "where p.chain_id = ? and p.contract = ? order by p.starts_at, p.phase_id limit 200")
        .param(chainId).param(contract.value()).query(PhaseRows::read).list();
  }

  Optional<Phase> find(long chainId, Address contract, BigInteger id) {
    return jdbc.sql(READ + "where p.chain_id = ? and p.contract = ? and p.phase_id = ?")
        .param(chainId).param(contract.value()).param(new BigDecimal(id)).query(PhaseRows::read).optional();
  }

  boolean isKnown(long chainId, BigInteger id) {
    return jdbc.sql("select exists (select 1 from minting.phases where chain_id = ? and phase_id = ?)")
        .param(chainId).param(new BigDecimal(id)).query(Boolean.class).single();
  }

  /** Pieces that an account claimed in a phase. */
  long claimedBy(Phase phase, Address account) {
    return jdbc.sql("select coalesce(sum(quantity), 0) from minting.claims where chain_id = ? and phase_id = ? and account = ?")
        .param(phase.chainId()).param(new BigDecimal(phase.id())).param(account.value()).query(Long.class).single();
  }

  void draft(CollectionId collection, String key, String name, Optional<AllowListId> list, Instant now) {
    jdbc.sql("""
            insert into minting.phase_drafts (collection_id, key, name, list_id, prepared_at) values (?, ?, ?, ?, ?)
            on conflict (collection_id, key) do update set name = excluded.name, list_id = excluded.list_id
            """)
        .param(collection.value()).param(key).param(name).param(list.map(AllowListId::value).orElse(null)).param(Timestamp.from(now))
        .update();
  }

  void enter(Log log, PhaseTerms terms, BigInteger id, String key) {
    jdbc.sql("""
            insert into minting.phases (chain_id, block_hash, log_index, phase_id, contract, edition, currency, starts_at, ends_at,
              per_wallet, supply, payee, price, root, key)
            values (:chain, :block, :index, :id, :contract, :edition, :currency, :starts, :ends, :wallet, :supply, :payee, :price, :root,
              :key) on conflict do nothing
            """)
        .param("chain", log.chainId()).param("block", log.blockHash()).param("index", log.logIndex()).param("id", new BigDecimal(id))
        .param("contract", terms.contract().value()).param("edition", new BigDecimal(terms.edition()))
        .param("currency", terms.currency().value()).param("starts", Timestamp.from(terms.startsAt()))
        .param("ends", terms.endsAt().map(Timestamp::from).orElse(null)).param("wallet", terms.perWallet())
        .param("supply", terms.supply()).param("payee", terms.payee().value()).param("price", new BigDecimal(terms.price()))
        .param("root", terms.root().orElse(null)).param("key", key)
        .update();
  }

  void end(Log log, BigInteger id, Instant at) {
    jdbc.sql("insert into minting.phase_ends (chain_id, block_hash, log_index, phase_id, ended_at) values (?, ?, ?, ?, ?)"
        + " on conflict do nothing")
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).param(new BigDecimal(id)).param(Timestamp.from(at)).update();
  }

  void claim(Log log, BigInteger id, Address account, BigInteger quantity) {
    jdbc.sql("insert into minting.claims (chain_id, block_hash, log_index, phase_id, account, quantity) values (?, ?, ?, ?, ?, ?)"
        + " on conflict do nothing")
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).param(new BigDecimal(id)).param(account.value())
        .param(quantity.longValueExact()).update();
  }

  void takeBack(Log log) {
    for (var table : List.of("phases", "phase_ends", "claims")) {
      jdbc.sql("delete from minting." + table + " where chain_id = ? and block_hash = ? and log_index = ?")
          .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).update();
    }
  }

  private static Phase read(ResultSet row, int number) throws SQLException {
    var name = row.getString("name");
    return new Phase(row.getLong("chain_id"), number(row, "phase_id"), new Address(row.getString("contract")), number(row, "edition"),
        new Address(row.getString("currency")), row.getTimestamp("starts_at").toInstant(), instant(row.getTimestamp("over_at")),
        row.getLong("per_wallet"), row.getLong("supply"), new Address(row.getString("payee")), number(row, "price"),
        Optional.ofNullable(row.getString("root")), name == null ? "" : name,
        Optional.ofNullable(row.getString("list_id")).map(AllowListId::new), row.getLong("claimed"));
  }

  private static BigInteger number(ResultSet row, String column) throws SQLException {
    return row.getBigDecimal(column).toBigIntegerExact();
  }

  private static Optional<Instant> instant(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }
}
