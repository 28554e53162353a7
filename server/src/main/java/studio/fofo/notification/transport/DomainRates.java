package studio.fofo.notification.transport;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import studio.fofo.notification.NotificationSettings.Smtp;

/** How many mails went to each domain in the last minute. Large mail servers defer senders that send too many at once. */
final class DomainRates {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Smtp settings;
  private final Clock clock;
  private final Map<String, Deque<Instant>> sent = new HashMap<>();

  DomainRates(Smtp settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes a place for a mail to this address; if there is none, how long until there is. */
  synchronized Optional<Duration> take(String address) {
    var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    int most = settings.domains().getOrDefault(domain, settings.perMinute());
    if (most <= 0) {
      return Optional.empty();
    }
    var now = clock.instant();
    sent.values().forEach(times -> times.removeIf(time -> !time.isAfter(now.minus(MINUTE))));
    sent.values().removeIf(Deque::isEmpty);
    var times = sent.computeIfAbsent(domain, unknown -> new ArrayDeque<>());
    if (times.size() >= most) {
      return Optional.of(Duration.between(now, times.getFirst().plus(MINUTE)).plusMillis(1));
    }
    times.addLast(now);
    return Optional.empty();
  }
}
