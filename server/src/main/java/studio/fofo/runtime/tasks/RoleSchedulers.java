package studio.fofo.runtime.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;
import studio.fofo.runtime.Role;

/** The pollers of this process, one per role: started last, stopped first, recreated when restarted. */
final class RoleSchedulers implements SmartLifecycle {

  private final Supplier<Map<Role, Scheduler>> making;
  private volatile Map<Role, Scheduler> running = Map.of();

  RoleSchedulers(Supplier<Map<Role, Scheduler>> making) {
    this.making = making;
  }

  Optional<Scheduler> of(Role role) {
    return Optional.ofNullable(running.get(role));
  }

  @Override
  public void start() {
    var made = making.get();
    made.values().forEach(Scheduler::start);
    running = made;
  }

  @Override
  public void stop() {
    var stopping = running;
    running = Map.of();
    stopping.values().parallelStream().forEach(Scheduler::stop);
  }

  @Override
  public boolean isRunning() {
    return !running.isEmpty();
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 10;
  }
}
