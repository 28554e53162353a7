package studio.fofo.identity.siwe;

import java.util.regex.Pattern;

/**
 * The grammar of URIs in RFC 3986, appendix A: stricter than {@link java.net.URI}, which accepts URIs that the RFC forbids.
 *
 * <pre>{@code
 * Rfc3986.URI.matcher("https://fofo.studio/mint").matches()      // true
 * Rfc3986.URI.matcher("https://fofo.studio/a b").matches()       // false: a space
 * }</pre>
 *
 * <p>Quantifiers are possessive, so that a hostile text takes linear time.
 */
final class Rfc3986 {

  private static final String UNRESERVED = "A-Za-z0-9\\-._~";
  private static final String SUB_DELIMS = "!$&'()*+,;=";
  private static final String ESCAPE = "%[0-9A-Fa-f]{2}";
  private static final String PCHAR = many(UNRESERVED + SUB_DELIMS + ":@");
  private static final String SCHEME_TEXT = "[A-Za-z][A-Za-z0-9+\\-.]*+";
  private static final String QUERY = many(UNRESERVED + SUB_DELIMS + ":@/?");

  private static final String H16 = "[0-9A-Fa-f]{1,4}";
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String IPV4 = OCTET + "(?:\\." + OCTET + "){3}";
  private static final String LS32 = "(?:" + H16 + ":" + H16 + "|" + IPV4 + ")";
  private static final String IPV6 = String.join("|",
      "(?:" + H16 + ":){6}" + LS32,
      "::(?:" + H16 + ":){5}" + LS32,
      "(?:" + H16 + ")?::(?:" + H16 + ":){4}" + LS32,
      "(?:(?:" + H16 + ":){0,1}" + H16 + ")?::(?:" + H16 + ":){3}" + LS32,
      "(?:(?:" + H16 + ":){0,2}" + H16 + ")?::(?:" + H16 + ":){2}" + LS32,
      "(?:(?:" + H16 + ":){0,3}" + H16 + ")?::" + H16 + ":" + LS32,
      "(?:(?:" + H16 + ":){0,4}" + H16 + ")?::" + LS32,
      "(?:(?:" + H16 + ":){0,5}" + H16 + ")?::" + H16,
      "(?:(?:" + H16 + ":){0,6}" + H16 + ")?::");
  private static final String IP_FUTURE = "[vV][0-9A-Fa-f]++\\.[" + UNRESERVED + SUB_DELIMS + ":]++";

  private static final String HOST = "(?:\\[(?:" + IPV6 + "|" + IP_FUTURE + ")\\]|" + many(UNRESERVED + SUB_DELIMS) + ")";
  private static final String AUTHORITY_TEXT = "(?:" + many(UNRESERVED + SUB_DELIMS + ":") + "@)?" + HOST + "(?::[0-9]*+)?";
  private static final String FILLED = "(?:[" + UNRESERVED + SUB_DELIMS + ":@]|" + ESCAPE + ")" + PCHAR;
  private static final String SEGMENTS = "(?:/" + PCHAR + ")*+";
  private static final String HIERARCHY = "(?://" + AUTHORITY_TEXT + SEGMENTS + "|/(?:" + FILLED + SEGMENTS + ")?|" + FILLED + SEGMENTS
      + "|)";

  static final Pattern SCHEME = Pattern.compile(SCHEME_TEXT);
  static final Pattern AUTHORITY = Pattern.compile(AUTHORITY_TEXT);
  static final Pattern URI = Pattern.compile(SCHEME_TEXT + ":" + HIERARCHY + "(?:\\?" + QUERY + ")?(?:#" + QUERY + ")?");
  static final Pattern PATH_CHARACTERS = Pattern.compile(PCHAR);
  /** {@code *( reserved / unreserved / " " )}: printable ASCII without quotes, percent, angle brackets, braces and the like. */
  static final Pattern STATEMENT = Pattern.compile("[" + UNRESERVED + SUB_DELIMS + ":/?#\\[\\]@ ]*+");

  private Rfc3986() {}

  private static String many(String characters) {
    return "(?:[" + characters + "]++|" + ESCAPE + ")*+";
  }
}
