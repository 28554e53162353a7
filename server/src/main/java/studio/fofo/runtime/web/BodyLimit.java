package studio.fofo.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.LargerBody;

/**
 * Buffers the body of an API call, up to 1 MiB (64 KiB without credentials) or what a {@link LargerBody} allows: a longer one is refused
 * (413) however it is framed, and later code may read it more than once. A usual body is read completely first; a larger one on demand.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimit extends OncePerRequestFilter {

  static final int LARGEST = 1 << 20;
  private static final int LARGEST_OF_STRANGERS = 64 << 10;

  private final Problems problems;
  private final List<LargerBody> larger;
  private final BodyBudget budget = new BodyBudget();

  BodyLimit(Problems problems, ObjectProvider<LargerBody> larger) {
    this.problems = problems;
    this.larger = larger.stream().toList();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !RequestPath.of(request).startsWith("/api/") || "GET".equals(request.getMethod());
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var largest = largest(request);
    try (var body = new BufferedBody(request, largest, budget)) {
      try {
        body.checkLength();
        if (largest <= LARGEST) {
          body.content();
        }
      } catch (Refusal refused) {
        response.setHeader("Connection", "close");
        problems.write(response, refused);
        return;
      }
      chain.doFilter(body, response);
    }
  }

  private int largest(HttpServletRequest request) {
    return larger.stream()
        .filter(exception -> "POST".equals(request.getMethod()) && exception.isAbout(RequestPath.of(request)))
        .mapToInt(LargerBody::largest).findFirst().orElse(isAnonymous(request) ? LARGEST_OF_STRANGERS : LARGEST);
  }

  /** No call without credentials needs more. */
  private static boolean isAnonymous(HttpServletRequest request) {
    return request.getHeader("Authorization") == null && request.getHeader("X-Api-Key") == null;
  }
}
