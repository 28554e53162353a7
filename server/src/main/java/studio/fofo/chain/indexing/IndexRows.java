package studio.fofo.chain.indexing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.chain.Blocks;
import studio.fofo.chain.Log;
import studio.fofo.kernel.Address;

/** The rows of the index: cursor, blocks, logs. */
final class IndexRows implements Blocks {

  private final JdbcClient jdbc;

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
    insert(chainId, block);
  }

  /** Deletes the cursor, so that indexing starts again. */
  void end(long chainId, Cursor at) {
    delete(chainId, at.number());
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

  void insert(long chainId, BlockHeader block) {
    jdbc.sql("""
            insert into chain.blocks (chain_id, number, hash, parent_hash, mined_at) values (?, ?, ?, ?, ?)
            on conflict (chain_id, number) do nothing
            """)
        .param(chainId).param(block.number()).param(block.hash()).param(block.parentHash())
        .param(Timestamp.from(block.minedAt()))
        .update();
  }

  void insert(Log log) {
    jdbc.sql("""
            insert into chain.logs (chain_id, block_number, log_index, block_hash, tx_hash, address, topics, data)
            values (:chain, :block, :index, :hash, :tx, :address, :topics, :data)
            """)
        .param("chain", log.chainId()).param("block", log.blockNumber()).param("index", log.logIndex())
        .param("hash", log.blockHash()).param("tx", log.txHash()).param("address", log.address().value())
        .param("topics", log.topics().toArray(String[]::new)).param("data", log.data())
        .update();
  }

  Optional<BlockHeader> block(long chainId, long number) {
    return jdbc.sql("select * from chain.blocks where chain_id = ? and number = ?").param(chainId).param(number)
        .query((row, index) -> new BlockHeader(row.getLong("number"), row.getString("hash"), row.getString("parent_hash"),
            row.getTimestamp("mined_at").toInstant()))
        .optional();
  }

  @Override
  public Instant minedAt(Log log) {
    return block(log.chainId(), log.blockNumber()).filter(block -> block.hash().equals(log.blockHash())).map(BlockHeader::minedAt)
        .orElseThrow(() -> new IllegalStateException("block " + log.blockHash() + " of a log is not indexed"));
  }

  @Override
  public long depth(long chainId, long blockNumber, String blockHash) {
    return block(chainId, blockNumber).filter(block -> block.hash().equals(blockHash))
        .flatMap(block -> cursor(chainId)).map(at -> at.number() - blockNumber + 1).orElse(0L);
  }

  /** A block's logs, latest first. */
  List<Log> logsBackwards(long chainId, long blockNumber) {
    return jdbc.sql("select * from chain.logs where chain_id = ? and block_number = ? order by log_index desc")
        .param(chainId).param(blockNumber)
        .query(IndexRows::log)
        .list();
  }

  void delete(long chainId, long blockNumber) {
    jdbc.sql("delete from chain.logs where chain_id = ? and block_number = ?").param(chainId).param(blockNumber).update();
    jdbc.sql("delete from chain.blocks where chain_id = ? and number = ?").param(chainId).param(blockNumber).update();
  }

  /** Deletes headers that no reorganisation can reach any more; logs stay as the record of what happened. */
  void forgetBlocksBelow(long chainId, long number) {
    jdbc.sql("delete from chain.blocks where chain_id = ? and number < ?").param(chainId).param(number).update();
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
