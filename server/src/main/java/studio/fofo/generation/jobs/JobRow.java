package studio.fofo.generation.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.UserId;
import studio.fofo.painter.Meant;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row of {@code generation.jobs}. */
final class JobRow {

  private JobRow() {}

  static Job read(ResultSet row, int number) throws SQLException {
    return new Job(
        new JobId(row.getString("id")), new UserId(row.getString("user_id")), wish(row),
        JobStatus.of(row.getString("status")), row.getString("lane"), row.getInt("priority"),
        engine(row), Optional.ofNullable(row.getString("ticket")), row.getInt("progress"), failure(row),
        row.getInt("attempts"), row.getLong("fence"), row.getInt("last_event"), remote(row),
        row.getTimestamp("requested_at").toInstant(), instant(row.getTimestamp("started_at")), instant(row.getTimestamp("finished_at")));
  }

  private static Wish wish(ResultSet row) throws SQLException {
    return new Wish(
        row.getString("prompt"), row.getString("negative_prompt"), row.getString("enhanced_prompt"), row.getString("enhanced_negative"),
        row.getString("style"), aspect(row.getString("aspect")), row.getLong("seed"), row.getInt("variants"),
        Optional.ofNullable(row.getString("vary_of")).map(ArtworkId::new), Meant.parse(row.getString("meant")),
        Optional.ofNullable(row.getString("chosen_engine")));
  }

  private static Job.Remote remote(ResultSet row) throws SQLException {
    return new Job.Remote(
        Optional.ofNullable(instant(row.getTimestamp("intent_at"))), row.getInt("submissions"), refused(row.getString("refused")));
  }

  private static Map<Integer, String> refused(String json) {
    return JsonMapper.shared().readValue(json, new TypeReference<Map<Integer, String>>() {});
  }

  private static SizePreset aspect(String ratio) {
    return Arrays.stream(SizePreset.values()).filter(aspect -> aspect.ratio().equals(ratio)).findFirst().orElseThrow();
  }

  private static Job.@Nullable Engine engine(ResultSet row) throws SQLException {
    var name = row.getString("engine");
    return name == null ? null : new Job.Engine(name, row.getString("engine_version"), row.getString("model"));
  }

  private static Job.@Nullable Failure failure(ResultSet row) throws SQLException {
    var code = row.getString("failure_code");
    return code == null ? null : new Job.Failure(code, row.getString("failure_message"));
  }

  private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
    return timestamp == null ? null : timestamp.toInstant();
  }
}
