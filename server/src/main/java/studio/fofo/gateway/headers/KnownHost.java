package studio.fofo.gateway.headers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.OwnHosts;
import studio.fofo.runtime.web.Problems;

/** Only answers to our own host names ({@link OwnHosts}), which prevents DNS rebinding. */
@Component
@ConditionalOnRole(Role.GATEWAY)
@Order(Ordered.HIGHEST_PRECEDENCE + 7)
class KnownHost extends OncePerRequestFilter {

  private final OwnHosts hosts;
  private final Problems problems;

  KnownHost(OwnHosts hosts, Problems problems) {
    this.hosts = hosts;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (hosts.names(request)) {
      chain.doFilter(request, response);
    } else {
      var named = request.getHeader("Host");
      problems.write(response, new Refusal(HttpErrors.HOST_UNKNOWN,
          (named == null ? "the Host header is missing" : "the Host header \"" + named + "\" names another site")
              + "; call the studio by its own name, or add this one to fofo.gateway.hosts"));
    }
  }
}
