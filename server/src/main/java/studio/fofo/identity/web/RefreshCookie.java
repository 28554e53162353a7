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
 * The cookie that carries the refresh token: no script can read it, browsers send it to {@code /api/v1/auth} alone, and not along
 * with a form that another site posts. A page's call must come from one of our origins besides. Its name is the studio's own.
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

  /** Makes the browser drop it. */
  ResponseCookie none() {
    return carrying("", Duration.ZERO);
  }

  /** @throws Refusal {@code IDENTITY_ORIGIN_FOREIGN} when a page of another origin calls */
  Optional<String> read(HttpServletRequest request) {
    var origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !origins.has(origin)) {
      throw new Refusal(IdentityErrors.IDENTITY_ORIGIN_FOREIGN,
          "a page of " + origin + " may not use this session; this studio is " + origins);
    }
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue()).filter(token -> !token.isEmpty());
  }
}
