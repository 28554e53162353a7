package studio.fofo.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CountsAs;
import studio.fofo.runtime.RateTier;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.CallerSource;
import studio.fofo.runtime.web.Endpoints;
import studio.fofo.runtime.web.Problems;
import studio.fofo.runtime.web.RequestPath;

/** Rate-limits API calls and calls to the local chain's node, once the caller is known. Pages, pictures and blocks are not limited. */
@Component
@ConditionalOnRole(Role.GATEWAY)
@Order(RateLimitFilter.AFTER_SECURITY)
class RateLimitFilter extends OncePerRequestFilter {

  /** Boot runs Spring Security's filters at -100. */
  static final int AFTER_SECURITY = -90;

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  /** Wallets ask the local chain's node very often. */
  private static final String NODE = "/rpc/";

  private final Limits limits;
  private final List<CallerSource> callers;
  private final Problems problems;

  RateLimitFilter(Limits limits, List<CallerSource> callers, Problems problems) {
    this.limits = limits;
    this.callers = callers;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = RequestPath.of(request);
    return !path.startsWith("/api/v1/") && !path.startsWith(NODE);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      count(request, response);
    } catch (Refusal limited) {
      problems.write(response, limited);
      return;
    }
    chain.doFilter(request, response);
  }

  private void count(HttpServletRequest request, HttpServletResponse response) {
    var tier = tier(request);
    var person = person();
    if (tier == RateTier.AUTH || person.isEmpty()) {
      limits.requireForAddress(tier, request, response);
    } else {
      limits.requireForPerson(tier, request, response, person);
    }
  }

  private static RateTier tier(HttpServletRequest request) {
    if (READS.contains(request.getMethod())) {
      return RateTier.READ;
    }
    return Endpoints.of(request.getMethod(), RequestPath.of(request))
        .flatMap(endpoint -> endpoint.statement(CountsAs.class)).map(CountsAs::value).orElse(RateTier.WRITE);
  }

  private String person() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null ? "" : callers.stream()
        .flatMap(source -> source.callerOf(authentication).stream())
        .map(caller -> caller.userId().value())
        .findFirst().orElse("");
  }
}
