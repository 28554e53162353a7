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
 * Works one lane off with a fixed number of slots. One thread waits for a free slot and then for a job; it is stopped by a flag, since an
 * interrupt would close the connection of a query under way. Each job runs in a thread of its own, which an engine may keep busy with
 * native code; those are platform threads, which an interrupt costs no connection.
 */
final class Lane {

  /** What a lane does, apart from when. */
  interface Work {

    Optional<Job> next();

    /** Ends soon after the thread is interrupted, and throws nothing. */
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

  /** Interrupts what runs and waits for it to give its job back. */
  void stop(Duration patience) {
    running = false;
    woken.release();
    busy.forEach(Thread::interrupt);
    try {
      if (!free.tryAcquire(slots, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("jobs still run while the process stops, their leases will run out lane={} jobs={}", name, busy.size());
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
      LOG.warn("a lane's dispatcher was interrupted, which nobody does: the lane stands still lane={}", name, unexpected);
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

  /** The database may be away for a while: nothing is picked, and the lane goes on. */
  private Optional<Job> next() {
    try {
      return work.next();
    } catch (RuntimeException failed) {
      if (running) {
        LOG.warn("cannot look for jobs, trying again lane={} reason={}", name,
            NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
      }
      return Optional.empty();
    }
  }
}
