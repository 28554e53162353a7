package studio.fofo.generation.jobs;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import studio.fofo.runtime.Signals;

/**
 * Processes one lane with a fixed number of slots. One thread waits for a free slot and then for a job; it is stopped by a flag, since an
 * interrupt would close the connection of a running query. Each job runs in a separate thread, which an engine may block in native code;
 * those are platform threads, whose connections survive an interrupt.
 */
final class Lane {

  /** The work of a lane, independent of scheduling. */
  interface Work {

    Optional<Job> next();

    /** Returns soon after the thread is interrupted, and throws nothing. */
    void carryOut(Job job);
  }

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  private final String name;
  private final int slots;
  private final Duration poll;
  private final Signals signals;
  private final Work work;
  private final Semaphore free;
  private final Semaphore woken = new Semaphore(0);
  private final Set<Thread> busy = ConcurrentHashMap.newKeySet();
  private final Thread dispatcher;
  private volatile boolean running = true;

  Lane(String name, int slots, Duration poll, Signals signals, Work work) {
    this.name = name;
    this.slots = slots;
    this.poll = poll;
    this.signals = signals;
    this.work = work;
    this.free = new Semaphore(slots);
    this.dispatcher = Thread.ofVirtual().name("lane-" + name).unstarted(this::dispatch);
  }

  void start() {
    dispatcher.start();
  }

  /** Interrupts running jobs and waits until they are returned to the queue. */
  void stop(Duration patience) {
    running = false;
    woken.release();
    busy.forEach(Thread::interrupt);
    try {
      if (!free.tryAcquire(slots, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("jobs are still running while the process stops, their leases will expire lane={} jobs={}", name, busy.size());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void dispatch() {
    try (var hearing = signals.hear(Jobs.queueTopic(name), topic -> woken.release())) {
      while (running) {
        free.acquire();
        var job = running ? next() : Optional.<Job>empty();
        if (job.isPresent()) {
          begin(job.get());
        } else {
          free.release();
          rest();
        }
      }
    } catch (InterruptedException unexpected) {
      LOG.warn("a lane's dispatcher was interrupted unexpectedly, the lane has stopped lane={}", name, unexpected);
    }
  }

  private void rest() throws InterruptedException {
    if (running) {
      woken.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
      woken.drainPermits();
    }
  }

  private void begin(Job job) {
    Thread.ofPlatform().name("job-" + name).daemon().start(() -> {
      busy.add(Thread.currentThread());
      try {
        if (!running) {
          Thread.currentThread().interrupt();
        }
        work.carryOut(job);
      } finally {
        busy.remove(Thread.currentThread());
        free.release();
      }
    });
  }

  /** The database may be down for a while: nothing is picked, and the lane continues. */
  private Optional<Job> next() {
    try {
      return work.next();
    } catch (RuntimeException failed) {
      if (running) {
        LOG.warn("cannot poll for jobs, retrying lane={} reason={}", name,
            NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
      }
      return Optional.empty();
    }
  }
}
