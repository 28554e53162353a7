package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * ETags: {@code "<version>.<digest>"} for editable resources, {@code "<digest>"} otherwise. The digest changes with any byte; only the
 * version decides whether an edit is based on the latest state ({@link IfMatch}).
 */
public final class EntityTag {

  /** RFC 9110, 8.8.3: the quoted part may contain commas. */
  private static final Pattern TAG = Pattern.compile("\\*|(?:W/)?\"[^\"]*\"");
  private static final int DIGEST_BYTES = 12;

  private EntityTag() {}

  /** The tag of an edited resource's new state, if its reply is not digested. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  static String of(OptionalLong version, byte[] body) {
    var digest = HexFormat.of().formatHex(sha256(body), 0, DIGEST_BYTES);
    return version.isPresent() ? "\"" + version.getAsLong() + "." + digest + "\"" : "\"" + digest + "\"";
  }

  /** The tags of a list, verbatim; anything between them is ignored. */
  static List<String> list(String header) {
    return TAG.matcher(header).results().map(MatchResult::group).toList();
  }

  /**
   * Whether the client already has the resource with this tag: a line of If-None-Match names it, by weak comparison (RFC 9110, 13.1.2).
   */
  public static boolean isKnown(HttpServletRequest request, String etag) {
    return anyMatches(Collections.list(request.getHeaders("If-None-Match")), etag);
  }

  /** Whether If-None-Match has this very tag, to the letter. */
  public static boolean isNamed(HttpServletRequest request, String etag) {
    return Collections.list(request.getHeaders("If-None-Match")).stream().anyMatch(line -> list(line).contains(etag));
  }

  /** Several lines form one list; an asterisk matches any tag. */
  static boolean anyMatches(List<String> ifNoneMatch, String etag) {
    return ifNoneMatch.stream().flatMap(line -> list(line).stream()).anyMatch(tag -> tag.equals("*") || opaque(tag).equals(opaque(etag)));
  }

  /** Whichever of its compressed forms the reader has, it has the thing. */
  private static String opaque(String tag) {
    return ContentCoding.plainTag(tag.startsWith("W/") ? tag.substring(2) : tag);
  }

  private static byte[] sha256(byte[] body) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
