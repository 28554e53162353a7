package studio.fofo.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import studio.fofo.runtime.web.RequestPath;

/**
 * Takes the access token from {@code Authorization: Bearer} of API calls, but not of those that get a new one: a client may send its
 * expired token along. Pages, pictures and blocks have no caller.
 */
final class ApiBearerToken implements BearerTokenResolver {

  private final BearerTokenResolver header = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var path = RequestPath.of(request);
    return path.startsWith("/api/") && !path.startsWith("/api/v1/auth/") ? header.resolve(request) : null;
  }
}
