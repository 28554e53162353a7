package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The path on which every decision about a request is based: limits, scopes, headers, body sizes, cached replies. It equals the path that
 * routing matches, since paths with more than one spelling are refused ({@link WellFormedTarget}): escapes of letters, digits and
 * {@code -._~} (RFC 3986, 6.2.2.2), of separators and control characters, parameters behind {@code ;}, backslashes, empty segments,
 * {@code .} and {@code ..}.
 */
public final class RequestPath {

  private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");
  private static final Pattern AMBIGUOUS = Pattern.compile("[;\\\\]|//|%(?:2f|5c|3b|25|7f|[01][0-9a-f])", Pattern.CASE_INSENSITIVE);
  private static final String UNRESERVED = "-._~";

  private RequestPath() {}

  /** Still percent-encoded, except characters that must not be. */
  public static String of(HttpServletRequest request) {
    return plain(request.getRequestURI());
  }

  /** Whether the request's path is spelled as {@link #of} returns it. */
  static boolean isCanonical(HttpServletRequest request) {
    return isCanonical(request.getRequestURI());
  }

  static boolean isCanonical(String path) {
    return path.equals(plain(path)) && !AMBIGUOUS.matcher(path).find()
        && Arrays.stream(path.split("/")).noneMatch(segment -> segment.equals(".") || segment.equals(".."));
  }

  private static String plain(String path) {
    return path.indexOf('%') < 0 ? path : ESCAPE.matcher(path).replaceAll(escape -> {
      var meant = (char) HexFormat.fromHexDigits(escape.group(1));
      return meant < 128 && (Character.isLetterOrDigit(meant) || UNRESERVED.indexOf(meant) >= 0) ? String.valueOf(meant) : escape.group();
    });
  }
}
