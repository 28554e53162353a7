package studio.fofo.runtime;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;

/**
 * The position at which a list continues: the sort key of a page's last item, opaque to clients and bound to its list.
 *
 * <pre>{@code
 * var after = Cursor.read("products/newest", cursorParameter, 2);   // null on the first page
 * var next = Cursor.write("products/newest", last.createdAt().toString(), last.id());
 * }</pre>
 */
public final class Cursor {

  private static final String SEPARATOR = "\u001f";
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern YEARS = Pattern.compile("[12]\\d{3}-");

  private Cursor() {}

  /**
   * @param list names the list and the order or filters that the key depends on
   * @param key the last item's sort key, without control characters
   */
  public static String write(String list, String... key) {
    var text = list + SEPARATOR + String.join(SEPARATOR, key);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param size how many parts the key has
   * @return the key, or null if there is no cursor
   * @throws Refusal {@code CURSOR_INVALID} if it is malformed or belongs to another list
   */
  public static @Nullable List<String> read(String list, @Nullable String cursor, int size) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    var parts = decode(cursor).split(SEPARATOR, -1);
    if (parts.length != size + 1 || !parts[0].equals(list) || Arrays.stream(parts).skip(1).anyMatch(part -> CONTROL.matcher(part).find())) {
      throw invalid(cursor);
    }
    return List.copyOf(Arrays.asList(parts).subList(1, parts.length));
  }

  /**
   * A part of a key that is a time.
   *
   * @throws Refusal {@code CURSOR_INVALID} if it is not a time, or out of range
   */
  public static Instant time(String part) {
    if (!YEARS.matcher(part).lookingAt()) {
      throw invalid(part);
    }
    try {
      return Instant.parse(part);
    } catch (DateTimeParseException malformed) {
      throw invalid(part);
    }
  }

  private static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      throw invalid(cursor);
    }
  }

  private static Refusal invalid(String cursor) {
    var shown = cursor.length() > 40 ? cursor.substring(0, 40) + "…" : cursor;
    return new Refusal(HttpErrors.CURSOR_INVALID,
        "cursor \"" + shown + "\" does not belong to this list; start without a cursor");
  }
}
