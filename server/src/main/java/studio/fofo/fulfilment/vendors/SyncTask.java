package studio.fofo.fulfilment.vendors;

import java.time.Duration;
import org.springframework.stereotype.Component;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;

/** Synchronises one vendor's catalogue. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class SyncTask implements TaskHandler<SyncTask.SyncCatalogue> {

  static final TaskKind<SyncCatalogue> KIND = new TaskKind<>("fulfilment.sync-catalogue", Role.BUSINESS, SyncCatalogue.class);

  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final CatalogueSync sync;

  SyncTask(CatalogueSync sync) {
    this.sync = sync;
  }

  record SyncCatalogue(String supplier) {}

  @Override
  public TaskKind<SyncCatalogue> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(SyncCatalogue step) {
    try {
      sync.sync(step.supplier());
      return TaskOutcome.done();
    } catch (SupplierUnavailable unavailable) {
      return TaskOutcome.again(unavailable.after().orElse(AGAIN));
    }
  }
}
