package studio.fofo.chain.indexing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.WatchedContracts;
import studio.fofo.kernel.Address;

/** The rows of {@code chain.watched_contracts}. */
final class WatchedRows implements WatchedContracts {

  private final JdbcClient jdbc;

  WatchedRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void watch(long chainId, String name, Address address) {
    jdbc.sql("insert into chain.watched_contracts (chain_id, address, name) values (?, ?, ?) on conflict (chain_id, address) do nothing")
        .param(chainId).param(address.value()).param(name).update();
  }

  /** The watched contracts of a chain by name, to be changed by the caller. */
  Map<String, Set<Address>> of(long chainId) {
    var byName = new HashMap<String, Set<Address>>();
    jdbc.sql("select name, address from chain.watched_contracts where chain_id = ?").param(chainId)
        .query(row -> {
          byName.computeIfAbsent(row.getString("name"), none -> new HashSet<>()).add(new Address(row.getString("address")));
        });
    return byName;
  }
}
