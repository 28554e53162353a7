package studio.fofo.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/** Turns failures in filters into problems: controller advice does not cover them, and the container would look for an error page. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 12)
class FilterFailures extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(FilterFailures.class);

  private final Problems problems;

  FilterFailures(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (ClientAbortException gone) {
      throw gone;
    } catch (ServletException | IOException | RuntimeException failed) {
      if (response.isCommitted()) {
        throw failed;
      }
      problems.write(response, refusal(failed));
    }
  }

  private static Refusal refusal(Exception failed) {
    var refusal = Failures.refusal(failed);
    if (refusal.isEmpty()) {
      LOG.error("request failed in a filter", failed);
    } else if (!(failed instanceof Refusal)) {
      LOG.warn("request not served reason={}", failed.toString());
    }
    return refusal.orElseGet(() -> new Refusal(HttpErrors.INTERNAL, "an internal error occurred; report this traceId"));
  }
}
