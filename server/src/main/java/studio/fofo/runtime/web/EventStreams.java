package studio.fofo.runtime.web;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.HttpErrors;

/**
 * Limits this process's event streams, each of which holds a connection: per person, per network address and in all, of which the last
 * quarter is reserved for people who have none yet, so that a few with many do not lock out the others.
 */
@Component
@EnableConfigurationProperties(StreamSettings.class)
public final class EventStreams {

  private static final Duration SOON = Duration.ofSeconds(15);

  private final StreamSettings settings;
  private final Map<String, Integer> open = new HashMap<>();
  private int all;

  EventStreams(StreamSettings settings) {
    this.settings = settings;
  }

  /** A place that is occupied until it is closed; closing it again has no effect. */
  public interface Place extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * Takes a place for a stream of the current request.
   *
   * @throws Refusal {@code STREAMS_TOO_MANY}
   */
  public Place take(UserId person) {
    return take(person, VisitorAddress.current());
  }

  synchronized Place take(UserId user, Optional<VisitorAddress> visitor) {
    var person = "person/" + user.value();
    var address = visitor.map(from -> "address/" + from.network()).orElse("");
    var own = open.getOrDefault(person, 0);
    refuse("you have", own, settings.perPerson());
    if (visitor.filter(from -> !from.local()).isPresent()) {
      refuse("people at your network address have", open.getOrDefault(address, 0), settings.perAddress());
    }
    refuse("all visitors together have", all, own == 0 ? settings.inAll() : settings.inAll() - settings.inAll() / 4);
    open.merge(person, 1, Integer::sum);
    open.merge(address, 1, Integer::sum);
    all++;
    var taken = new AtomicBoolean(true);
    return () -> {
      if (taken.getAndSet(false)) {
        giveBack(person, address);
      }
    };
  }

  private synchronized void giveBack(String person, String address) {
    open.computeIfPresent(person, (key, count) -> count > 1 ? count - 1 : null);
    open.computeIfPresent(address, (key, count) -> count > 1 ? count - 1 : null);
    all--;
  }

  private static void refuse(String whoHas, int count, int most) {
    if (count >= most) {
      throw Refusal.until(HttpErrors.STREAMS_TOO_MANY, whoHas + " " + count + " event streams open, at most " + most
          + " are allowed; close one, or poll the resource instead", SOON);
    }
  }
}
