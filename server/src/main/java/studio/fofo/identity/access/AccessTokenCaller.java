package studio.fofo.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.CallerSource;

/**
 * Reads the caller from an access token. On endpoints that are open to everybody, a key without the scope to read its owner's data is
 * treated as anonymous.
 */
@Component
class AccessTokenCaller implements CallerSource {

  @Override
  public Optional<Caller> callerOf(Authentication authentication) {
    return authentication instanceof JwtAuthenticationToken token
        ? Optional.of(AccessConfiguration.caller(token.getToken())) : Optional.empty();
  }

  @Override
  public boolean knowsAsOwner(Caller caller, HttpServletRequest request) {
    return caller.scopes().contains(Caller.EVERYTHING)
        || ScopeRules.ofOwner(request).stream().map(Scope::word).anyMatch(caller.scopes()::contains);
  }
}
