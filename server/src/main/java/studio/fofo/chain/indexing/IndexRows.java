package studio.fofo.chain.indexing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Blocks;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;

/** The rows of the index: cursor, blocks, logs. */
final class IndexRows implements Blocks {

  private static final int TIMES_IN_MEMORY = 20_000;

  private final JdbcClient jdbc;
  /** When blocks were mined, by hash: a fact that cannot change. */
  private final Cache<String, Instant> times = Caffeine.newBuilder().maximumSize(TIMES_IN_MEMORY).build();

  IndexRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest indexed block. */
  Optional<Cursor> cursor(long chainId) {
    return jdbc.sql("select number, hash from chain.cursors where chain_id = ?").param(chainId)
        .query((row, number) -> new Cursor(row.getLong("number"), row.getString("hash"))).optional();
  }

  void begin(long chainId, BlockHeader block) {
    jdbc.sql("insert into chain.cursors (chain_id, number, hash) values (?, ?, ?) on conflict (chain_id) do nothing")
        .param(chainId).param(block.number()).param(block.hash()).update();
    insert(chainId, List.of(block));
  }

  /** Deletes the cursor, so that indexing starts again. */
  void end(long chainId, Cursor at) {
    deleteAbove(chainId, at.number() - 1);
    jdbc.sql("delete from chain.cursors where chain_id = ? and hash = ?").param(chainId).param(at.hash()).update();
  }

  /** Compare-and-set: fails if another process has moved the cursor. */
  void move(long chainId, Cursor from, Cursor to) {
    var moved = jdbc.sql("""
            update chain.cursors set number = :number, hash = :hash
            where chain_id = :chain and number = :fromNumber and hash = :fromHash
            """)
        .param("chain", chainId).param("number", to.number()).param("hash", to.hash())
        .param("fromNumber", from.number()).param("fromHash", from.hash())
        .update();
    if (moved != 1) {
      throw new IllegalStateException("another process indexes chain " + chainId + ": the cursor is no longer at block " + from.number());
    }
  }

  void insert(long chainId, List<BlockHeader> blocks) {
    jdbc.sql("""
            insert into chain.blocks (chain_id, number, hash, parent_hash, mined_at)
            select :chain, one.* from unnest(:numbers::bigint[], :hashes::text[], :parents::text[], :times::timestamptz[]) as one
            on conflict (chain_id, number) do nothing
            """)
        .param("chain", chainId)
        .param("numbers", blocks.stream().map(BlockHeader::number).toArray(Long[]::new))
        .param("hashes", texts(blocks, BlockHeader::hash)).param("parents", texts(blocks, BlockHeader::parentHash))
        .param("times", texts(blocks, block -> block.minedAt().toString()))
        .update();
    blocks.forEach(block -> times.put(block.hash(), block.minedAt()));
  }

  /** All of them in one statement; topics are words without commas. */
  void insert(List<Log> logs) {
    if (logs.isEmpty()) {
      return;
    }
    jdbc.sql("""
            insert into chain.logs (chain_id, block_number, log_index, block_hash, tx_hash, address, topics, data)
            select :chain, number, index, hash, tx, address, string_to_array(topics, ','), data
            from unnest(
                :numbers::bigint[], :indexes::int[], :hashes::text[], :txs::text[], :addresses::text[], :topics::text[], :data::text[])
              as one (number, index, hash, tx, address, topics, data)
            """)
        .param("chain", logs.getFirst().chainId())
        .param("numbers", logs.stream().map(Log::blockNumber).toArray(Long[]::new))
        .param("indexes", logs.stream().map(Log::logIndex).toArray(Integer[]::new))
        .param("hashes", texts(logs, Log::blockHash)).param("txs", texts(logs, Log::txHash))
        .param("addresses", texts(logs, log -> log.address().value()))
        .param("topics", texts(logs, log -> String.join(",", log.topics()))).param("data", texts(logs, Log::data))
        .update();
  }

  private static <T> String[] texts(List<T> some, Function<T, String> text) {
    return some.stream().map(text).toArray(String[]::new);
  }

  Optional<BlockHeader> block(long chainId, long number) {
    return jdbc.sql("select * from chain.blocks where chain_id = ? and number = ?").param(chainId).param(number)
        .query(IndexRows::header).optional();
  }

  /** The highest kept block below a number. Not every block is kept: see {@link Ranges}. */
  Optional<BlockHeader> below(long chainId, long number) {
    return jdbc.sql("select * from chain.blocks where chain_id = ? and number < ? order by number desc limit 1").param(chainId)
        .param(number)
        .query(IndexRows::header).optional();
  }

  @Override
  public Instant minedAt(Log log) {
    var known = times.getIfPresent(log.blockHash());
    if (known != null) {
      return known;
    }
    return block(log.chainId(), log.blockNumber()).filter(block -> block.hash().equals(log.blockHash())).map(BlockHeader::minedAt)
        .orElseThrow(() -> new IllegalStateException("block " + log.blockHash() + " of a log is not indexed"));
  }

  /** Old blocks are forgotten, but not their logs. */
  @Override
  public long depth(long chainId, long blockNumber, String blockHash) {
    var indexed = jdbc.sql("""
            select exists (select 1 from chain.blocks where chain_id = :chain and number = :number and hash = :hash)
              or exists (select 1 from chain.logs where chain_id = :chain and block_number = :number and block_hash = :hash)
            """)
        .param("chain", chainId).param("number", blockNumber).param("hash", blockHash).query(Boolean.class).single();
    return indexed ? cursor(chainId).map(at -> at.number() - blockNumber + 1).orElse(0L) : 0;
  }

  /** The logs above a block, latest first. */
  List<Log> logsBackwards(long chainId, long above) {
    return jdbc.sql("select * from chain.logs where chain_id = ? and block_number > ? order by block_number desc, log_index desc")
        .param(chainId).param(above)
        .query(IndexRows::log)
        .list();
  }

  void deleteAbove(long chainId, long blockNumber) {
    jdbc.sql("delete from chain.logs where chain_id = ? and block_number > ?").param(chainId).param(blockNumber).update();
    jdbc.sql("delete from chain.blocks where chain_id = ? and number > ?").param(chainId).param(blockNumber).update();
  }

  /** Deletes headers that no reorganisation can reach any more; logs stay as the record of what happened. */
  void forgetBlocksBelow(long chainId, long number) {
    jdbc.sql("delete from chain.blocks where chain_id = ? and number < ?").param(chainId).param(number).update();
  }

  private static BlockHeader header(ResultSet row, int number) throws SQLException {
    return new BlockHeader(row.getLong("number"), row.getString("hash"), row.getString("parent_hash"),
        row.getTimestamp("mined_at").toInstant());
  }

  private static Log log(ResultSet row, int number) throws SQLException {
    Array topics = row.getArray("topics");
    return new Log(
        row.getLong("chain_id"), row.getLong("block_number"), row.getString("block_hash"), row.getString("tx_hash"),
        row.getInt("log_index"), new Address(row.getString("address")), List.of((String[]) topics.getArray()),
        row.getString("data"));
  }

  /** The position of the index. */
  record Cursor(long number, String hash) {}
}
