package studio.fofo.minting.reveal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.FinalHeaders.Header;
import studio.fofo.chain.Log;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.reveal.Reveal.Commitment;
import studio.fofo.minting.reveal.Reveal.Drawing;
import studio.fofo.minting.reveal.Reveal.Outcome;
import studio.fofo.storage.Cid;

/** The rows of {@code minting.reveals} and {@code minting.placeholders}. */
final class RevealRows {

  /** The first one that the chain had in time counts, even if it was discarded meanwhile; without one, the latest that was prepared. */
  private static final String CURRENT = """
      select r.*, k.block_number as committed_in, k.mined_at as committed_at
      from minting.reveals r
      join minting.collections c on c.id = r.collection_id
      left join lateral (
        select p.block_number, p.log_index, p.mined_at from minting.placeholders p
        where p.chain_id = c.chain_id and p.address = c.address and p.digest = r.placeholder and p.mined_at < r.draw_at
        order by p.block_number, p.log_index limit 1) k on true
      where r.collection_id = ? and (r.discarded_at is null or k.block_number is not null)
      order by k.block_number nulls last, k.log_index, r.prepared_at desc, r.id desc limit 1
      """;

  private static final int KEPT = 3;

  private final JdbcClient jdbc;

  RevealRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Reveal> of(CollectionId collection) {
    return jdbc.sql(CURRENT).param(collection.value()).query(RevealRows::read).optional();
  }

  /** Whether this one was prepared, by an earlier attempt of the same request. */
  boolean has(RevealId id) {
    return jdbc.sql("select exists (select 1 from minting.reveals where id = ?)").param(id.value()).query(Boolean.class).single();
  }

  /** Locks the collection's row, so that of two concurrent requests one sees the other's reveal. */
  void lock(CollectionId collection) {
    jdbc.sql("select id from minting.collections where id = ? for update").param(collection.value()).query(String.class).single();
  }

  void insert(Reveal reveal) {
    jdbc.sql("""
            insert into minting.reveals (id, collection_id, list_cid, placeholder, draw_at, numbers, prepared_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(reveal.id().value()).param(reveal.collectionId().value()).param(reveal.list().toString())
        .param(digest(reveal.placeholder())).param(Timestamp.from(reveal.drawAt())).param(reveal.numbers().toArray(Integer[]::new))
        .param(Timestamp.from(reveal.preparedAt())).update();
  }

  /** Discarded ones are kept for a while: the transaction of their commitment may be on its way. */
  void discard(Reveal reveal, Instant now) {
    jdbc.sql("update minting.reveals set discarded_at = ? where id = ?").param(Timestamp.from(now)).param(reveal.id().value()).update();
    jdbc.sql("""
            delete from minting.reveals r where r.collection_id = :collection and r.discarded_at is not null
              and not exists (select 1 from minting.placeholders p where p.digest = r.placeholder)
              and r.id not in (select id from minting.reveals where collection_id = :collection and discarded_at is not null
                order by discarded_at desc, id desc limit :kept)
            """)
        .param("collection", reveal.collectionId().value()).param("kept", KEPT).update();
  }

  /** A later drawing replaces an earlier one, whose block is gone; none once the outcome is known. */
  void drawn(RevealId id, Header block, Cid directory) {
    jdbc.sql("""
            update minting.reveals set block_number = ?, block_hash = ?, block_at = ?, directory_cid = ?
            where id = ? and outcome is null
            """)
        .param(block.number()).param(block.hash()).param(Timestamp.from(block.minedAt())).param(directory.toString()).param(id.value())
        .update();
  }

  /** @return false if it was known */
  boolean ended(RevealId id, Outcome outcome) {
    return jdbc.sql("update minting.reveals set outcome = ? where id = ? and outcome is null").param(outcome.word()).param(id.value())
        .update() == 1;
  }

  /** Other lists of the same collection that still hold their artworks, because they were prepared while this one came onto the chain. */
  List<RevealId> others(Reveal reveal) {
    return jdbc.sql("select id from minting.reveals where collection_id = ? and id <> ? and discarded_at is null")
        .param(reveal.collectionId().value()).param(reveal.id().value())
        .query((row, number) -> new RevealId(row.getString("id"))).list();
  }

  void placeholder(Log log, String digest, Instant minedAt) {
    jdbc.sql("""
            insert into minting.placeholders (chain_id, block_hash, log_index, block_number, address, digest, mined_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """)
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).param(log.blockNumber()).param(log.address().value())
        .param(digest).param(Timestamp.from(minedAt)).update();
  }

  void takeBack(Log log) {
    jdbc.sql("delete from minting.placeholders where chain_id = ? and block_hash = ? and log_index = ?")
        .param(log.chainId()).param(log.blockHash()).param(log.logIndex()).update();
  }

  private static String digest(Cid cid) {
    return HexFormat.of().formatHex(cid.digest());
  }

  private static Reveal read(ResultSet row, int ordinal) throws SQLException {
    var committed = row.getTimestamp("committed_at");
    var drawn = row.getString("block_hash");
    return new Reveal(new RevealId(row.getString("id")), new CollectionId(row.getString("collection_id")),
        Cid.parse(row.getString("list_cid")), Cid.v1(Cid.Codec.RAW, HexFormat.of().parseHex(row.getString("placeholder"))),
        row.getTimestamp("draw_at").toInstant(), List.copyOf(Arrays.asList((Integer[]) row.getArray("numbers").getArray())),
        row.getTimestamp("prepared_at").toInstant(),
        committed == null ? Optional.empty() : Optional.of(new Commitment(row.getLong("committed_in"), committed.toInstant())),
        drawn == null ? Optional.empty()
            : Optional.of(new Drawing(row.getLong("block_number"), drawn, row.getTimestamp("block_at").toInstant(),
                Cid.parse(row.getString("directory_cid")))),
        outcome(row.getString("outcome")));
  }

  private static Optional<Outcome> outcome(@Nullable String word) {
    return Arrays.stream(Outcome.values()).filter(outcome -> outcome.word().equals(word)).findFirst();
  }
}
