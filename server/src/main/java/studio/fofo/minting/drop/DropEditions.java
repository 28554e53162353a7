package studio.fofo.minting.drop;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.holding.Token;
import studio.fofo.storage.Cid;

/** The rows of {@code minting.drop_editions}. */
public final class DropEditions {

  private static final String ASKED = Token.ROWS.replace("as asked", "as t") + "\n";

  private final JdbcClient jdbc;
  private final Clock clock;

  DropEditions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The edition of a work in a collection; created with these terms, or changed to them, which is for editions that do not exist yet. */
  DropEdition of(CollectionId collection, PhaseOrder.Work work, Address creator, Cid metadata) {
    return jdbc.sql("""
            insert into minting.drop_editions (collection_id, artwork_id, name, pieces, creator, royalty_bps, metadata_cid, prepared_at)
            values (:collection, :artwork, :name, :pieces, :creator, :royalty, :metadata, :now)
            on conflict (collection_id, artwork_id) do update set name = excluded.name, pieces = excluded.pieces,
              creator = excluded.creator, royalty_bps = excluded.royalty_bps, metadata_cid = excluded.metadata_cid,
              prepared_at = excluded.prepared_at
            returning *
            """)
        .param("collection", collection.value()).param("artwork", work.artworkId().value()).param("name", work.title())
        .param("pieces", work.pieces()).param("creator", creator.value()).param("royalty", work.royalty().value())
        .param("metadata", metadata.toString())
        .param("now", Timestamp.from(clock.instant())).query(DropEditions::read).single();
  }

  Optional<DropEdition> find(CollectionId collection, ArtworkId artwork) {
    return jdbc.sql("select * from minting.drop_editions where collection_id = ? and artwork_id = ?").param(collection.value())
        .param(artwork.value()).query(DropEditions::read).optional();
  }

  /** Whether an artwork is an edition of a drop, on the chain. */
  public boolean exists(ArtworkId artwork) {
    return jdbc.sql("""
            select exists (select 1 from minting.drop_editions e join minting.collections c on c.id = e.collection_id
              join minting.collection_facts f on f.chain_id = c.chain_id and f.address = c.address and f.fact = 'edition ' || e.number
              where e.artwork_id = ?)
            """)
        .param(artwork.value()).query(Boolean.class).single();
  }

  /** The editions of some tokens; tokens without one are absent. */
  public Map<Token, DropEdition> ofTokens(Collection<Token> tokens) {
    var found = new HashMap<Token, DropEdition>();
    Token.bind(jdbc.sql("select t.chain_id, t.contract, t.token_id, e.* from " + ASKED + """
            join minting.collections c on c.chain_id = t.chain_id and c.address = t.contract
            join minting.drop_editions e on e.collection_id = c.id and e.number = t.token_id
            """), tokens)
        .query(row -> {
          found.put(Token.of(row), read(row, 0));
        });
    return found;
  }

  private static DropEdition read(ResultSet row, int ordinal) throws SQLException {
    BigDecimal number = row.getBigDecimal("number");
    return new DropEdition(BigInteger.valueOf(number.longValueExact()), new CollectionId(row.getString("collection_id")),
        new ArtworkId(row.getString("artwork_id")), row.getString("name"), row.getLong("pieces"),
        new Address(row.getString("creator")), new BasisPoints(row.getInt("royalty_bps")),
        Cid.parse(row.getString("metadata_cid")));
  }
}
