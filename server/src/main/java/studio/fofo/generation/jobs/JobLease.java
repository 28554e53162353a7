package studio.fofo.generation.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import studio.fofo.runtime.Signals;

/**
 * Keeps a job alive while the thread that made this works on it, and interrupts that thread when the job is lost. Hears of a cancellation
 * at once, and finds it with the next heartbeat otherwise. The heart itself is never interrupted, since that would close the connection of
 * a heartbeat under way: it is woken, and ends between two.
 */
final class JobLease implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(JobLease.class);

  private final Job job;
  private final JobLeases leases;
  private final Duration pause;
  private final Thread worker = Thread.currentThread();
  private final Semaphore woken = new Semaphore(0);
  private final Signals.Hearing hearing;
  private boolean open = true;
  private boolean lost;

  JobLease(Job job, JobLeases leases, Signals signals, Duration length) {
    this.job = job;
    this.leases = leases;
    this.pause = length.dividedBy(4);
    this.hearing = signals.hear(JobEvents.topic(job.id()), topic -> woken.release());
    Thread.ofVirtual().name("lease-" + job.id()).start(this::beat);
  }

  synchronized boolean isLost() {
    return lost;
  }

  private void beat() {
    try {
      while (isOpen()) {
        woken.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
        woken.drainPermits();
        if (isOpen() && !isHeld()) {
          lose();
          return;
        }
      }
    } catch (InterruptedException unexpected) {
      LOG.warn("the heart of a lease was interrupted, which nobody does: the lease will run out job={}", job.id(), unexpected);
    }
  }

  /** A database that does not answer decides nothing: the writes under the fence will. */
  private boolean isHeld() {
    try {
      return leases.heartbeat(job);
    } catch (RuntimeException failed) {
      LOG.warn("heartbeat failed job={} reason={}", job.id(), NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
      return true;
    }
  }

  private synchronized boolean isOpen() {
    return open;
  }

  /** Interrupts the worker only while it still works on this job; being a platform thread, it loses no connection by that. */
  private synchronized void lose() {
    if (open) {
      lost = true;
      worker.interrupt();
    }
  }

  /** In the worker's thread, which keeps no interrupt of a job that had ended already: it may have other work. */
  @Override
  public void close() {
    synchronized (this) {
      open = false;
      if (lost) {
        Thread.interrupted();
      }
    }
    hearing.close();
    woken.release();
  }
}
