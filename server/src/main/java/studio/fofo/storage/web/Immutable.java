package studio.fofo.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import studio.fofo.runtime.web.EntityTag;
import studio.fofo.storage.Cid;

/** The headers of every content reply: it never changes, and it must not act as a page of our origin. */
final class Immutable {

  /** The request attribute that marks a private reply. */
  static final String FOR_ONE = Immutable.class.getName() + ".forOne";

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
    response.setHeader("X-Ipfs-Path", "/ipfs/" + root);
    response.setHeader("X-Ipfs-Roots", root.toString());
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

  static String quoted(String tag) {
    return "\"" + tag + "\"";
  }

  static boolean isHead(HttpServletRequest request) {
    return "HEAD".equals(request.getMethod());
  }
}
