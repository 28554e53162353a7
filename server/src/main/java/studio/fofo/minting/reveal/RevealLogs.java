package studio.fofo.minting.reveal;

import java.util.HexFormat;
import java.util.Set;
import studio.fofo.chain.Blocks;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.Collections;
import studio.fofo.runtime.Tasks;
import studio.fofo.storage.Cid;

/** Records commitments, and schedules what follows a reveal, in the indexer's transaction. */
final class RevealLogs implements LogListener {

  private static final ContractAbi TOKEN = ContractAbi.of("FofoCollection");

  private final RevealRows rows;
  private final Collections collections;
  private final Blocks blocks;
  private final Tasks tasks;

  RevealLogs(RevealRows rows, Collections collections, Blocks blocks, Tasks tasks) {
    this.rows = rows;
    this.collections = collections;
    this.blocks = blocks;
    this.tasks = tasks;
  }

  @Override
  public Set<String> contracts() {
    return Set.of(Contracts.CREATORS_ORIGINALS);
  }

  @Override
  public Set<String> topics() {
    return Set.of(TOKEN.topic("PlaceholderChanged"), TOKEN.topic("DropRevealed"));
  }

  @Override
  public void onLog(Log log) {
    var collection = collections.at(log.chainId(), Set.of(log.address())).get(log.address());
    if (collection == null) {
      return;
    }
    if (TOKEN.is("PlaceholderChanged", log)) {
      byte[] digest = TOKEN.read("PlaceholderChanged", log).get(0);
      rows.placeholder(log, HexFormat.of().formatHex(digest), blocks.minedAt(log));
    } else {
      byte[] digest = TOKEN.read("DropRevealed", log).get(0);
      schedule(log, collection, Cid.v1(Cid.Codec.DAG_PB, digest));
    }
  }

  @Override
  public void onReorg(Log log) {
    rows.takeBack(log);
  }

  private void schedule(Log log, Collection collection, Cid directory) {
    tasks.schedule(ShowRevealed.KIND, collection.id() + ":" + log.blockHash() + ":" + log.logIndex(),
        new ShowRevealed.Step(collection.id(), log.blockNumber(), log.blockHash(), blocks.minedAt(log), directory.toString()));
  }
}
