package studio.fofo.minting.twin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.minting.holding.Token;
import studio.fofo.minting.twin.TwinState.Command;
import studio.fofo.storage.Cid;

/** The rows of {@code minting.twins} and {@code minting.editions}. */
public final class TwinRows {

  private final JdbcClient jdbc;

  TwinRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return the new row's id; empty if the key exists */
  Optional<String> insert(String key, long chainId, ArtworkId artwork, String productKey, Address recipient, long quantity, Instant now) {
    return jdbc.sql("""
            insert into minting.twins (id, key, chain_id, product_key, artwork_id, recipient, quantity, status, requested_at)
            values (:id, :key, :chain, :product, :artwork, :recipient, :quantity, 'requested', :now)
            on conflict (key) do nothing returning id
            """)
        .param("id", TypeId.next("twin").toString()).param("key", key).param("chain", chainId).param("product", productKey)
        .param("artwork", artwork.value()).param("recipient", recipient.value()).param("quantity", quantity)
        .param("now", Timestamp.from(now))
        .query(String.class).optional();
  }

  Twin require(String id) {
    return jdbc.sql("select * from minting.twins where id = ?").param(id).query(TwinRows::twin).single();
  }

  /** The product's edition; created with these terms if it does not exist. */
  Edition edition(long chainId, String productKey, ArtworkId artwork, Cid metadata, Address creator, int royaltyBps) {
    jdbc.sql("""
            insert into minting.editions (chain_id, product_key, artwork_id, metadata_cid, creator, royalty_bps)
            values (:chain, :product, :artwork, :metadata, :creator, :royalty) on conflict (chain_id, product_key) do nothing
            """)
        .param("chain", chainId).param("product", productKey).param("artwork", artwork.value())
        .param("metadata", metadata.toString()).param("creator", creator.value()).param("royalty", royaltyBps)
        .update();
    return jdbc.sql("select * from minting.editions where chain_id = ? and product_key = ?").param(chainId).param(productKey)
        .query(TwinRows::edition).single();
  }

  Optional<Edition> edition(long chainId, String productKey) {
    return jdbc.sql("select * from minting.editions where chain_id = ? and product_key = ?").param(chainId).param(productKey)
        .query(TwinRows::edition).optional();
  }

  /** The editions of tokens on "FOFO Editions"; tokens without one are absent. */
  public Map<Token, Edition> ofTokens(Collection<Token> tokens) {
    var numbered = tokens.stream().filter(token -> token.tokenId().bitLength() < Long.SIZE)
        .collect(Collectors.groupingBy(token -> token.tokenId().longValueExact()));
    var found = new HashMap<Token, Edition>();
    jdbc.sql("select * from minting.editions where number = any(:numbers::text[]::bigint[])")
        .param("numbers", numbered.keySet().stream().map(String::valueOf).toArray(String[]::new))
        .query(TwinRows::edition).list()
        .forEach(
            edition -> numbered.getOrDefault(edition.number(), List.of()).stream().filter(token -> token.chainId() == edition.chainId())
                .forEach(token -> found.put(token, edition)));
    return found;
  }

  void submitted(String id, String txHash) {
    jdbc.sql("update minting.twins set status = 'submitted', tx_hash = :tx where id = :id and status = any(:from)")
        .param("tx", txHash).param("id", id).param("from", TwinState.movedBy(Command.SENT)).update();
  }

  /** The twin whose voucher has this number; numbers are unique. */
  Optional<String> ofVoucher(long chainId, BigInteger number) {
    return jdbc.sql("select id from minting.twins where chain_id = ? and number = ?").param(chainId).param(new BigDecimal(number))
        .query(String.class).optional();
  }

  /** @return false if it was already confirmed by this transaction */
  boolean confirmed(String id, String txHash) {
    return jdbc.sql("""
            update minting.twins set status = 'confirmed', tx_hash = :tx
            where id = :id and (status = any(:here) or status = any(:elsewhere) and tx_hash <> :tx)
            """)
        .param("here", TwinState.movedBy(Command.TOKEN_CONFIRMED))
        .param("elsewhere", TwinState.movedBy(Command.TOKEN_CONFIRMED_ELSEWHERE))
        .param("tx", txHash).param("id", id).update() == 1;
  }

  private static Twin twin(ResultSet row, int number) throws SQLException {
    return new Twin(
        row.getString("id"), row.getString("key"), row.getLong("chain_id"), row.getString("product_key"),
        new ArtworkId(row.getString("artwork_id")), new Address(row.getString("recipient")), row.getLong("quantity"),
        TwinState.of(row.getString("status")), row.getLong("number"), row.getTimestamp("requested_at").toInstant());
  }

  private static Edition edition(ResultSet row, int number) throws SQLException {
    return new Edition(
        row.getLong("chain_id"), row.getString("product_key"), row.getLong("number"), new ArtworkId(row.getString("artwork_id")),
        Cid.parse(row.getString("metadata_cid")), new Address(row.getString("creator")), row.getInt("royalty_bps"));
  }
}
