package studio.fofo.runtime.embedded;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;

/**
 * The programs that an installation without outside systems brings along (PostgreSQL, anvil): shared by all processes on the same
 * {@code FOFO_HOME}, started by the first, attached to by the others and after a crash, stopped by the last one out.
 */
public final class EmbeddedServices {

  private static final Map<FofoHome, EmbeddedServices> OPEN = new HashMap<>();

  private final Housemates housemates;
  private final List<EmbeddedService> running = new ArrayList<>();

  private EmbeddedServices(FofoHome home) {
    housemates = Housemates.enter(home);
    SpringApplication.getShutdownHandlers().add(EmbeddedServices::leaveAll);
  }

  /** The services of a home, as seen from this process. */
  public static synchronized EmbeddedServices of(FofoHome home) {
    return OPEN.computeIfAbsent(home, EmbeddedServices::new);
  }

  /**
   * Attaches to a service or starts it, alone among all processes of this home.
   *
   * @param start answers a service that is ready to be used
   */
  public synchronized <S extends EmbeddedService> S attachOrStart(Supplier<S> start) {
    var service = housemates.oneAtATime(start);
    running.add(service);
    return service;
  }

  /** Leaves every home; where this process was the last, stops the services, latest first. */
  public static synchronized void leaveAll() {
    OPEN.values().forEach(services -> services.housemates.leave(
        () -> services.running.reversed().forEach(EmbeddedService::stop)));
    OPEN.clear();
  }
}
