package studio.fofo.artworks.review;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ArtworkTakenDown;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.gallery.JdbcArtworks;
import studio.fofo.artworks.gallery.Reviews;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.FieldChecks;

/** An operator's decisions about artworks. Each is recorded with operator and reason; repeating a decision has no effect. */
@Service
public class Moderating {

  private static final int LONGEST = 1000;

  private final JdbcArtworks artworks;
  private final ReportRows reports;
  private final Reviews reviews;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Moderating(JdbcArtworks artworks, ReportRows reports, Reviews reviews, ApplicationEventPublisher events, Clock clock) {
    this.artworks = artworks;
    this.reports = reports;
    this.reviews = reviews;
    this.events = events;
    this.clock = clock;
  }

  /** A position in the list. */
  public record Place(ArtworkId artwork, String key) {}

  /** Artworks with open reports, or those taken down, latest first, one more than requested. */
  @Transactional(readOnly = true)
  public List<Place> waiting(boolean takenDown, @Nullable String after, int limit) {
    return reports.artworks(takenDown, after, limit).stream().map(row -> row.split(" ", 2))
        .map(parts -> new Place(new ArtworkId(parts[0]), parts[1])).toList();
  }

  /**
   * Takes an artwork down, or restores it, and closes its open reports.
   *
   * @param why the reason, recorded and shown to its creator
   * @throws studio.fofo.kernel.Refusal {@code ARTWORK_UNKNOWN}, {@code REPORT_INVALID}
   */
  @Transactional
  public StoredArtwork takeDown(ArtworkId id, boolean down, UserId operator, @Nullable String why) {
    require(id);
    var reason = checked(why);
    var now = clock.instant();
    if (artworks.takeDown(id, down ? reason : null, now)) {
      reports.decided(TypeId.next("dec").toString(), id, down ? "taken-down" : "restored", operator.value(), reason, now);
      events.publishEvent(new ArtworkTakenDown(id, down, now));
    }
    if (!down) {
      reviews.pass(id);
    }
    reports.close(id, down ? "upheld" : "dismissed");
    return require(id);
  }

  /** Dismisses the open reports of an artwork; one that its review held may be shown from now on. */
  @Transactional
  public StoredArtwork dismiss(ArtworkId id, UserId operator, @Nullable String why) {
    var stored = require(id);
    var reason = checked(why);
    if (reports.close(id, "dismissed") > 0) {
      reports.decided(TypeId.next("dec").toString(), id, "dismissed", operator.value(), reason, clock.instant());
      reviews.pass(id);
    }
    return stored;
  }

  private StoredArtwork require(ArtworkId id) {
    return artworks.stored(id).orElseThrow(() -> ArtworksErrors.unknown(id.value()));
  }

  private static String checked(@Nullable String why) {
    var check = FieldChecks.ofPrivateText(ArtworksErrors.REPORT_INVALID);
    var reason = check.lines("reason", why, 1, LONGEST);
    check.done();
    return Objects.requireNonNull(reason);
  }
}
