package studio.fofo.fulfilment.carriers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What happened to a parcel, oldest first, and where it is now. Depends only on what was reported, never on when or in which order.
 *
 * <p>Two sources often report the same event, in different words: same minute, same status, and places that do not contradict each other.
 * It is then shown once, in the words of the source that knows the place.
 *
 * @param status empty if nothing was reported
 */
public record Timeline(List<ParcelEvent> events, Optional<ParcelStatus> status) {

  private static final Comparator<ParcelReport> BY_TIME = Comparator
      .comparing((ParcelReport report) -> report.event().time().instant())
      .thenComparing(report -> report.event().status())
      .thenComparing(ParcelReport::source)
      .thenComparing(report -> report.event().id());

  public Timeline {
    events = List.copyOf(events);
  }

  public static Timeline of(List<ParcelReport> reports) {
    var merged = new ArrayList<Merged>();
    reports.stream().sorted(BY_TIME).distinct().forEach(report -> merged.stream().filter(event -> event.isAlso(report)).findFirst()
        .ifPresentOrElse(event -> event.add(report), () -> merged.add(new Merged(report))));
    var events = merged.stream().map(event -> event.best).sorted(Comparator.comparing((ParcelEvent event) -> event.time().instant())
        .thenComparing(ParcelEvent::status).thenComparing(ParcelEvent::id)).toList();
    return new Timeline(events, events.stream().map(ParcelEvent::status).reduce(ParcelStatus::then));
  }

  /** The event by which the parcel came to its status: the last one in time that has it. */
  public Optional<ParcelEvent> latest() {
    return status.flatMap(now -> events.reversed().stream().filter(event -> event.status() == now).findFirst())
        .or(() -> events.isEmpty() ? Optional.empty() : Optional.of(events.getLast()));
  }

  /** When it was delivered; empty if it was not, or went back. */
  public Optional<EventTime> deliveredAt() {
    return status.filter(now -> now == ParcelStatus.DELIVERED)
        .flatMap(delivered -> events.stream().filter(event -> event.status() == ParcelStatus.DELIVERED).findFirst())
        .map(ParcelEvent::time);
  }

  /** Reports of one event, at most one of each source: two of the same source in a minute are two events. */
  private static final class Merged {

    private final Set<String> sources = new HashSet<>();
    private ParcelEvent best;

    Merged(ParcelReport first) {
      sources.add(first.source());
      best = first.event();
    }

    boolean isAlso(ParcelReport report) {
      var other = report.event();
      return !sources.contains(report.source()) && best.status() == other.status() && best.time().isSameMinute(other.time())
          && placesAgree(best.place(), other.place());
    }

    void add(ParcelReport report) {
      sources.add(report.source());
      if (worth(report.event()) > worth(best)) {
        best = report.event();
      }
    }

    private static int worth(ParcelEvent event) {
      return (event.place().isPresent() ? 2 : 0) + (event.time().offset().isPresent() ? 1 : 0);
    }

    private static boolean placesAgree(Optional<String> one, Optional<String> other) {
      return one.isEmpty() || other.isEmpty() || town(one.get()).equals(town(other.get()));
    }

    /** {@code LEIPZIG, DE} and {@code Leipzig, Saxony} are the same town. */
    private static String town(String place) {
      return place.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
  }
}
