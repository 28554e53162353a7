package studio.fofo.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;

/** Lets a process without the role {@code gateway} answer only the gateway, except for health checks. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BehindTheGateway extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(BehindTheGateway.class);

  private final boolean behind;
  private final OwnHosts hosts;
  private final Problems problems;
  private final AtomicBoolean told = new AtomicBoolean();

  BehindTheGateway(Roles roles, OwnHosts hosts, Problems problems) {
    this.behind = !roles.has(Role.GATEWAY);
    this.hosts = hosts;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !behind || hosts.names(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (told.compareAndSet(false, true)) {
      LOG.warn(
          "refused a request from peer={} that did not come through the gateway; if it did, set the same fofo.gateway.secret here and there, "
              + "and name that address in fofo.gateway.trusted-proxies here unless it is this machine's own",
          request.getRemoteAddr());
    }
    problems.write(response, new Refusal(HttpErrors.FORBIDDEN,
        "this process only answers the studio's gateway; call the studio at its public address"));
  }
}
