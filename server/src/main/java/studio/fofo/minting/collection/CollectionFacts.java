package studio.fofo.minting.collection;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;

/** The rows of {@code minting.collection_facts}: what the chain says of collections' contracts. */
final class CollectionFacts {

  static final String CREATED = "created";
  static final String OWNER = "owner";
  static final String ROYALTY = "royalty";
  static final String VALIDATOR = "validator";
  /** The digest of what pieces show before they are revealed. */
  static final String PLACEHOLDER = "placeholder";
  /** The digest of the folder with what they show since. */
  static final String REVEALED = "revealed";
  /** Followed by its number: its metadata's digest. */
  static final String EDITION = "edition ";
  /** Followed by the address of a voucher signer: whether it may sign. */
  static final String SIGNER = "signer ";

  private final JdbcClient jdbc;

  CollectionFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void enter(Log log, Address contract, String fact, String value) {
    jdbc.sql("""
            insert into minting.collection_facts (chain_id, block_hash, log_index, block_number, address, fact, value)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).param(log.blockNumber()).param(contract.value())
        .param(fact).param(value).update();
  }

  void takeBack(Log log) {
    jdbc.sql("delete from minting.collection_facts where chain_id = ? and block_hash = ? and log_index = ?")
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).update();
  }

  /** What holds now, by chain and contract. */
  Map<At, Map<String, String>> of(Collection<At> contracts) {
    var found = new HashMap<At, Map<String, String>>();
    jdbc.sql("""
            select distinct on (f.chain_id, f.address, f.fact) f.chain_id, f.address, f.fact, f.value
            from minting.collection_facts f
            join unnest(:chains::text[]::bigint[], :addresses::text[]) as asked (chain_id, address) using (chain_id, address)
            order by f.chain_id, f.address, f.fact, f.block_number desc, f.log_index desc
            """)
        .param("chains", contracts.stream().map(at -> Long.toString(at.chainId())).toArray(String[]::new))
        .param("addresses", contracts.stream().map(at -> at.address().value()).toArray(String[]::new))
        .query(row -> {
          found.computeIfAbsent(new At(row.getLong("chain_id"), new Address(row.getString("address"))), none -> new HashMap<>())
              .put(row.getString("fact"), row.getString("value"));
        });
    return found;
  }

  /** Where a contract is. */
  record At(long chainId, Address address) {

    static Optional<At> of(studio.fofo.minting.collection.Collection collection) {
      return collection.address().map(address -> new At(collection.chainId(), address));
    }
  }
}
