package studio.fofo.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes {@code getRemoteAddr} the visitor's address ({@link TrustedHops}) for all later filters. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ForwardedVisitor extends OncePerRequestFilter {

  private final TrustedHops hops;

  ForwardedVisitor(TrustedHops hops) {
    this.hops = hops;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new FromVisitor(request, hops.visitor(request)), response);
  }

  private static final class FromVisitor extends HttpServletRequestWrapper {

    private final String address;

    FromVisitor(HttpServletRequest request, String address) {
      super(request);
      this.address = address;
    }

    @Override
    public String getRemoteAddr() {
      return address;
    }

    @Override
    public String getRemoteHost() {
      return address;
    }
  }
}
