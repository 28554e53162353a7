package studio.fofo.chain.indexing;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chain;
import studio.fofo.chain.HeadMoved;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.indexing.IndexRows.Cursor;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.kernel.Refusal;

/**
 * Follows a chain. A step either reverts the latest indexed block, if the chain no longer contains it, or adds the next ones, if they
 * connect to it; in both cases effects, logs, blocks and cursor commit together. Blocks near the head are read whole, by their headers;
 * those far below it by the logs of long ranges.
 */
public final class Indexer {

  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final int BETWEEN_CLEANINGS = 50;
  private static final long REACH_OF_REORGANISATIONS = 50_000;

  private static final int REACH_OF_DOUBT = 128;
  private static final int RESTS_BETWEEN_LOOKS = 15;

  private final Nodes nodes;
  private final Headers headers;
  private final Ranges ranges;
  private final IndexRows rows;
  private final Listeners listeners;
  private final Tracking tracking;
  private final Deployments deployments;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Map<Long, Reach> reaches = new ConcurrentHashMap<>();
  private final Map<Long, Doubt> doubts = new ConcurrentHashMap<>();
  private final Map<Long, Integer> rests = new ConcurrentHashMap<>();

  Indexer(Nodes nodes, IndexRows rows, Listeners listeners, Tracking tracking, Deployments deployments,
      TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.nodes = nodes;
    this.headers = new Headers(nodes);
    this.ranges = new Ranges(nodes);
    this.rows = rows;
    this.listeners = listeners;
    this.tracking = tracking;
    this.deployments = deployments;
    this.transaction = transaction;
    this.events = events;
  }

  /** @return true if more work may be available at once */
  public boolean step(long chainId) {
    nodes.of(chainId).look();
    var cursor = rows.cursor(chainId);
    if (cursor.isEmpty()) {
      return begin(chainId);
    }
    var at = cursor.get();
    var head = headers.head(chainId);
    if (head > at.number() && head - at.number() <= REACH_OF_DOUBT) {
      return follow(chainId, at, head, () -> look(chainId, at));
    }
    var mayRest = head <= at.number() && chainId != Chain.LOCAL && rests.merge(chainId, 1, Integer::sum) % RESTS_BETWEEN_LOOKS != 0;
    return !mayRest && look(chainId, at);
  }

  /**
   * Reads whole blocks. If they name ours as their ancestor, that proves that it is still part of the chain.
   *
   * @param otherwise what to do if they do not
   */
  private boolean follow(long chainId, Cursor at, long head, BooleanSupplier otherwise) {
    var reach = reaches.computeIfAbsent(chainId, none -> new Reach());
    var to = Math.min(head, at.number() + reach.blocks());
    var asked = (int) (to - at.number());
    Optional<Headers.Stretch> found;
    try {
      found = headers.stretch(chainId, at.number() + 1, to, listeners.wanted(chainId))
          .or(() -> headers.stretch(chainId, at.number() + 1, to, listeners.wanted(chainId)));
    } catch (RpcError | Refusal tooMuch) {
      return askForLess(chainId, reach, asked, tooMuch);
    }
    if (found.isEmpty()) {
      LOG.info("blocks are incomplete, retrying chainId={} from={} to={}", chainId, at.number() + 1, to);
      return false;
    }
    if (!joins(at, found.get())) {
      return otherwise.getAsBoolean();
    }
    reach.passed(asked);
    doubt(chainId).denied();
    var stretch = found.get();
    transaction.executeWithoutResult(status -> add(chainId, at, stretch));
    return stretch.blocks().getLast().number() < head;
  }

  /** Compares our latest block with what a node shows at its height. */
  private boolean look(long chainId, Cursor at) {
    var view = headers.view(chainId, at.number());
    var latest = view.latest();
    if (view.at().filter(block -> block.hash().equals(at.hash())).isPresent()) {
      doubt(chainId).denied();
      return latest.number() - at.number() > REACH_OF_DOUBT && catchUp(chainId, at, latest.number() - REACH_OF_DOUBT);
    }
    if (view.lags(at, rows.block(chainId, latest.number()), chainId == Chain.LOCAL) || !doubt(chainId).said()) {
      return false;
    }
    return retreat(chainId, at);
  }

  private boolean begin(long chainId) {
    var first = Math.max(0, deployments.firstBlock(chainId) - 1);
    var block = headers.at(chainId, first);
    block.ifPresent(known -> transaction.executeWithoutResult(status -> rows.begin(chainId, known)));
    return block.isPresent();
  }

