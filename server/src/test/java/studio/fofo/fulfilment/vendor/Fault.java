package studio.fofo.fulfilment.vendor;

import java.util.List;
import java.util.function.UnaryOperator;

/** What goes wrong with one request at a fake vendor. */
public sealed interface Fault {

  /** 429 with {@code Retry-After}; it does nothing. */
  record Busy(int seconds) implements Fault {}

  /** An error of the vendor's own, before or after it has done what was asked. */
  record Error(int status, When when) implements Fault {}

  /** The connection breaks without a reply. */
  record Cut(When when) implements Fault {}

  /** The connection stays open and there is no reply: the caller's time-out ends it. */
  record Silence(When when) implements Fault {}

  /** A reply of success, whose body is a web page. */
  record Garbage(When when) implements Fault {}

  /** The connection breaks in the middle of the reply. */
  record Half() implements Fault {}

  /** The reply arrives in two parts, with a pause between. */
  record Slow() implements Fault {}

  /** Another reply than the vendor's, after it has done what was asked: ids that changed, for example. */
  record Altered(UnaryOperator<Reply> change) implements Fault {}

  /** Something else happens at that moment: the caller is killed, for example. Then the connection breaks without a reply. */
  record Meanwhile(Runnable happens, When when) implements Fault {}

  /** Whether it has done what was asked. */
  enum When {
    BEFORE, AFTER
  }

  /** One of each kind, without {@link Altered} and {@link Meanwhile}. A caller that is told to wait must not wait long. */
  static List<Fault> kinds() {
    return List.of(new Busy(0), new Error(500, When.BEFORE), new Error(502, When.AFTER), new Cut(When.BEFORE), new Cut(When.AFTER),
        new Silence(When.BEFORE), new Silence(When.AFTER), new Garbage(When.BEFORE), new Garbage(When.AFTER), new Half(), new Slow());
  }
}
