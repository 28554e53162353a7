package studio.fofo.storage.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.web.util.UriUtils;
import studio.fofo.runtime.web.EntityTag;
import studio.fofo.storage.Cid;

/** The headers of every content reply: it never changes, and it must not act as a page of our origin. */
final class Immutable {

  /** The request attribute that marks a private reply. */
  static final String FOR_ONE = Immutable.class.getName() + ".forOne";

  /** The request attribute with the directory in which the content was found. */
  static final String WITHIN = Immutable.class.getName() + ".within";

  /** A file's place in a directory. */
  record Within(Cid directory, String name) {}

  private Immutable() {}

  /**
   * Sets them, and answers 304 if the client already has the content.
   *
   * @param tag the ETag without quotes
   * @return whether the client has it, so that nothing more must be written
   */
  static boolean begin(Cid root, String tag, HttpServletRequest request, HttpServletResponse response) {
    response.setHeader("ETag", quoted(tag));
    response.setHeader("Cache-Control",
        request.getAttribute(FOR_ONE) == null ? "public, max-age=31536000, immutable" : "private, no-cache");
    response.setHeader("X-Ipfs-Path", path(root, request));
    response.setHeader("X-Ipfs-Roots", within(request).map(place -> place.directory() + "," + root).orElse(root.toString()));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.setHeader("Access-Control-Expose-Headers", "Content-Range, Content-Length, ETag, X-Ipfs-Path, X-Ipfs-Roots");
    if (!EntityTag.isKnown(request, quoted(tag))) {
      return false;
    }
    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    return true;
  }

  /** The content's path as it was requested. */
  static String path(Cid root, HttpServletRequest request) {
    return "/ipfs/" + within(request).map(place -> place.directory() + "/" + UriUtils.encodePathSegment(place.name(), UTF_8))
        .orElse(root.toString());
  }

  static Optional<Within> within(HttpServletRequest request) {
    return Optional.ofNullable((Within) request.getAttribute(WITHIN));
  }

  static String quoted(String tag) {
    return "\"" + tag + "\"";
  }

  static boolean isHead(HttpServletRequest request) {
    return "HEAD".equals(request.getMethod());
  }
}
