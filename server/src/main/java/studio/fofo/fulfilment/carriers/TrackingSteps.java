package studio.fofo.fulfilment.carriers;

import org.springframework.stereotype.Component;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.Tasks;

/** The deferred steps of following a parcel. */
@Component
class TrackingSteps {

  static final TaskKind<Step> REGISTER = new TaskKind<>("fulfilment.register-parcel", Role.BUSINESS, Step.class);
  static final TaskKind<Step> READ = new TaskKind<>("fulfilment.read-parcel", Role.BUSINESS, Step.class);

  private final Tasks tasks;

  TrackingSteps(Tasks tasks) {
    this.tasks = tasks;
  }

  /** The parcel of a step; everything else is read when it runs. */
  record Step(String parcelId) {

    ParcelId id() {
      return new ParcelId(parcelId);
    }
  }

  void register(ParcelId id) {
    tasks.schedule(REGISTER, id.value(), new Step(id.value()));
  }

  void read(ParcelId id) {
    tasks.schedule(READ, id.value(), new Step(id.value()));
  }
}
