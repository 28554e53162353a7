package studio.fofo.artworks.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.ReportReason;
import studio.fofo.artworks.Reporter;

/** Reports in PostgreSQL. */
@Repository
public class ReportRows {

  private final JdbcClient jdbc;

  ReportRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A report as shown to operators. */
  public record Report(String id, String subject, ReportReason reason, String words, boolean signedIn, Instant at) {}

  boolean has(String subject, Reporter reporter) {
    return jdbc.sql("select count(*) from artworks.reports where subject = :subject and reporter = :reporter")
        .param("subject", subject).param("reporter", reporter.key()).query(Integer.class).single() > 0;
  }

  void add(String id, ArtworkId artwork, String subject, Reporter reporter, String reason, String words, Instant now) {
    jdbc.sql("""
        insert into artworks.reports (id, artwork_id, subject, reporter, reason, words, created_at)
        values (:id, :artwork, :subject, :reporter, :reason, :words, :now)
        on conflict (subject, reporter) do nothing""")
        .param("id", id).param("artwork", artwork.value()).param("subject", subject).param("reporter", reporter.key())
        .param("reason", reason).param("words", words).param("now", Timestamp.from(now))
        .update();
  }

  /** Artworks with open reports, and those taken down, last reported or decided first, one more than requested. */
  List<String> artworks(boolean takenDown, @Nullable String after, int limit) {
    var of = takenDown
        ? "select id as artwork_id, to_char(taken_down_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS') as key from artworks.artworks where taken_down_at is not null"
        : "select artwork_id, max(id) as key from artworks.reports where state = 'open' group by artwork_id";
    return jdbc
        .sql("select artwork_id || ' ' || key from (" + of
            + ") as found where (:after::text is null or key < :after) order by key desc limit :limit")
        .param("after", after).param("limit", limit + 1)
        .query((row, number) -> row.getString(1)).list();
  }

  /** The open reports of artworks, the first hundred of each; artworks without any are absent. */
  public Map<ArtworkId, List<Report>> open(Collection<ArtworkId> artworks) {
    var open = new HashMap<ArtworkId, List<Report>>();
    jdbc.sql("""
        select report.* from unnest(:artworks::text[]) as reported (id) cross join lateral (
          select * from artworks.reports where artwork_id = reported.id and state = 'open' order by id limit 100) as report
        order by report.id""")
        .param("artworks", artworks.stream().map(ArtworkId::value).toArray(String[]::new))
        .query(row -> {
          open.computeIfAbsent(new ArtworkId(row.getString("artwork_id")), first -> new ArrayList<>()).add(report(row));
        });
    return open;
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(row.getString("id"), row.getString("subject"),
        ReportReason.of(row.getString("reason")).orElseThrow(), row.getString("words"),
        !String.valueOf(row.getString("reporter")).startsWith("stranger/"), row.getTimestamp("created_at").toInstant());
  }

  /** Deletes the fingerprints of visitors once they are no longer needed.
   *
   * @return how many there were */
  int close(ArtworkId artwork, String state) {
    return jdbc.sql("""
        update artworks.reports set state = :state, reporter = case when reporter like 'stranger/%' then null else reporter end
        where artwork_id = :artwork and state = 'open'""")
        .param("state", state).param("artwork", artwork.value())
        .update();
  }

  void decided(String id, ArtworkId artwork, String decision, String operator, String reason, Instant now) {
    jdbc.sql("""
        insert into artworks.decisions (id, artwork_id, decision, operator, reason, at)
        values (:id, :artwork, :decision, :operator, :reason, :now)""")
        .param("id", id).param("artwork", artwork.value()).param("decision", decision).param("operator", operator)
        .param("reason", reason).param("now", Timestamp.from(now))
        .update();
  }
}
