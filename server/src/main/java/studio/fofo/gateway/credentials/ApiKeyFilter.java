package studio.fofo.gateway.credentials;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.gateway.limits.Limits;
import studio.fofo.identity.ApiKeyExchange;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.RateTier;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.Problems;
import studio.fofo.runtime.web.ReplacedHeader;
import studio.fofo.runtime.web.RequestPath;

/**
 * Removes the API key from a request ({@code Authorization: Bearer fofo_live_…}, or {@code X-Api-Key}) and replaces it with the access
 * token that it is exchanged for.
 */
@Component
@ConditionalOnRole(Role.GATEWAY)
@Order(ApiKeyFilter.BEFORE_SECURITY)
class ApiKeyFilter extends OncePerRequestFilter {

  /** Boot runs Spring Security's filters at -100. */
  static final int BEFORE_SECURITY = -110;

  private static final String KEY_HEADER = "X-Api-Key";
  private static final String BEARER = "Bearer ";
  /** Nothing behind the gateway reads a token here, so a client may send its expired one. */
  private static final String SIGNING_IN = "/api/v1/auth/";

  private final ApiKeyExchange exchange;
  private final Limits limits;
  private final Problems problems;

  ApiKeyFilter(ApiKeyExchange exchange, Limits limits, Problems problems) {
    this.exchange = exchange;
    this.limits = limits;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return key(request).isEmpty();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = exchange.exchange(key(request).orElseThrow());
    if (token.isEmpty()) {
      refuse(request, response);
      return;
    }
    if (RequestPath.of(request).startsWith(SIGNING_IN)) {
      problems.write(response, new Refusal(IdentityErrors.IDENTITY_PERSON_REQUIRED, "an API key may not do this; sign in without it"));
      return;
    }
    var exchanged = new ReplacedHeader(request, HttpHeaders.AUTHORIZATION, BEARER + token.get());
    chain.doFilter(new ReplacedHeader(exchanged, KEY_HEADER, null), response);
  }

  private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      limits.requireForAddress(RateTier.KEY_FAILURES, request, response);
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, Problems.challenge("invalid_token"));
      throw new Refusal(IdentityErrors.IDENTITY_KEY_INVALID, "the API key is malformed, unknown or revoked; create a new one");
    } catch (Refusal refusal) {
      problems.write(response, refusal);
    }
  }

  private static Optional<String> key(HttpServletRequest request) {
    var header = request.getHeader(KEY_HEADER);
    if (header != null) {
      return Optional.of(header);
    }
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    var carriesKey = authorization != null
        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
        && authorization.startsWith(ApiKeyExchange.PREFIX, BEARER.length());
    return carriesKey ? Optional.of(authorization.substring(BEARER.length())) : Optional.empty();
  }
}
