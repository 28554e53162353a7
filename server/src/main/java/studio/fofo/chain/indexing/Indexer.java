package studio.fofo.chain.indexing;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
import studio.fofo.chain.nodes.RpcError;
import studio.fofo.chain.setup.Deployments;
import studio.fofo.kernel.Refusal;

/**
 * Follows a chain block by block. A step either reverts the latest indexed block, if the chain no longer contains it, or
 * adds the next ones, if they connect to it; in both cases effects, logs, blocks and cursor commit together.
 */
public final class Indexer {

  private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);
  private static final int BETWEEN_CLEANINGS = 50;
  private static final long REACH_OF_REORGANISATIONS = 50_000;

  private final Headers headers;
  private final IndexRows rows;
  private final Listeners listeners;
  private final Tracking tracking;
  private final Deployments deployments;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Map<Long, Reach> reaches = new ConcurrentHashMap<>();
  private final Map<Long, Doubt> doubts = new ConcurrentHashMap<>();

  Indexer(Headers headers, IndexRows rows, Listeners listeners, Tracking tracking, Deployments deployments,
      TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.headers = headers;
    this.rows = rows;
    this.listeners = listeners;
    this.tracking = tracking;
    this.deployments = deployments;
    this.transaction = transaction;
    this.events = events;
  }

  /** @return true if more work may be available at once */
  public boolean step(long chainId) {
    var cursor = rows.cursor(chainId);
    if (cursor.isEmpty()) {
      return begin(chainId);
    }
    var at = cursor.get();
    var view = headers.view(chainId, at.number());
    var latest = view.latest();
    var doubt = doubts.computeIfAbsent(chainId, none -> new Doubt());
    if (view.at().filter(block -> block.hash().equals(at.hash())).isPresent()) {
      doubt.denied();
      return advance(chainId, at, latest.number());
    }
    if (view.lags(at, rows.block(chainId, latest.number()), chainId == Chain.LOCAL) || !doubt.said()) {
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

  private boolean advance(long chainId, Cursor at, long latest) {
    var reach = reaches.computeIfAbsent(chainId, none -> new Reach());
    var to = Math.min(latest, at.number() + reach.blocks());
    if (to <= at.number()) {
      return false;
    }
    var asked = (int) (to - at.number());
    Optional<Headers.Stretch> answer;
    try {
      answer = headers.stretch(chainId, at.number() + 1, to, listeners.wanted(chainId))
          .or(() -> headers.stretch(chainId, at.number() + 1, to, listeners.wanted(chainId)));
    } catch (RpcError | Refusal tooMuch) {
      return askForLess(chainId, reach, asked, tooMuch);
    }
    if (answer.isEmpty() || !joins(at, answer.get())) {
      LOG.info("blocks are incomplete or do not connect, retrying chainId={} from={} to={}", chainId, at.number() + 1, to);
      return false;
    }
    reach.passed(asked);
    var stretch = answer.get();
    transaction.executeWithoutResult(status -> add(chainId, at, stretch));
    return to < latest;
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
    rows.move(chainId, at, new Cursor(last.number(), last.hash()));
    stretch.blocks().forEach(block -> rows.insert(chainId, block));
    stretch.logs().stream()
        .filter(listeners::anybodyWants)
        .sorted(Comparator.comparingLong(Log::blockNumber).thenComparingInt(Log::logIndex))
        .forEach(log -> {
          rows.insert(log);
          listeners.tell(log, LogListener::onLog);
        });
    if (last.number() % BETWEEN_CLEANINGS == 0) {
      rows.forgetBlocksBelow(chainId, last.number() - REACH_OF_REORGANISATIONS);
    }
    events.publishEvent(new HeadMoved(chainId, last.number()));
  }

  private boolean retreat(long chainId, Cursor at) {
    var below = rows.block(chainId, at.number()).flatMap(block -> rows.block(chainId, at.number() - 1));
    if (below.isEmpty()) {
      return beginAnew(chainId, at);
    }
    LOG.warn("reorganisation chainId={} dropping block={} hash={}", chainId, at.number(), at.hash());
    transaction.executeWithoutResult(status -> {
      rows.move(chainId, at, new Cursor(below.get().number(), below.get().hash()));
      rows.logsBackwards(chainId, at.number()).forEach(log -> listeners.tell(log, LogListener::onReorg));
      tracking.orphaned(chainId, at.hash());
      rows.delete(chainId, at.number());
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
      rows.logsBackwards(chainId, at.number()).forEach(log -> listeners.tell(log, LogListener::onReorg));
      tracking.orphaned(chainId, at.hash());
      rows.end(chainId, at);
    });
    return true;
  }
}
