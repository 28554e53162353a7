package studio.fofo.generation.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fake vendor with the adapter under test. */
public interface VendorHarness extends AutoCloseable {

  FakeVendor vendor();

  /** The adapter, a new one at each call, as each process has its own. */
  RemoteEngine engine();

  /** How many pictures it took orders for, and charges for. */
  int taken();

  /** The latest order's progress, as the vendor says it. */
  void progress(double share);

  /** The latest order ends with these outputs, one for each variant. */
  void finish(List<Output> outputs);

  default void finish(Output... outputs) {
    finish(Arrays.asList(outputs));
  }

  /** The vendor forgets all orders. */
  void forget();

  /** Waits until the adapter has read everything that the vendor sent. */
  default void settle() {}

  /** The process that submitted is killed. */
  default void kill() {}

  /** Time passes. */
  default void pass(Duration time) {}

  /** What the vendor says while it loads the model. */
  default Fault loading(Duration estimate) {
    return Fault.status(503).with("Retry-After", String.valueOf(estimate.toSeconds()));
  }

  /** What the vendor says if the account has no money, or the key is wrong. */
  default Fault closed(int status) {
    return Fault.status(status);
  }

  /** The next reply about the latest order is about another one. */
  default void confuse() {}

  /** Its webhooks; empty if it has none. */
  default Optional<Webhook> webhook() {
    return Optional.empty();
  }

  /** Events of the vendor, and their reader. */
  interface Webhook {

    EngineWebhook reader();

    /** A genuine event about a ticket. */
    Posted event(String id, String ticket, String key);

    /** The same as it was signed so long ago. */
    Posted old(Duration ago);
  }

  /** A post. */
  record Posted(Map<String, List<String>> headers, byte[] body) {}

  @Override
  void close();
}
