package studio.fofo.minting.holding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;

/**
 * Token holders: the transfers from the chain's events, and {@code minting.balances}, their running totals, which a PostgreSQL trigger
 * updates when a transfer is inserted or deleted.
 */
public final class Holdings {

  private final JdbcClient jdbc;

  Holdings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A token's transfers, oldest first. */
  public List<Transfer> history(Token token) {
    return jdbc.sql("""
            select * from minting.transfers where chain_id = ? and contract = ? and token_id = ?
            order by block_number, log_index, ordinal limit 500
            """)
        .param(token.chainId()).param(token.contract().value()).param(new BigDecimal(token.tokenId()))
        .query((row, number) -> new Transfer(new Address(row.getString("sender")), new Address(row.getString("recipient")),
            row.getBigDecimal("quantity").toBigIntegerExact(), row.getString("tx_hash"), row.getTimestamp("mined_at").toInstant()))
        .list();
  }

  /** The current owners of originals; originals that were burned or never minted are absent. */
  public Map<Token, Address> owners(Collection<Token> originals) {
    var owners = new HashMap<Token, Address>();
    Token
        .bind(
            jdbc.sql(
                "select b.* from minting.balances b join " + Token.ROWS + " using (chain_id, contract, token_id) where b.quantity > 0"),
            originals)
        .query(row -> {
          owners.put(Token.of(row), new Address(row.getString("holder")));
        });
    return owners;
  }

  /** The number of pieces of each token; tokens that were never minted are absent. */
  public Map<Token, BigInteger> supplies(Collection<Token> tokens) {
    var supplies = new HashMap<Token, BigInteger>();
    Token
        .bind(
            jdbc.sql(
                "select b.* from minting.balances b join " + Token.ROWS + " using (chain_id, contract, token_id) where b.holder = :zero"),
            tokens)
        .param("zero", Address.ZERO.value())
        .query(row -> {
          supplies.put(Token.of(row), row.getBigDecimal("quantity").toBigIntegerExact().negate());
        });
    return supplies;
  }

  /** How many different tokens a contract ever had; those that were burned are included. */
  public long minted(long chainId, Address contract) {
    return minted(Set.of(new Place(chainId, contract))).getOrDefault(new Place(chainId, contract), 0L);
  }

  /** The same for several contracts in one read; those without tokens are absent. */
  public Map<Place, Long> minted(Set<Place> contracts) {
    var counts = new HashMap<Place, Long>();
    jdbc.sql("""
            select b.chain_id, b.contract, count(*) as tokens from minting.balances b
            join unnest(:chains::text[]::bigint[], :contracts::text[]) as asked (chain_id, contract) using (chain_id, contract)
            where b.holder = '0x0000000000000000000000000000000000000000' group by b.chain_id, b.contract
            """)
        .param("chains", contracts.stream().map(place -> Long.toString(place.chainId())).toArray(String[]::new))
        .param("contracts", contracts.stream().map(place -> place.contract().value()).toArray(String[]::new))
        .query(row -> {
          counts.put(new Place(row.getLong("chain_id"), new Address(row.getString("contract"))), row.getLong("tokens"));
        });
    return counts;
  }

  /** How many pieces of a token were ever minted; those that were burned are included. */
  public long pieces(long chainId, Address contract, BigInteger tokenId) {
    return jdbc.sql("""
            select coalesce(sum(quantity), 0) from minting.transfers
            where chain_id = ? and contract = ? and token_id = ? and sender = '0x0000000000000000000000000000000000000000'
            """)
        .param(chainId).param(contract.value()).param(new BigDecimal(tokenId)).query(Long.class).single();
  }

  /** A contract. */
  public record Place(long chainId, Address contract) {}

  /** A contract's existing tokens, the highest numbers first. */
  public List<Token> tokensOf(long chainId, Address contract, BigInteger below, int limit) {
    return jdbc.sql("select chain_id, contract, token_id from minting.balances where chain_id = ? and contract = ? and holder = '"
        + Address.ZERO + "' and quantity < 0 and token_id < ? order by token_id desc limit ?")
        .param(chainId).param(contract.value()).param(new BigDecimal(below)).param(limit)
        .query((row, number) -> Token.of(row)).list();
  }

  /**
   * A wallet's holdings on all chains, the one that moved last first.
   *
   * @param beforePosition position and token of the last one on the previous page
   */
  public List<Holding> of(Address wallet, long beforePosition, String beforeToken, int limit) {
    return jdbc.sql("""
            select * from minting.balances
            where holder = :wallet and quantity > 0 and position <= :position
              and (position, chain_id || ':' || contract || ':' || token_id) < (:position, :token)
            order by position desc, chain_id || ':' || contract || ':' || token_id desc limit :limit
            """)
        .param("wallet", wallet.value()).param("position", beforePosition).param("token", beforeToken).param("limit", limit)
        .query((row, number) -> new Holding(Token.of(row), row.getBigDecimal("quantity").toBigIntegerExact(), row.getLong("position")))
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
