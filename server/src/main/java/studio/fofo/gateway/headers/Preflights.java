package studio.fofo.gateway.headers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.web.Problems;

/**
 * Answers CORS preflight requests: with what is allowed, or with a problem that names the setting. The call itself is never refused for its
 * origin: the browser keeps its reply from the page, and we cannot determine our own origin behind every proxy.
 */
final class Preflights extends DefaultCorsProcessor {

  private final Problems problems;
  private final boolean depends;

  /** @param depends whether the reply depends on the origin */
  Preflights(Problems problems, boolean depends) {
    this.problems = problems;
    this.depends = depends;
  }

  @Override
  public boolean processRequest(@Nullable CorsConfiguration allowed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (depends) {
      response.addHeader("Vary", "Origin");
    }
    if (allowed == null && !CorsUtils.isPreFlightRequest(request)) {
      return true;
    }
    if (allowed != null && super.processRequest(allowed, request, response)) {
      return true;
    }
    response.setStatus(HttpServletResponse.SC_OK);
    problems.write(response,
        new Refusal(HttpErrors.FORBIDDEN, "pages of \"" + request.getHeader("Origin") + "\" may not make this call (method "
            + request.getHeader("Access-Control-Request-Method") + "); fofo.gateway.cors.allowed-origins names those that may"));
    return false;
  }

  @Override
  protected void rejectRequest(ServerHttpResponse response) {
    response.getHeaders().remove("Access-Control-Allow-Origin");
  }
}
