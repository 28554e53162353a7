package studio.fofo.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.siwe.Origins;
import studio.fofo.kernel.Refusal;

/**
 * The cookie with the refresh token: no script can read it, and browsers send it only to {@code /api/v1/auth} and not with a form that
 * another site posts. A call from a page must also come from one of our origins. Each studio has a cookie name of its own.
 */
@Component
class RefreshCookie {

  private static final String PREFIX = "fofo_refresh_";
  static final String PATH = "/api/v1/auth";

  private final Origins origins;
  private final String name;

  RefreshCookie(Origins origins, CookieNames names) {
    this.origins = origins;
    this.name = names.of(PREFIX);
  }

  String name() {
    return name;
  }

  ResponseCookie carrying(String token, Duration lifetime) {
    return ResponseCookie.from(name, token)
        .httpOnly(true).secure(origins.secure()).sameSite("Lax").path(PATH).maxAge(lifetime).build();
  }

  /** A header value with which the browser removes it. */
  ResponseCookie none() {
    return carrying("", Duration.ZERO);
  }

  /** @throws Refusal {@code IDENTITY_ORIGIN_FOREIGN} if a page of another origin calls */
  Optional<String> read(HttpServletRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !origins.has(origin)) {
      throw new Refusal(IdentityErrors.IDENTITY_ORIGIN_FOREIGN,
          "a page of " + origin + " may not use this session; this studio's origin is " + origins);
    }
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue()).filter(token -> !token.isEmpty());
  }
}
