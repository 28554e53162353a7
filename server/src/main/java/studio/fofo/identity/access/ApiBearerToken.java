package studio.fofo.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import studio.fofo.runtime.web.RequestPath;

/**
 * Reads the access token from {@code Authorization: Bearer} of API calls, pictures and blocks, of which some are visible to their owner
 * only. Ignored where a new token is requested, since the client may send its expired one. Pages have no caller.
 */
final class ApiBearerToken implements BearerTokenResolver {

  private static final List<String> CALLS = List.of("/api/", "/media/", "/ipfs/");

  private final BearerTokenResolver header = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    var path = RequestPath.of(request);
    return CALLS.stream().anyMatch(path::startsWith) && !path.startsWith("/api/v1/auth/") ? header.resolve(request) : null;
  }
}
