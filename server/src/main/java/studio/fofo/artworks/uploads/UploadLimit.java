package studio.fofo.artworks.uploads;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkSettings;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.TurnKind;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.quota.QuotaSubjects;
import studio.fofo.runtime.quota.Standing;
import studio.fofo.runtime.quota.StandingSource;

/** The maximum number of uploads per person within any 24 hours, so that nobody fills the disk. */
@Component
class UploadLimit implements StandingSource {

  private static final Duration DAY = Duration.ofDays(1);
  private static final TurnKind UPLOADS = new TurnKind("artworks.uploads");

  private final JdbcClient jdbc;
  private final Turns turns;
  private final int perDay;
  private final Clock clock;

  UploadLimit(JdbcClient jdbc, Turns turns, ArtworkSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.turns = turns;
    this.perDay = settings.uploads().perDay();
    this.clock = clock;
  }

  /** Serialises one person's uploads until the transaction ends, so that the limit is exact. */
  void lock(UserId owner) {
    turns.take(UPLOADS, owner.value());
  }

  /** @throws Refusal {@code UPLOAD_TOO_MANY}, until one of them is a day old */
  void check(UserId owner) {
    var now = clock.instant();
    jdbc.sql("""
        select created_at from artworks.artworks
        where user_id = :user and engine = 'upload' and created_at > :since
        order by created_at desc offset :others limit 1""")
        .param("user", owner.value()).param("since", Timestamp.from(now.minus(DAY))).param("others", perDay - 1)
        .query(Timestamp.class).optional()
        .map(first -> Duration.between(now, first.toInstant().plus(DAY)))
        .ifPresent(wait -> {
          throw Refusal.until(ArtworksErrors.UPLOAD_TOO_MANY,
              "you have uploaded " + perDay + " pictures within a day, which is the maximum; "
                  + "the next is possible in " + words(wait),
              wait);
        });
  }

  @Override
  public List<Standing> of(QuotaSubjects who) {
    return List.of(jdbc.sql("""
        select count(*) as uploaded, min(created_at) as first from artworks.artworks
        where user_id = :user and engine = 'upload' and created_at > :since""")
        .param("user", Objects.requireNonNull(who.person()).value()).param("since", Timestamp.from(clock.instant().minus(DAY)))
        .query((row, number) -> new Standing("uploads", "pictures uploaded within 24 hours", Standing.Scope.PERSON, perDay,
            row.getLong("uploaded"),
            row.getTimestamp("first") == null ? null : row.getTimestamp("first").toInstant().plus(DAY)))
        .single());
  }

  private static String words(Duration wait) {
    return wait.toHours() < 2 ? wait.toMinutes() + 1 + " min" : wait.toHours() + 1 + " h";
  }
}
