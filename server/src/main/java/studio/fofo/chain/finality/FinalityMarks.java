package studio.fofo.chain.finality;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.Finality;

/** {@link FinalBlocks} from the index and from the rows of {@code chain.final_blocks}. */
public class FinalityMarks implements FinalBlocks {

  private static final long NONE = -1;

  private final JdbcClient jdbc;
  private final Chains chains;
  private final Clock clock;

  FinalityMarks(JdbcClient jdbc, Chains chains, Clock clock) {
    this.jdbc = jdbc;
    this.chains = chains;
    this.clock = clock;
  }

  @Override
  public long upTo(long chainId, Finality finality) {
    return switch (finality) {
      case Finality.Depth(var blocks) -> cursor(chainId).map(at -> at.number() - blocks + 1).orElse(NONE);
      case Finality.Tag tag -> mark(chainId, tag).map(Position::number).orElse(NONE);
      case Finality.Both(var tag, var depth) -> Math.min(upTo(chainId, tag), upTo(chainId, depth));
    };
  }

  @Override
  public Standing of(long chainId, long blockNumber, String blockHash, Finality finality) {
    var known = jdbc.sql("select exists (select 1 from chain.blocks where chain_id = ? and number = ? and hash = ?)")
        .params(chainId, blockNumber, blockHash).query(Boolean.class).single();
    if (!known) {
      return Standing.GONE;
    }
    return upTo(chainId, finality) >= blockNumber ? Standing.FINAL : Standing.WAITING;
  }

  @Override
  public boolean stalls(long chainId, Finality finality) {
    return switch (finality) {
      case Finality.Depth none -> false;
      case Finality.Tag tag -> movedAt(chainId, tag)
          .filter(moved -> moved.plus(chains.require(chainId).finality().stalled()).isBefore(clock.instant())).isPresent();
      case Finality.Both(var tag, var depth) -> stalls(chainId, tag);
    };
  }

  /** The latest indexed block. */
  Optional<Position> cursor(long chainId) {
    return jdbc.sql("select number, hash from chain.cursors where chain_id = ?").param(chainId)
        .query((row, index) -> new Position(row.getLong("number"), row.getString("hash"))).optional();
  }

  /** A mark above the index, or on another branch than the index, does not count. */
  Optional<Position> mark(long chainId, Finality.Tag tag) {
    return jdbc.sql("""
            select m.number, m.hash from chain.final_blocks m join chain.cursors c using (chain_id)
            where m.chain_id = :chain and m.tag = :tag and m.number <= c.number
              and not exists (select 1 from chain.blocks b where b.chain_id = m.chain_id and b.number = m.number and b.hash <> m.hash)
            """)
        .param("chain", chainId).param("tag", tag.word())
        .query((row, index) -> new Position(row.getLong("number"), row.getString("hash"))).optional();
  }

  /** Whether the index has this block. */
  boolean has(long chainId, Position block) {
    return of(chainId, block.number(), block.hash(), new Finality.Depth(1)) != Standing.GONE;
  }

  void move(long chainId, Finality.Tag tag, Position to) {
    jdbc.sql("""
            insert into chain.final_blocks (chain_id, tag, number, hash, moved_at) values (:chain, :tag, :number, :hash, :now)
            on conflict (chain_id, tag) do update set number = excluded.number, hash = excluded.hash, moved_at = excluded.moved_at
            """)
        .param("chain", chainId).param("tag", tag.word()).param("number", to.number()).param("hash", to.hash())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private Optional<Instant> movedAt(long chainId, Finality.Tag tag) {
    return jdbc.sql("select moved_at from chain.final_blocks where chain_id = ? and tag = ?").params(chainId, tag.word())
        .query(Timestamp.class).optional().map(Timestamp::toInstant);
  }

  /** A block. */
  record Position(long number, String hash) {}
}
