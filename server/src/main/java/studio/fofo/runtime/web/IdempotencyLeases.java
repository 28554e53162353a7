package studio.fofo.runtime.web;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Renews the leases of calls running in this process, three times per lease: however long a call takes, a repeat gets 409. */
@Component
class IdempotencyLeases implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(IdempotencyLeases.class);

  private final IdempotencyClaims claims;
  private final Set<IdempotencyClaims.Granted> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService timer = Executors
      .newSingleThreadScheduledExecutor(Thread.ofVirtual().name("idempotency-leases").factory());

  IdempotencyLeases(IdempotencyClaims claims, IdempotencySettings settings) {
    this.claims = claims;
    var period = settings.lease().toMillis() / 3;
    timer.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
  }

  /** A call in progress until this is closed. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  Held hold(IdempotencyClaims.Granted claim) {
    running.add(claim);
    return () -> running.remove(claim);
  }

  /** If the database is down, the next turn tries again. */
  void renew() {
    for (var claim : running) {
      try {
        claims.renew(claim);
      } catch (RuntimeException failed) {
        LOG.warn("lease not renewed reason={}", failed.toString());
      }
    }
  }

  /** A renewal in progress is left to finish: an interrupt would close its connection. */
  @Override
  public void destroy() {
    timer.shutdown();
  }
}
