package studio.fofo.chain.setup;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Token;
import studio.fofo.kernel.Address;

/**
 * The addresses of our contracts: rows that the chain role writes and every role reads, cached for a few seconds.
 *
 * <p>The caches are read and written separately, never loaded under their own lock: a loader that waits for a database connection would
 * block callers that each hold one.
 */
public final class Deployments {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Cache<Long, Map<String, Address>> known = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

  private final Cache<Long, List<Token>> tokens = Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).build();

  Deployments(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  Map<String, Address> of(long chainId) {
    var cached = known.getIfPresent(chainId);
    if (cached != null) {
      return cached;
    }
    var read = read(chainId);
    if (!read.isEmpty()) {
      known.put(chainId, read);
    }
    return read;
  }

  /** The ERC-20s of a deployment. */
  List<Token> tokens(long chainId) {
    var cached = tokens.getIfPresent(chainId);
    if (cached != null) {
      return cached;
    }
    var read = readTokens(chainId);
    tokens.put(chainId, read);
    return read;
  }

  /** Records a deployment, completely or not at all; repeating it has no effect. */
  public void record(long chainId, Map<String, Address> contracts, List<Token> accepted, long firstBlock) {
    transaction.executeWithoutResult(status -> write(chainId, contracts, accepted, firstBlock));
    tokens.invalidate(chainId);
    known.invalidate(chainId);
  }

  private void write(long chainId, Map<String, Address> contracts, List<Token> accepted, long firstBlock) {
    accepted.forEach(token -> jdbc.sql("""
            insert into chain.tokens (chain_id, address, symbol, decimals) values (:chain, :address, :symbol, :decimals)
            on conflict (chain_id, address) do nothing
            """)
        .param("chain", chainId).param("address", token.address().value()).param("symbol", token.symbol())
        .param("decimals", token.decimals())
        .update());
    contracts.forEach((name, address) -> jdbc.sql("""
            insert into chain.deployments (chain_id, name, address, first_block) values (:chain, :name, :address, :block)
            on conflict (chain_id, name) do update set address = excluded.address, first_block = excluded.first_block
            where deployments.address <> excluded.address
            """)
        .param("chain", chainId).param("name", name).param("address", address.value()).param("block", firstBlock)
        .update());
  }

  /** The first block that may contain our contracts' logs. */
  public long firstBlock(long chainId) {
    return jdbc.sql("select coalesce(min(first_block), 0) from chain.deployments where chain_id = ?")
        .param(chainId).query(Long.class).single();
  }

  private Map<String, Address> read(long chainId) {
    return jdbc.sql("select name, address from chain.deployments where chain_id = ?").param(chainId)
        .query((row, number) -> Map.entry(row.getString("name"), new Address(row.getString("address"))))
        .list().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<Token> readTokens(long chainId) {
    return jdbc.sql("select address, symbol, decimals from chain.tokens where chain_id = ? order by symbol")
        .param(chainId)
        .query((row, number) -> new Token(new Address(row.getString("address")), row.getString("symbol"), row.getInt("decimals")))
        .list();
  }
}
