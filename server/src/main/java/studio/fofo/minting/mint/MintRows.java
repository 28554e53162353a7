package studio.fofo.minting.mint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintId;
import studio.fofo.minting.Mints;
import studio.fofo.minting.holding.Token;

/** The rows of {@code minting.mints}; each change names the state that it starts from. */
public final class MintRows implements Mints {

  private final JdbcClient jdbc;

  MintRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Optional<Mint> find(MintId id) {
    return jdbc.sql("select * from minting.mints where id = ?").param(id.value()).query(MintRows::read).optional();
  }

  @Override
  public Optional<Mint> ofArtwork(ArtworkId artwork) {
    return jdbc.sql("select * from minting.mints where artwork_id = ? and status <> 'failed'").param(artwork.value())
        .query(MintRows::read).optional();
  }

  /** The mints that made these tokens; a token that none of ours made is absent. */
  public Map<Token, Mint> ofTokens(Collection<Token> tokens) {
    var made = new HashMap<Token, Mint>();
    Token.bind(jdbc.sql("select m.* from minting.mints m join " + Token.ROWS + " using (chain_id, contract, token_id)"), tokens)
        .query(row -> {
          made.put(Token.of(row), read(row, 0));
        });
    return made;
  }

  /** The mint whose voucher has this number. */
  Optional<Mint> ofVoucher(long chainId, Address contract, BigInteger number) {
    return jdbc.sql("select * from minting.mints where chain_id = ? and contract = ? and number = ?")
        .param(chainId).param(contract.value()).param(new BigDecimal(number))
        .query(MintRows::read).optional();
  }

  /** @return false when the id, or a live mint of the artwork, is there already */
  boolean insert(Mint mint) {
    return jdbc.sql("""
            insert into minting.mints (id, user_id, artwork_id, status, name, description, chain_id, contract, recipient, edition_size,
              royalty_bps, image_cid, requested_at)
            values (:id, :user, :artwork, 'requested', :name, :description, :chain, :contract, :recipient, :size, :royalty, :image, :now)
            on conflict do nothing
            """)
        .param("id", mint.id().value()).param("user", mint.userId().value()).param("artwork", mint.artworkId().value())
        .param("name", mint.name()).param("description", mint.description()).param("chain", mint.chainId())
        .param("contract", mint.contract()).param("recipient", mint.recipient()).param("size", mint.editionSize())
        .param("royalty", mint.royalty().value()).param("image", mint.imageCid()).param("now", Timestamp.from(mint.requestedAt()))
        .update() == 1;
  }

  /** The number of the mint's voucher, and of its edition should it be one. */
  long number(MintId id) {
    return jdbc.sql("select number from minting.mints where id = ?").param(id.value()).query(Long.class).single();
  }

  void storing(MintId id) {
    jdbc.sql("update minting.mints set status = 'storing' where id = ? and status = 'requested'").param(id.value()).update();
  }

  /** @return false when it was stored before */
  boolean stored(MintId id, String metadataCid, Instant voucherUntil) {
    return jdbc.sql("""
            update minting.mints set metadata_cid = ?, voucher_until = ? where id = ? and status = 'storing' and metadata_cid is null
            """)
        .param(metadataCid).param(Timestamp.from(voucherUntil)).param(id.value()).update() == 1;
  }

  /** When nobody can use the mint's voucher any more. */
  Instant voucherUntil(MintId id) {
    return jdbc.sql("select voucher_until from minting.mints where id = ?").param(id.value()).query(Timestamp.class).single().toInstant();
  }

  void submitted(MintId id, String txHash) {
    jdbc.sql("update minting.mints set status = 'submitted', tx_hash = ? where id = ? and status in ('storing', 'submitted')")
        .param(txHash).param(id.value()).update();
  }

  /** @return false when it was confirmed before; then only where it stands is brought up to date */
  boolean confirmed(MintId id, BigInteger tokenId, String txHash, long blockNumber) {
    if (update("storing", id, tokenId, txHash, blockNumber) || update("submitted", id, tokenId, txHash, blockNumber)) {
      return true;
    }
    update("confirmed", id, tokenId, txHash, blockNumber);
    return false;
  }

  boolean failed(MintId id, String reason) {
    return jdbc.sql("""
            update minting.mints set status = 'failed', failure = ? where id = ? and status in ('requested', 'storing', 'submitted')
            """)
        .param(reason).param(id.value()).update() == 1;
  }

  /** Ends it while nothing was asked of the chain. @return false when that is too late */
  boolean failedEarly(MintId id, String reason) {
    return jdbc.sql("""
            update minting.mints set status = 'failed', failure = ?
            where id = ? and status in ('requested', 'storing') and metadata_cid is null
            """)
        .param(reason).param(id.value()).update() == 1;
  }

  private boolean update(String from, MintId id, BigInteger tokenId, String txHash, long blockNumber) {
    return jdbc.sql("""
            update minting.mints set status = 'confirmed', token_id = :token, tx_hash = :tx, block_number = :block
            where id = :id and status = :from
            """)
        .param("from", from)
        .param("token", new BigDecimal(tokenId)).param("tx", txHash).param("block", blockNumber).param("id", id.value())
        .update() == 1;
  }

  private static Mint read(ResultSet row, int number) throws SQLException {
    return new Mint(
        new MintId(row.getString("id")), new UserId(row.getString("user_id")), new ArtworkId(row.getString("artwork_id")),
        Mint.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)), row.getString("name"), row.getString("description"),
        row.getLong("chain_id"), row.getString("contract"), row.getString("recipient"), row.getLong("edition_size"),
        new BasisPoints(row.getInt("royalty_bps")), row.getString("image_cid"), Optional.ofNullable(row.getString("metadata_cid")),
        Optional.ofNullable(row.getBigDecimal("token_id")).map(BigDecimal::toBigIntegerExact),
        Optional.ofNullable(row.getString("tx_hash")), Optional.ofNullable(row.getObject("block_number", Long.class)),
        Optional.ofNullable(row.getString("failure")), row.getTimestamp("requested_at").toInstant());
  }
}
