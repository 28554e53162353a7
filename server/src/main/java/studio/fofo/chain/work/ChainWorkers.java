package studio.fofo.chain.work;

import java.util.List;
import org.springframework.context.SmartLifecycle;

/**
 * Starts a worker for each chain in the chain role, and stops them before the database closes. They are platform threads: stopping
 * interrupts waiting for a node, and in a virtual thread that would also close the connection of a running query.
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

  /** Whether at least one chain is being worked on, by this process or another: the studio can sell and mint there. */
  public boolean ready() {
    return workers.stream().anyMatch(ChainWorker::working);
  }

  /** The chains that are not being worked on. */
  List<Long> idle() {
    return workers.stream().filter(worker -> !worker.working()).map(ChainWorker::chainId).toList();
  }
}
