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
import studio.fofo.minting.mint.MintState.Command;
import studio.fofo.minting.mint.MintState.Step;

/** The rows of {@code minting.mints}; each update names the states in which {@link MintState} allows the command. */
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

  /** The mints of these tokens; tokens that we did not mint are absent. */
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

  /** @return false if the id, or a mint of the artwork that has not failed, already exists */
  boolean insert(Mint mint) {
    return jdbc.sql("""
            insert into minting.mints (id, user_id, artwork_id, status, name, description, chain_id, contract, recipient, edition_size,
              royalty_bps, image_cid, requested_at)
            values (:id, :user, :artwork, 'requested', :name, :description, :chain, :contract, :recipient, :size, :royalty, :image, :now)
            on conflict do nothing
            """)
        .param("id", mint.id().value()).param("user", mint.userId().value()).param("artwork", mint.artworkId().value())
        .param("name", mint.name()).param("description", mint.description()).param("chain", mint.chainId())
        .param("contract", mint.contract().value()).param("recipient", mint.recipient().value()).param("size", mint.editionSize())
        .param("royalty", mint.royalty().value()).param("image", mint.imageCid()).param("now", Timestamp.from(mint.requestedAt()))
        .update() == 1;
  }

  /** The number of the mint's voucher, and of its edition if it is one. */
  long number(MintId id) {
    return jdbc.sql("select number from minting.mints where id = ?").param(id.value()).query(Long.class).single();
  }

  void storing(MintId id) {
    take(id, Command.STORE, "", Map.of());
  }

  /** @return the step's effects; empty if the metadata was already stored */
  Optional<Step> stored(MintId id, String metadataCid, Instant voucherUntil) {
    return take(id, Command.METADATA_STORED, ", metadata_cid = :cid, voucher_until = :until",
        Map.of("cid", metadataCid, "until", Timestamp.from(voucherUntil)));
  }

  /** When the mint's voucher expires. */
  Instant voucherUntil(MintId id) {
    return jdbc.sql("select voucher_until from minting.mints where id = ?").param(id.value()).query(Timestamp.class).single().toInstant();
  }

  void submitted(MintId id, String txHash) {
    take(id, Command.SENT, ", tx_hash = :tx", Map.of("tx", txHash));
  }

  /** @return the step's effects; none if it was already confirmed, and only its token or block was updated */
  Optional<Step> confirmed(MintId id, BigInteger tokenId, String txHash, long blockNumber) {
    return take(id, Command.TOKEN_CONFIRMED, ", token_id = :token, tx_hash = :tx, block_number = :block",
        Map.of("token", new BigDecimal(tokenId), "tx", txHash, "block", blockNumber));
  }

  /** @return empty if it has its token, or had already failed */
  Optional<Step> failed(MintId id, String reason) {
    return take(id, Command.NO_TOKEN, ", failure = :reason", Map.of("reason", reason));
  }

  /** Ends it if no transaction was requested. @return empty if it is too late */
  Optional<Step> stopped(MintId id, String reason) {
    return take(id, Command.STOP, ", failure = :reason", Map.of("reason", reason));
  }

  /** Applies the command's step with a guarded update: tries each possible step until one matches the row's state. */
  private Optional<Step> take(MintId id, Command command, String changes, Map<String, ?> values) {
    return MintState.stepsOf(command).stream().filter(step -> jdbc
        .sql("update minting.mints set status = :to" + changes + " where id = :id and " + MintState.OF_ROW + " = any(:from)")
        .params(values).param("id", id.value()).param("to", step.to().status().word())
        .param("from", MintState.leadingTo(step, command).stream().map(MintState::word).toArray(String[]::new))
        .update() == 1).findFirst();
  }

  private static Mint read(ResultSet row, int number) throws SQLException {
    return new Mint(
        new MintId(row.getString("id")), new UserId(row.getString("user_id")), new ArtworkId(row.getString("artwork_id")),
        Mint.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)), row.getString("name"), row.getString("description"),
        row.getLong("chain_id"), new Address(row.getString("contract")), new Address(row.getString("recipient")),
        row.getLong("edition_size"), new BasisPoints(row.getInt("royalty_bps")), row.getString("image_cid"),
        Optional.ofNullable(row.getString("metadata_cid")),
        Optional.ofNullable(row.getBigDecimal("token_id")).map(BigDecimal::toBigIntegerExact),
        Optional.ofNullable(row.getString("tx_hash")), Optional.ofNullable(row.getObject("block_number", Long.class)),
        Optional.ofNullable(row.getString("failure")), row.getTimestamp("requested_at").toInstant());
  }
}
