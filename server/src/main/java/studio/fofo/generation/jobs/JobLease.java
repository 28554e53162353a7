package studio.fofo.generation.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import studio.fofo.runtime.Signals;

/**
 * Renews a job's lease while the creating thread works on it, and interrupts that thread if the lease is lost. A cancellation is noticed at
 * once through a signal, or else with the next heartbeat. The heartbeat thread itself is never interrupted, since that would close its
 * connection in the middle of a heartbeat: it is woken, and ends between two.
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
      LOG.warn("a lease's heartbeat thread was interrupted unexpectedly, the lease will expire job={}", job.id(), unexpected);
    }
  }

  /** An unresponsive database does not end the lease: the fenced writes decide. */
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

  /** Interrupts the worker only while it still works on this job; it is a platform thread, so its connection stays open. */
  private synchronized void lose() {
    if (open) {
      lost = true;
      worker.interrupt();
    }
  }

  /** Runs in the worker's thread and clears a late interrupt, since the thread may get other work. */
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
