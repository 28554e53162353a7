package studio.fofo.runtime;

import java.util.Optional;

/** One thing that must work before a process takes traffic; a bean, conditional on the role that needs it. */
public interface ReadinessCheck {

  /** As shown in {@code /readyz}. */
  String name();

  /** What is wrong, in a sentence; empty when it is ready. Answers within a second. */
  Optional<String> problem();

  /** What an operator should see to though traffic may come, in a sentence. Answers within a second. */
  default Optional<String> warning() {
    return Optional.empty();
  }
}
