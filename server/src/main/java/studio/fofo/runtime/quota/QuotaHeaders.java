package studio.fofo.runtime.quota;

import java.time.Duration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the client of a request what is left of a daily quota (draft-ietf-httpapi-ratelimit-headers-10), in addition to its rate limit.
 */
final class QuotaHeaders {

  private static final long DAY = Duration.ofDays(1).toSeconds();

  private QuotaHeaders() {}

  /** No effect outside a request. */
  static void tell(QuotaKind kind, long limit, long left, Duration untilReset) {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
      var response = attributes.getResponse();
      if (response != null && !response.isCommitted()) {
        response.addHeader("RateLimit-Policy", "\"" + kind.name() + "\";q=" + limit + ";w=" + DAY);
        response.addHeader("RateLimit", "\"" + kind.name() + "\";r=" + left + ";t=" + untilReset.toSeconds());
      }
    }
  }
}
