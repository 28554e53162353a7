package studio.fofo.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import studio.fofo.identity.access.PictureTokens;
import studio.fofo.identity.siwe.Origins;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.web.Asker;

/**
 * The cookie for a page's pictures: no script can read it, browsers send it only to {@code /media} and {@code /ipfs} and only from our
 * pages, and it opens only pictures that its person may see.
 */
@Component
class PictureCookie implements Asker.Source {

  private static final List<String> PATHS = List.of("/media", "/ipfs");

  private final PictureTokens tokens;
  private final Origins origins;
  private final String name;

  PictureCookie(PictureTokens tokens, Origins origins, CookieNames names) {
    this.tokens = tokens;
    this.origins = origins;
    this.name = names.of("fofo_pictures_");
  }

  /** Header values, one per path. */
  String[] carrying(UserId user, String session) {
    return cookies(tokens.issue(user, session), tokens.lifetime());
  }

  /** Header values with which the browser removes it. */
  String[] none() {
    return cookies("", Duration.ZERO);
  }

  @Override
  public Optional<Caller> of(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, name)).map(cookie -> cookie.getValue()).filter(token -> !token.isEmpty())
        .flatMap(tokens::read);
  }

  private String[] cookies(String value, Duration lifetime) {
    return PATHS.stream().map(path -> ResponseCookie.from(name, value)
        .httpOnly(true).secure(origins.secure()).sameSite("Strict").path(path).maxAge(lifetime).build().toString()).toArray(String[]::new);
  }
}
