package studio.fofo.runtime.web;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/**
 * The versions on which an edit may be based: those in its {@code If-Match} header, or any ({@code *}). The comparison is strong, so a weak
 * tag ({@code W/"3"}) never matches (RFC 9110, 13.1.1).
 */
public final class IfMatch {

  private static final Pattern WITH_VERSION = Pattern.compile("\"(\\d{1,18})(?:\\.[0-9a-f]+)?(?:-(?:br|gzip))?\"");

  private final String header;
  private final boolean any;
  private final Set<Long> versions;

  private IfMatch(String header) {
    this.header = header;
    var tags = EntityTag.list(header);
    any = tags.contains("*");
    versions = tags.stream().map(WITH_VERSION::matcher).filter(Matcher::matches).map(tag -> Long.valueOf(tag.group(1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** @throws Refusal {@code IF_MATCH_MISSING} without the header */
  public static IfMatch required(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new Refusal(HttpErrors.IF_MATCH_MISSING, "send If-Match with the ETag of what you read, so that nobody's edit is lost");
    }
    return new IfMatch(header);
  }

  /** Without the header, any version. */
  public static IfMatch optional(@Nullable String header) {
    return new IfMatch(header == null || header.isBlank() ? "*" : header);
  }

  /**
   * @param current the resource's version
   * @throws Refusal {@code VERSION_STALE} if the edit is based on another one
   */
  public void require(String thing, long current) {
    if (!any && !versions.contains(current)) {
      throw stale(thing, current);
    }
  }

  /** For an edit that lost a race after {@link #require}. */
  public Refusal stale(String thing, long current) {
    return new Refusal(HttpErrors.VERSION_STALE, thing + " is at version " + current + ", the edit is based on If-Match " + header
        + "; read it again and send the new ETag unchanged");
  }
}