  /** Reads blocks that are too deep for reorganisations by their logs; where those are in doubt, one by one. */
  private boolean catchUp(long chainId, Cursor at, long deep) {
    var found = range(chainId, at, deep);
    if (found.isEmpty()) {
      return follow(chainId, at, deep, () -> false);
    }
    transaction.executeWithoutResult(status -> add(chainId, at, found.get()));
    return true;
  }

  private Optional<Headers.Stretch> range(long chainId, Cursor at, long deep) {
    try {
      return ranges.read(chainId, at, deep, listeners.wanted(chainId));
    } catch (RpcError | Refusal noAnswer) {
      LOG.info("nodes refuse a range of logs, reading blocks one by one chainId={} from={} reason={}", chainId, at.number() + 1,
          noAnswer.getMessage());
      return Optional.empty();
    }
  }

  private Doubt doubt(long chainId) {
    return doubts.computeIfAbsent(chainId, none -> new Doubt());
  }

  /** A range that a node refuses or cannot handle may work with fewer blocks. */
  private static boolean askForLess(long chainId, Reach reach, int asked, RuntimeException tooMuch) {
    if (!reach.refused(asked)) {
      throw tooMuch;
    }
    LOG.info("nodes refuse a range, requesting fewer blocks chainId={} asked={} next={} reason={}", chainId, asked, reach.blocks(),
        tooMuch.getMessage());
    return true;
  }

  /** Each block names the previous one as its parent, and every log belongs to one of these blocks. */
  private static boolean joins(Cursor at, Headers.Stretch stretch) {
    var parent = at.hash();
    for (var block : stretch.blocks()) {
      if (!block.parentHash().equals(parent)) {
        return false;
      }
      parent = block.hash();
    }
    Set<String> hashes = stretch.blocks().stream().map(BlockHeader::hash).collect(Collectors.toSet());
    return stretch.logs().stream().allMatch(log -> hashes.contains(log.blockHash()));
  }

  private void add(long chainId, Cursor at, Headers.Stretch stretch) {
    var last = stretch.blocks().getLast();
    var logs = stretch.logs().stream().sorted(Comparator.comparingLong(Log::blockNumber).thenComparingInt(Log::logIndex)).toList();
    rows.move(chainId, at, new Cursor(last.number(), last.hash()));
    rows.insert(chainId, stretch.blocks());
    rows.insert(logs);
    logs.forEach(log -> listeners.tell(log, LogListener::onLog));
    if (at.number() / BETWEEN_CLEANINGS != last.number() / BETWEEN_CLEANINGS) {
      rows.forgetBlocksBelow(chainId, last.number() - REACH_OF_REORGANISATIONS);
    }
    events.publishEvent(new HeadMoved(chainId, last.number()));
  }

  private boolean retreat(long chainId, Cursor at) {
    var below = rows.below(chainId, at.number());
    if (below.isEmpty()) {
      return beginAnew(chainId, at);
    }
    LOG.warn("reorganisation chainId={} dropping block={} hash={}", chainId, at.number(), at.hash());
    transaction.executeWithoutResult(status -> {
      rows.move(chainId, at, new Cursor(below.get().number(), below.get().hash()));
      rows.logsBackwards(chainId, below.get().number()).forEach(log -> listeners.tell(log, LogListener::onReorg));
      tracking.orphaned(chainId, at.hash());
      rows.deleteAbove(chainId, below.get().number());
      events.publishEvent(new HeadMoved(chainId, below.get().number()));
    });
    return true;
  }

  /** Not even the first indexed block matches. Our local chain may have lost its state; any other chain is a different one. */
  private boolean beginAnew(long chainId, Cursor at) {
    if (chainId != Chain.LOCAL) {
      throw new IllegalStateException("chain " + chainId + " differs from what is indexed down to block " + at.number()
          + ", and no earlier ones are kept: do its rpc-urls point to another chain?");
    }
    LOG.warn("the local chain was recreated, indexing it from its first block");
    transaction.executeWithoutResult(status -> {
      rows.logsBackwards(chainId, at.number() - 1).forEach(log -> listeners.tell(log, LogListener::onReorg));
      tracking.orphaned(chainId, at.hash());
      rows.end(chainId, at);
    });
    return true;
  }
}
