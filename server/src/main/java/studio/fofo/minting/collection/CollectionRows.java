package studio.fofo.minting.collection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.collection.Collection.Royalty;
import studio.fofo.storage.Cid;

/** The rows of {@code minting.collections} and {@code minting.collection_contents}; without what only the chain knows. */
final class CollectionRows {

  private static final int KEPT_CONTENTS = 20;

  private final JdbcClient jdbc;

  CollectionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return false if the id exists */
  boolean insert(Collection collection) {
    return jdbc.sql("""
            insert into minting.collections (id, user_id, chain_id, kind, status, owner, name, symbol, description, cover_id,
              royalty_receiver, royalty_bps, max_supply, requested_at)
            values (:id, :user, :chain, :kind, 'requested', :owner, :name, :symbol, :description, :cover, :receiver, :bps, :supply, :now)
            on conflict (id) do nothing
            """)
        .param("id", collection.id().value()).param("user", collection.creator().value()).param("chain", collection.chainId())
        .param("kind", collection.kind().word()).param("owner", collection.owner().value()).param("name", collection.name())
        .param("symbol", collection.symbol()).param("description", collection.description()).param("cover", collection.coverId().value())
        .param("receiver", collection.royalty().receiver().value()).param("bps", collection.royalty().part().value())
        .param("supply", collection.maxSupply().orElse(null)).param("now", Timestamp.from(collection.requestedAt()))
        .update() == 1;
  }

  Optional<Collection> find(CollectionId id) {
    return jdbc.sql("select * from minting.collections where id = ?").param(id.value()).query(CollectionRows::read).optional();
  }

  List<Collection> of(UserId creator, Instant before, String beforeId, int limit) {
    return jdbc.sql("""
            select * from minting.collections where user_id = :user and (requested_at, id) < (:before, :id)
            order by requested_at desc, id desc limit :limit
            """)
        .param("user", creator.value()).param("before", Timestamp.from(before)).param("id", beforeId).param("limit", limit)
        .query(CollectionRows::read).list();
  }

  /** Collections whose contracts exist, the latest first, of one chain or of all. */
  List<Collection> open(Optional<Long> chainId, Instant before, String beforeId, int limit) {
    return jdbc.sql("""
            select c.* from minting.collections c
            where (c.requested_at, c.id) < (:before, :id) and (:chain::bigint is null or c.chain_id = :chain)
              and exists (select 1 from minting.collection_facts f
                where f.chain_id = c.chain_id and f.address = c.address and f.fact = :created)
            order by c.requested_at desc, c.id desc limit :limit
            """)
        .param("before", Timestamp.from(before)).param("id", beforeId).param("chain", chainId.orElse(null)).param("limit", limit)
        .param("created", CollectionFacts.CREATED).query(CollectionRows::read).list();
  }

  /** The collections of some contracts; other contracts are absent. */
  Map<CollectionFacts.At, Collection> at(Set<CollectionFacts.At> contracts) {
    var found = new HashMap<CollectionFacts.At, Collection>();
    jdbc.sql("""
            select c.* from minting.collections c
            join unnest(:chains::text[]::bigint[], :addresses::text[]) as asked (chain_id, address) using (chain_id, address)
            """)
        .param("chains", contracts.stream().map(at -> Long.toString(at.chainId())).toArray(String[]::new))
        .param("addresses", contracts.stream().map(at -> at.address().value()).toArray(String[]::new))
        .query(CollectionRows::read).list()
        .forEach(collection -> CollectionFacts.At.of(collection).ifPresent(at -> found.put(at, collection)));
    return found;
  }

  /** Records where its contract will be. @return false if that was recorded, or it failed */
  boolean located(CollectionId id, Address address, Cid content) {
    return jdbc.sql("""
            update minting.collections set address = ?, content_cid = ? where id = ? and status = 'requested' and address is null
            """)
        .param(address.value()).param(content.toString()).param(id.value()).update() == 1;
  }

  void submitted(CollectionId id, String txHash) {
    jdbc.sql("update minting.collections set status = 'submitted', tx_hash = ? where id = ? and address is not null")
        .param(txHash).param(id.value()).update();
  }

  void failed(CollectionId id, String reason) {
    jdbc.sql("update minting.collections set status = 'failed', failure = ? where id = ?").param(reason).param(id.value()).update();
  }

  /** @return empty if its gas was counted before */
  Optional<Collection> gasIsCounted(CollectionId id) {
    return jdbc.sql("update minting.collections set gas_counted = true where id = ? and not gas_counted returning *").param(id.value())
        .query(CollectionRows::read).optional();
  }

  /** Remembers what a CID says, so that the collection shows it once its contract points there. */
  void prepared(CollectionId id, Cid content, String description, ArtworkId cover, Instant now) {
    jdbc.sql("""
            insert into minting.collection_contents (collection_id, cid, description, cover_id, prepared_at)
            values (?, ?, ?, ?, ?) on conflict (collection_id, cid) do update set prepared_at = excluded.prepared_at
            """)
        .param(id.value()).param(content.toString()).param(description).param(cover.value()).param(Timestamp.from(now)).update();
    jdbc.sql("""
            delete from minting.collection_contents where collection_id = :id and cid not in (
              select cid from minting.collection_contents where collection_id = :id order by prepared_at desc, cid limit :kept)
            """)
        .param("id", id.value()).param("kept", KEPT_CONTENTS).update();
  }

  /** The contract points to this content now; what it says is taken over if it was prepared here. */
  void pointsTo(CollectionId id, Cid content) {
    jdbc.sql("update minting.collections set content_cid = ? where id = ? and address is not null")
        .param(content.toString()).param(id.value()).update();
    jdbc.sql("""
            update minting.collections c set description = p.description, cover_id = p.cover_id
            from minting.collection_contents p where c.id = ? and p.collection_id = c.id and p.cid = c.content_cid
            """)
        .param(id.value()).update();
  }

  private static Collection read(ResultSet row, int number) throws SQLException {
    return new Collection(
        new CollectionId(row.getString("id")), new UserId(row.getString("user_id")), row.getLong("chain_id"),
        CollectionKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Collection.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)), new Address(row.getString("owner")),
        row.getString("name"), row.getString("symbol"), row.getString("description"), new ArtworkId(row.getString("cover_id")),
        new Royalty(new Address(row.getString("royalty_receiver")), new BasisPoints(row.getInt("royalty_bps"))),
        Optional.ofNullable(row.getObject("max_supply", Long.class)), Optional.ofNullable(row.getString("address")).map(Address::new),
        Optional.ofNullable(row.getString("content_cid")).map(Cid::parse), Optional.empty(), false,
        Optional.empty(), Optional.empty(), Optional.ofNullable(row.getString("tx_hash")), Optional.ofNullable(row.getString("failure")),
        row.getTimestamp("requested_at").toInstant());
  }
}
