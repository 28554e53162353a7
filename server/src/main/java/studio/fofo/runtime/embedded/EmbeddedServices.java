package studio.fofo.runtime.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * The programs that an installation without external systems runs itself (PostgreSQL, anvil): shared by all processes of a
 * {@code FOFO_HOME}, started by the first, used by the others and after a crash, restarted when they die, stopped by the last process.
 */
public final class EmbeddedServices {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServices.class);
  private static final Duration GLANCE = Duration.ofSeconds(1);
  private static final Map<FofoHome, EmbeddedServices> OPEN = new HashMap<>();

  private final Housemates housemates;
  private final List<EmbeddedService> running = new ArrayList<>();
  private boolean left;

  private EmbeddedServices(FofoHome home) {
    housemates = Housemates.enter(home);
    SpringApplication.getShutdownHandlers().add(EmbeddedServices::leaveAll);
    Thread.ofPlatform().name("embedded-services").daemon().start(this::watch);
  }

  /** The services of a home, as seen from this process. */
  public static synchronized EmbeddedServices of(FofoHome home) {
    return OPEN.computeIfAbsent(home, EmbeddedServices::new);
  }

  /**
   * Attaches to a service or starts it, one process of this home at a time.
   *
   * @param start returns a service that is ready to use
   */
  public synchronized <S extends EmbeddedService> S attachOrStart(Supplier<S> start) {
    var service = housemates.oneAtATime(start);
    running.add(service);
    return service;
  }

  /** Leaves every home; if this process is the last, stops the services, latest first. */
  public static synchronized void leaveAll() {
    OPEN.values().forEach(EmbeddedServices::leave);
    OPEN.clear();
  }

  /** Leaves one home. */
  static synchronized void leave(FofoHome home) {
    Objects.requireNonNull(OPEN.remove(home), () -> "nobody entered " + home).leave();
  }

  private synchronized void leave() {
    left = true;
    housemates.leave(() -> running.reversed().forEach(EmbeddedService::stop));
  }

  private void watch() {
    while (reviveAll()) {
      LockSupport.parkNanos(GLANCE.toNanos());
    }
  }

  /** @return whether there is more to watch */
  private synchronized boolean reviveAll() {
    for (var service : running) {
      if (!left && service instanceof RevivedService revived && !revived.isRunning()) {
        revive(revived);
      }
    }
    return !left;
  }

  private void revive(RevivedService service) {
    try {
      LOG.warn("embedded service died, restarting it service={}", service.getClass().getSimpleName());
      housemates.oneAtATime(() -> {
        service.revive();
        return service;
      });
    } catch (RuntimeException failed) {
      LOG.warn("embedded service cannot be restarted yet reason={}", failed.getMessage());
    }
  }
}
