package studio.fofo.chain.work;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import studio.fofo.chain.engine.Tracking;
import studio.fofo.chain.condition.ConditionWatch;
import studio.fofo.chain.finality.FinalityWatch;
import studio.fofo.chain.indexing.Indexer;
import studio.fofo.chain.setup.ContractsOnChain;
import studio.fofo.chain.setup.Fence;

/** The only thread that works on one chain: deploys contracts if needed, indexes, follows transactions, pauses, and starts again. */
final class ChainWorker implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(ChainWorker.class);
  private static final Duration FOLLOWER_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 6;
  private static final int MOST_STEPS = 20;

  private final long chainId;
  private final Duration poll;
  private final ContractsOnChain preparation;
  private final Indexer indexer;
  private final FinalityWatch finality;
  private final Tracking tracking;
  private final ConditionWatch condition;
  private final ChainLease lease;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean working;
  private volatile @Nullable Thread thread;
  private int failures;

  ChainWorker(long chainId, Duration poll, ContractsOnChain preparation, Indexer indexer,
      FinalityWatch finality, Tracking tracking, ConditionWatch condition, ChainLease lease) {
    this.chainId = chainId;
    this.poll = poll;
    this.preparation = preparation;
    this.indexer = indexer;
    this.finality = finality;
    this.tracking = tracking;
    this.condition = condition;
    this.lease = lease;
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try (lease) {
      while (stopping.getCount() > 0) {
        pause(round());
      }
    } finally {
      stopped.countDown();
    }
  }

  /** Ends the round. Waiting for a node or for the deploy script is interrupted, and repeated after the next start. */
  void stop() {
    stopping.countDown();
    try {
      if (stopped.await(1, TimeUnit.SECONDS)) {
        return;
      }
      Optional.ofNullable(thread).ifPresent(Thread::interrupt);
      if (!stopped.await(5, TimeUnit.SECONDS)) {
        LOG.warn("a chain's worker did not stop in time chainId={}", chainId);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether the last round succeeded: nodes respond, contracts are deployed, the index is up to date. */
  boolean working() {
    return working;
  }

  long chainId() {
    return chainId;
  }

  private Duration round() {
    try {
      if (!lease.held()) {
        working = condition.isUp(chainId);
        return FOLLOWER_PAUSE;
      }
      var more = new AtomicBoolean();
      Fence.under(lease::guard, () -> more.set(work()));
      condition.succeeded(chainId, more.get());
      working = !more.get();
      failures = 0;
      return more.get() ? Duration.ZERO : poll;
    } catch (RuntimeException failed) {
      working = false;
      if (stopping.getCount() == 0) {
        LOG.debug("stopping interrupted a round on a chain chainId={}", chainId, failed);
        return Duration.ZERO;
      }
      judge();
      failures = Math.min(failures + 1, MOST_DOUBLINGS);
      LOG.warn("a round on a chain failed, retrying chainId={} failures={} reason={}", chainId, failures, failed.getMessage(),
          failures == 1 ? failed : null);
      var pause = poll.multipliedBy(1L << failures);
      return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
  }

  /** A round that failed because of the database leaves the judgement to a later one. */
  private void judge() {
    try {
      condition.failed(chainId);
    } catch (DataAccessException unreachable) {
      LOG.debug("cannot record the state of a chain chainId={}", chainId, unreachable);
    }
  }

  /**
   * Indexes some blocks at a time, so that a long catch-up does not delay transactions.
   *
   * @return whether more blocks may be available
   */
  private boolean work() {
    preparation.ensure(chainId);
    var steps = 0;
    var more = true;
    while (more && steps < MOST_STEPS && stopping.getCount() > 0) {
      more = indexer.step(chainId);
      steps++;
    }
    finality.look(chainId);
    tracking.follow(chainId);
    return more;
  }

  private void pause(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("stopping work on a chain chainId={}", chainId);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }
}
