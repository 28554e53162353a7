package studio.fofo.generation.jobs;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.painter.image.Raster;
import studio.fofo.runtime.Signals;

/** What unfinished pictures of jobs look like at the moment. Worth nothing once they are finished, so nothing is kept. */
@Repository
public class JobPreviews {

  private static final Logger LOG = LoggerFactory.getLogger(JobPreviews.class);
  private static final int MOST_WIDTH = 320;
  private static final int QUALITY = 60;

  private final JdbcClient jdbc;
  private final Signals signals;
  private final Clock clock;

  JobPreviews(JdbcClient jdbc, Signals signals, Clock clock) {
    this.jdbc = jdbc;
    this.signals = signals;
    this.clock = clock;
  }

  /**
   * An unfinished picture.
   *
   * @param step grows with each of the same variant
   * @param image a small WebP as a data URL
   */
  public record Preview(int variant, int step, String image) {}

  /** Replaces the variant's last one. Something that is no picture is left out: it costs nobody a picture. */
  void show(Job job, int variant, byte[] picture) {
    byte[] small;
    try {
      small = Raster.decode(picture).webp(MOST_WIDTH, QUALITY);
    } catch (IllegalArgumentException unreadable) {
      LOG.debug("unreadable preview engine={} job={}", job.lane(), job.id(), unreadable);
      return;
    }
    var changed = jdbc.sql("""
        insert into generation.job_previews as shown (user_id, job_id, variant, step, picture, at)
        values (:user, :job, :variant, 1, :picture, :now)
        on conflict (user_id, job_id, variant) do update
        set step = shown.step + 1, picture = excluded.picture, at = excluded.at
        where shown.picture is distinct from excluded.picture""")
        .param("user", job.owner().value()).param("job", job.id().value()).param("variant", variant).param("picture", small)
        .param("now", Timestamp.from(clock.instant())).update();
    if (changed > 0) {
      signals.send(JobEvents.topic(job.id()));
    }
  }

  /** Those of a job that runs. */
  public List<Preview> of(Job job) {
    if (job.status() != JobStatus.RUNNING) {
      return List.of();
    }
    return jdbc.sql("select variant, step, picture from generation.job_previews where user_id = :user and job_id = :job order by variant")
        .param("user", job.owner().value()).param("job", job.id().value())
        .query((row, number) -> new Preview(row.getInt("variant"), row.getInt("step"),
            "data:image/webp;base64," + Base64.getEncoder().encodeToString(row.getBytes("picture"))))
        .list();
  }

  /** Deletes those of jobs that ended. */
  void forget() {
    jdbc.sql("""
        delete from generation.job_previews shown using generation.jobs job
        where job.user_id = shown.user_id and job.id = shown.job_id and job.finished_at is not null""").update();
  }
}
