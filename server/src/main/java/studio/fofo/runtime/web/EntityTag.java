package studio.fofo.runtime.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * ETags: {@code "<version>.<digest>"} for what can be edited, {@code "<digest>"} otherwise. The digest tells readers when any byte is different; the
 * version alone decides whether an edit is based on the newest one.
 */
public final class EntityTag {

  private static final Pattern WITH_VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})(?:\\.[0-9a-f]+)?\"");
  private static final int DIGEST_BYTES = 12;

  private EntityTag() {}

  /** The tag of an edited thing's new state, when its reply is not digested. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  static String of(OptionalLong version, byte[] body) {
    var digest = HexFormat.of().formatHex(sha256(body), 0, DIGEST_BYTES);
    return version.isPresent() ? "\"" + version.getAsLong() + "." + digest + "\"" : "\"" + digest + "\"";
  }

  /**
   * The version that an edit is based on.
   *
   * @throws Refusal {@code IF_MATCH_MISSING} without the header, {@code VERSION_STALE} when it is no tag of ours
   */
  public static long version(@Nullable String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(HttpErrors.IF_MATCH_MISSING, "send If-Match with the ETag of what you read, so that nobody's edit is lost");
    }
    var tag = WITH_VERSION.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new Refusal(HttpErrors.VERSION_STALE, "If-Match " + ifMatch + " is no ETag of this thing; read it again");
    }
    return Long.parseLong(tag.group(1));
  }

  /** Whether one of the lines of If-None-Match names the tag; several lines are one list. */
  static boolean anyMatches(List<String> ifNoneMatch, String etag) {
    return ifNoneMatch.stream().anyMatch(line -> anyMatches(line, etag));
  }

  /** Whether an If-None-Match header names the tag, by weak comparison (RFC 9110, 13.1.2). */
  static boolean anyMatches(@Nullable String ifNoneMatch, String etag) {
    if (ifNoneMatch == null) {
      return false;
    }
    for (var candidate : ifNoneMatch.split(",")) {
      var plain = candidate.strip();
      if (plain.equals("*") || (plain.startsWith("W/") ? plain.substring(2) : plain).equals(etag)) {
        return true;
      }
    }
    return false;
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
