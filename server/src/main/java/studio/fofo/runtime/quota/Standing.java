package studio.fofo.runtime.quota;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's use of one limit.
 *
 * @param name what is limited, for programs: {@code jobs}
 * @param words what is counted, for display
 * @param scope whose use is counted
 * @param limit how much may be used
 * @param used how much is used
 * @param resetsAt when it resets; null if something has to end first, such as a waiting job
 */
public record Standing(String name, String words, Scope scope, long limit, long used, @Nullable Instant resetsAt) {

  /** Whose use is counted. */
  public enum Scope {
    PERSON,
    WALLET,
    ADDRESS,
    EVERYBODY;

    /** As in JSON. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public long left() {
    return Math.max(0, limit - used);
  }
}
