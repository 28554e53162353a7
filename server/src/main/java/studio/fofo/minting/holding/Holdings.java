package studio.fofo.minting.holding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Address;
import studio.fofo.chain.Log;

/** Who holds what, as sums over the movements that the chain told of. */
public final class Holdings {

  private final JdbcClient jdbc;

  Holdings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A token's movements, the oldest first. */
  public List<Transfer> history(long chainId, String contract, BigInteger tokenId) {
    return jdbc.sql("""
            select * from minting.transfers where chain_id = ? and contract = ? and token_id = ?
            order by block_number, log_index, ordinal limit 500
            """)
        .param(chainId).param(contract).param(new BigDecimal(tokenId))
        .query((row, number) -> new Transfer(row.getString("sender"), row.getString("recipient"),
            row.getBigDecimal("quantity").toBigIntegerExact(), row.getString("tx_hash"), row.getTimestamp("mined_at").toInstant()))
        .list();
  }

  /** Who has an original now; empty when it was burned or never minted. */
  public Optional<String> owner(long chainId, String contract, BigInteger tokenId) {
    return jdbc.sql("""
            select recipient from minting.transfers where chain_id = ? and contract = ? and token_id = ?
            order by block_number desc, log_index desc limit 1
            """)
        .param(chainId).param(contract).param(new BigDecimal(tokenId))
        .query(String.class).optional().filter(owner -> !owner.equals(Address.ZERO.value()));
  }

  /** How many pieces of a token exist. */
  public BigInteger supply(long chainId, String contract, BigInteger tokenId) {
    return jdbc.sql("""
            select coalesce(sum(case when sender = :zero then quantity when recipient = :zero then -quantity else 0 end), 0)
            from minting.transfers where chain_id = :chain and contract = :contract and token_id = :token
            """)
        .param("zero", Address.ZERO.value()).param("chain", chainId).param("contract", contract)
        .param("token", new BigDecimal(tokenId))
        .query(BigDecimal.class).single().toBigIntegerExact();
  }

  /**
   * What a wallet holds, what moved last first.
   *
   * @param before position and token of the last one shown; null on the first page
   */
  public List<Holding> of(String wallet, long beforePosition, String beforeToken, int limit) {
    return jdbc.sql("""
            select * from (
              select chain_id, contract, token_id,
                sum(case when recipient = :wallet then quantity else 0 end - case when sender = :wallet then quantity else 0 end) as held,
                max(block_number * 100000 + log_index) as position
              from minting.transfers where recipient = :wallet or sender = :wallet
              group by chain_id, contract, token_id) holdings
            where held > 0 and (position, chain_id || ':' || contract || ':' || token_id) < (:position, :token)
            order by position desc, chain_id || ':' || contract || ':' || token_id desc limit :limit
            """)
        .param("wallet", wallet).param("position", beforePosition).param("token", beforeToken).param("limit", limit)
        .query((row, number) -> new Holding(row.getLong("chain_id"), row.getString("contract"),
            row.getBigDecimal("token_id").toBigIntegerExact(), row.getBigDecimal("held").toBigIntegerExact(), row.getLong("position")))
        .list();
  }

  void enter(Log log, int ordinal, Address from, Address to, BigInteger tokenId, BigInteger quantity, Instant minedAt) {
    jdbc.sql("""
            insert into minting.transfers (chain_id, block_hash, log_index, ordinal, block_number, contract, token_id, sender, recipient,
              quantity, tx_hash, mined_at)
            values (:chain, :block, :index, :ordinal, :number, :contract, :token, :from, :to, :quantity, :tx, :mined)
            """)
        .param("chain", log.chainId()).param("block", log.blockHash()).param("index", log.logIndex()).param("ordinal", ordinal)
        .param("number", log.blockNumber()).param("contract", log.address().value()).param("token", new BigDecimal(tokenId))
        .param("from", from.value()).param("to", to.value()).param("quantity", new BigDecimal(quantity)).param("tx", log.txHash())
        .param("mined", Timestamp.from(minedAt))
        .update();
  }

  void takeBack(Log log) {
    jdbc.sql("delete from minting.transfers where chain_id = ? and block_hash = ? and log_index = ?")
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).update();
  }
}
