package studio.fofo.identity.access;

import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The session of the current request, according to its access token; an API key's token has none. */
public final class CurrentSession {

  private CurrentSession() {}

  public static Optional<String> id() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
        ? Optional.ofNullable(token.getToken().getClaimAsString(AccessTokens.SESSION))
        : Optional.empty();
  }
}
