package studio.fofo.fulfilment.domain;

import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskKind;

/** The deferred steps of a production. Print files are made where the painters run; all else is business. */
final class Steps {

  static final TaskKind<Step> MAKE_PRINT_FILES = new TaskKind<>("fulfilment.make-print-files", Role.AI, Step.class);
  static final TaskKind<Step> SUBMIT = new TaskKind<>("fulfilment.submit", Role.BUSINESS, Step.class);
  static final TaskKind<Step> OBSERVE = new TaskKind<>("fulfilment.observe", Role.BUSINESS, Step.class);
  static final TaskKind<Step> WITHDRAW = new TaskKind<>("fulfilment.withdraw", Role.BUSINESS, Step.class);

  private Steps() {}

  /** Which production a step is for; all else is read when it runs. */
  record Step(String productionId) {

    static Step of(ProductionId id) {
      return new Step(id.value());
    }

    ProductionId id() {
      return new ProductionId(productionId);
    }
  }
}
