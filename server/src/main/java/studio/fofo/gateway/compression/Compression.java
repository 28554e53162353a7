package studio.fofo.gateway.compression;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.RequestPath;

/**
 * Compresses text replies (pages, JSON, SVG) for clients that accept it. Replies with a {@code Content-Encoding} pass unchanged: the web's
 * static files, compressed when it was built, cached replies, replies of other processes.
 *
 * <p>Never compressed: replies to methods other than GET and HEAD, since every token, key and code is in one of those and the length of a
 * compressed reply reveals its content to whoever can add text to it (BREACH); ranges of a file; and {@code /ipfs/}, whose clients verify
 * the bytes.
 */
@Component
@ConditionalOnRole(Role.GATEWAY)
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class Compression extends OncePerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD");

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !READS.contains(request.getMethod()) || request.getHeader("Range") != null && "GET".equals(request.getMethod())
        || RequestPath.of(request).startsWith("/ipfs/");
  }

  /** A reply that another thread writes ends in its own dispatch. */
  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var begun = isAsyncDispatch(request) ? WebUtils.getNativeResponse(response, CodedResponse.class) : null;
    var coded = begun == null ? new CodedResponse(request, response) : begun;
    var whole = false;
    try {
      chain.doFilter(request, begun == null ? coded : response);
      whole = true;
    } finally {
      if (!whole) {
        coded.abandon();
      } else if (!request.isAsyncStarted()) {
        coded.finish();
      }
    }
  }
}
