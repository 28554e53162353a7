package studio.fofo.runtime;

import java.util.Optional;

/** One thing that must work before a process takes traffic; a bean, conditional on the role that needs it. */
public interface ReadinessCheck {

  /** As shown in {@code /readyz}. */
  String name();

  /** What is wrong, in a sentence; empty if it is ready. Returns within a second. */
  Optional<String> problem();

  /** A warning for operators that does not affect readiness, in a sentence. Returns within a second. */
  default Optional<String> warning() {
    return Optional.empty();
  }
}
