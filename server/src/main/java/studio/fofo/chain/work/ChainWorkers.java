package studio.fofo.chain.work;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Starts a worker for each chain in the chain role, and ends them before the database goes. They are platform threads: stopping interrupts
 * what waits for a node, and in a virtual thread it would close the connection of a query, too.
 */
public final class ChainWorkers implements SmartLifecycle {

  private final List<ChainWorker> workers;
  private volatile boolean running;

  ChainWorkers(List<ChainWorker> workers) {
    this.workers = List.copyOf(workers);
  }

  @Override
  public void start() {
    running = true;
    workers.forEach(worker -> Thread.ofPlatform().name("chain-worker").daemon().start(worker));
  }

  @Override
  public void stop() {
    workers.forEach(ChainWorker::stop);
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Whether every chain is worked on, here or elsewhere. */
  public boolean ready() {
    return workers.stream().allMatch(ChainWorker::working);
  }
}
