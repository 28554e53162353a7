package studio.fofo.chain.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.Chains;
import studio.fofo.chain.FinalBlocks;
import studio.fofo.chain.SentTransaction.Status;
import studio.fofo.kernel.Address;

/**
 * Follows sent transactions until they are confirmed: finds receipts in indexed blocks, waits for finality, and resends or replaces
 * transactions that are not mined. Called by the chain's only worker, after the index advanced.
 */
public final class Tracking {

  private static final Logger LOG = LoggerFactory.getLogger(Tracking.class);

  private final TransactionRows rows;
  private final Attempts attempts;
  private final NodeCalls gateway;
  private final HiddenReceipts hidden;
  private final Unmined unmined;
  private final Chains chains;
  private final FinalBlocks finals;
  private final MinedTransactions mined;

  Tracking(TransactionRows rows, Attempts attempts, NodeCalls gateway, HiddenReceipts hidden, Unmined unmined, Chains chains,
      FinalBlocks finals, MinedTransactions mined) {
    this.rows = rows;
    this.attempts = attempts;
    this.gateway = gateway;
    this.hidden = hidden;
    this.unmined = unmined;
    this.chains = chains;
    this.finals = finals;
    this.mined = mined;
  }

  /** One round over all open transactions. An error on our side with one does not delay the others. */
  public void follow(long chainId) {
    var finality = chains.require(chainId).finality();
    follow(chainId, finals.upTo(chainId, finality.usual()), finals.upTo(chainId, finality.large()));
  }

  /**
   * Reads the receipts of all of them at once.
   *
   * @param settled the latest final block
   * @param proven the latest block of the highest finality, on which a nonce may be given up
   */
  void follow(long chainId, long settled, long proven) {
    var open = rows.open(chainId, settled);
    var live = attempts.live(open.stream().map(Requested::id).toList());
    var shown = gateway.receipts(chainId, live.values().stream().flatMap(List::stream).map(Attempt::txHash).toList()).stream()
        .collect(Collectors.toMap(receipt -> receipt.txHash().toLowerCase(Locale.ROOT), Function.identity(), (first, same) -> first));
    var waiting = new HashSet<Address>();
    var found = new HashMap<String, NodeCalls.Receipt>();
    for (var row : open) {
      receipt(row, live.getOrDefault(row.id(), List.of()), shown, waiting, proven).ifPresent(receipt -> found.put(row.id(), receipt));
    }
    var recorded = mined.record(chainId, open, found);
    open.stream().filter(row -> recorded.contains(row.id())).forEach(row -> Optional.ofNullable(found.get(row.id()))
        .filter(receipt -> receipt.blockNumber() <= settled).ifPresent(receipt -> report(row, receipt)));
    unmined.endRound(chainId);
  }

  private void report(Requested row, NodeCalls.Receipt receipt) {
    try {
      mined.report(row, receipt);
    } catch (RuntimeException failed) {
      LOG.error("cannot report the outcome of a transaction, retrying purpose={}", row.purpose(), failed);
    }
  }

  /** The indexer dropped a block: its transactions are pending again. Joins the indexer's transaction. */
  public void orphaned(long chainId, String blockHash) {
    var count = rows.orphaned(chainId, blockHash);
    if (count > 0) {
      LOG.warn("transactions are pending again after a reorganisation chainId={} block={} count={}", chainId, blockHash, count);
    }
  }

  /**
   * A transaction that is not signed yet has none.
   *
   * @param proven the latest block on which a nonce may be given up
   */
  private Optional<NodeCalls.Receipt> receipt(
      Requested row, List<Attempt> live, Map<String, NodeCalls.Receipt> shown, Set<Address> waiting, long proven) {
    if (live.isEmpty()) {
      LOG.debug("transaction waits for its signature, and those behind it wait for it purpose={}", row.purpose());
      waiting.add(Optional.ofNullable(row.sender()).orElseThrow());
      return Optional.empty();
    }
    var hashes = live.stream().map(Attempt::txHash).toList();
    var receipt = hashes.stream().flatMap(hash -> Optional.ofNullable(shown.get(hash.toLowerCase(Locale.ROOT))).stream()).findFirst();
    if (receipt.isPresent()) {
      return receipt;
    }
    return row.status() == Status.MINED
        ? hidden.in(row.chainId(), Optional.ofNullable(row.blockNumber()).orElseThrow(), hashes)
        : unmined.push(row, live, waiting.add(Optional.ofNullable(row.sender()).orElseThrow()), proven);
  }
}
