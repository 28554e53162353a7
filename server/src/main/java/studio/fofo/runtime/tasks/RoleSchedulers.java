package studio.fofo.runtime.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import studio.fofo.runtime.Role;

/** The pollers of this process, one for each of its roles: started last, stopped first. */
final class RoleSchedulers implements SmartLifecycle {

  private final Map<Role, Scheduler> schedulers;
  private volatile boolean running;

  RoleSchedulers(Map<Role, Scheduler> schedulers) {
    this.schedulers = schedulers;
  }

  Optional<Scheduler> of(Role role) {
    return running ? Optional.ofNullable(schedulers.get(role)) : Optional.empty();
  }

  @Override
  public void start() {
    schedulers.values().forEach(Scheduler::start);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    schedulers.values().parallelStream().forEach(Scheduler::stop);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 10;
  }
}
