package studio.fofo.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import studio.fofo.identity.account.CodeRequester;
import studio.fofo.identity.siwe.Origins;
import studio.fofo.runtime.web.VisitorAddress;

/**
 * Identifies a browser that requests sign-in codes, so that strangers who request codes of the same address and guess them do not use up
 * its limits. It signs nobody in.
 */
@Component
class BrowserCookie {

  private static final String PREFIX = "fofo_browser_";
  private static final int BYTES = 24;
  private static final Duration LIFETIME = Duration.ofDays(180);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Origins origins;
  private final String name;

  BrowserCookie(Origins origins, CookieNames names) {
    this.origins = origins;
    this.name = names.of(PREFIX);
  }

  /** The sender, with the cookie that they have. */
  CodeRequester asker(HttpServletRequest request) {
    return new CodeRequester(read(request), VisitorAddress.of(request).network());
  }

  /** The sender with a cookie in any case; {@link #carrying} has to set it. */
  CodeRequester askerToBe(HttpServletRequest request) {
    return new CodeRequester(read(request).or(() -> Optional.of(random())), VisitorAddress.of(request).network());
  }

  ResponseCookie carrying(CodeRequester asker) {
    return ResponseCookie.from(name, asker.browser().orElseThrow())
        .httpOnly(true).secure(origins.secure()).sameSite("Lax").path("/api/v1").maxAge(LIFETIME).build();
  }

  private Optional<String> read(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue())
        .filter(value -> value.length() == BYTES * 4 / 3);
  }

  private static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
