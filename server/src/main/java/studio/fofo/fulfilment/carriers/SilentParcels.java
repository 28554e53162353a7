package studio.fofo.fulfilment.carriers;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.fulfilment.production.Productions;

/** Parcels without news for longer than is normal for their status: somebody should ask the carrier. */
@Repository
public class SilentParcels {

  private static final List<ParcelStatus> WATCHED = Arrays.stream(ParcelStatus.values()).filter(status -> !status.isFinal()).toList();

  private final JdbcClient jdbc;
  private final CarrierSettings settings;
  private final Clock clock;

  SilentParcels(JdbcClient jdbc, CarrierSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A parcel and since when nothing was reported of it.
   *
   * @param since of the last news, or when an operator last checked
   */
  public record Silent(FollowedParcel parcel, Instant since) {}

  /** The parcels that are silent now, the longest silent first. */
  public List<Silent> now(int limit) {
    var now = clock.instant();
    return jdbc.sql("""
            select parcel.* from fulfilment.followed_parcels parcel
            join unnest(:statuses::text[], :limits::timestamptz[]) as watched (status, since) on watched.status = parcel.status
            where parcel.status not in ('delivered', 'returned') and parcel.news_at < watched.since
            order by parcel.news_at limit :limit
            """)
        .param("statuses", WATCHED.stream().map(ParcelStatus::word).toArray(String[]::new))
        .param("limits", WATCHED.stream().map(status -> Productions.utc(now.minus(settings.silence().of(status))).toString())
            .toArray(String[]::new))
        .param("limit", limit)
        .query((row, number) -> new Silent(FollowedParcels.read(row, number), row.getTimestamp("news_at").toInstant()))
        .list().stream().sorted(Comparator.comparing(Silent::since)).toList();
  }

  /**
   * An operator has checked it: it is shown again only after another such silence.
   *
   * @return false if there is no parcel with this id
   */
  public boolean checked(String id) {
    return jdbc.sql("update fulfilment.followed_parcels set news_at = :now where id = :id")
        .param("id", id).param("now", Productions.utc(clock.instant())).update() == 1;
  }
}
