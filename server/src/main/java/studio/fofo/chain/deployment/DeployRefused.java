package studio.fofo.chain.deployment;

import java.util.List;

/** Why nothing is sent, or nothing more: a sentence per fault, which says what to do. */
final class DeployRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final List<String> faults;

  DeployRefused(List<String> faults) {
    super(String.join("\n", faults));
    this.faults = List.copyOf(faults);
  }

  DeployRefused(String fault) {
    this(List.of(fault));
  }

  List<String> faults() {
    return faults;
  }
}
