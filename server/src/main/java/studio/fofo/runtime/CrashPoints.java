package studio.fofo.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Named points at which a test kills the process, as {@code kill -9} would: set the system property or environment
 * {@code fofo.crash-at} / {@code FOFO_CRASH_AT} to one of them. Without it, reaching a point does nothing.
 *
 * <p>The points: job-accepted, upload-recorded, mint-requested, mint-broadcast, order-placed, relay-requested, payment-mined,
 * print-file-made, sent-to-supplier, settled, shipped; model-file-copied, model-complete, model-published, lora-copied, lora-complete,
 * lora-file-published, lora-published; reply-committed after the commit of an {@link Idempotent#inOneCommit()} call; for
 * each kind of transaction, {@code <kind>-signed} and {@code <kind>-broadcast}; and for each {@link Reaction}, {@code <name>-stored} after
 * the commit that stored its event and {@code <name>-reacted} after its own.
 */
public final class CrashPoints {

  private static final Logger LOG = LoggerFactory.getLogger(CrashPoints.class);
  private static final int KILLED = 137;
  private static final String CHOSEN = chosen();

  private CrashPoints() {}

  /** Call right after the commit that makes the step durable. */
  public static void reach(String name) {
    if (name.equals(CHOSEN)) {
      LOG.error("crash point reached, halting name={}", name);
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private static String chosen() {
    var environment = System.getenv().getOrDefault("FOFO_CRASH_AT", "");
    return System.getProperty("fofo.crash-at", environment);
  }
}
