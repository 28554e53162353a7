package studio.fofo.runtime;

import java.time.Duration;

/** What happens to a task after it ran without an exception. */
public sealed interface TaskOutcome {

  static TaskOutcome done() {
    return Done.DONE;
  }

  /** The step waits for something external: run it again after the pause, with the same payload. */
  static TaskOutcome again(Duration pause) {
    return new Again(pause);
  }

  /** Finished; the task is removed. */
  enum Done implements TaskOutcome {
    DONE
  }

  /** Runs again after a pause. */
  record Again(Duration pause) implements TaskOutcome {}
}
