package studio.fofo.gateway.headers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.chain.Chains;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.RequestPath;

/**
 * Sets security headers. They are set before the reply is created, so that a controller can set stricter ones.
 *
 * <p>Three policies: API data may do nothing at all; pictures and blocks, which are user content, are sandboxed, since an SVG's script
 * would run on our origin; pages run what comes from this origin. Pages need {@code 'unsafe-inline'} for scripts: the web streams inline
 * scripts whose nonce a proxy cannot know, and prerendered pages have none (see the decision on the content security policy in
 * {@code docs/adr}).
 */
@Component
@ConditionalOnRole(Role.GATEWAY)
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
@EnableConfigurationProperties(HeaderSettings.class)
class SecurityHeaders extends OncePerRequestFilter {

  private static final String DATA = "default-src 'none'; frame-ancestors 'none'";
  private static final String CONTENT = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; sandbox";
  private static final List<String> CONTENT_PATHS = List.of("/media/", "/ipfs/");
  private static final String PERMISSIONS = "camera=(self), xr-spatial-tracking=(self), fullscreen=(self), clipboard-write=(self), microphone=(), geolocation=(), "
      + "payment=(), usb=(), serial=(), midi=(), browsing-topics=()";

  private final String pages;
  private final String strictTransport;

  SecurityHeaders(HeaderSettings settings, Chains chains) {
    var nodes = new PublicNodes(chains.publicNodes());
    pages = String.join("; ",
        "default-src 'self'",
        "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        directive("img-src 'self' data: blob:", settings.imageSources()),
        "media-src 'self' blob:",
        "worker-src 'self' blob:",
        directive("connect-src 'self' data: blob:", Stream.concat(nodes.origins(), settings.connectSources().stream()).toList()),
        settings.frameSources().isEmpty() ? "frame-src 'none'" : directive("frame-src", settings.frameSources()),
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");
    strictTransport = "max-age=" + settings.strictTransport().toSeconds();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Content-Security-Policy", policy(RequestPath.of(request)));
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", strictTransport);
    }
    if (!RequestPath.of(request).startsWith("/api/v1/")) {
      response.setHeader("Permissions-Policy", PERMISSIONS);
      response.setHeader("Cross-Origin-Opener-Policy", "same-origin-allow-popups");
    }
    chain.doFilter(request, response);
  }

  private String policy(String path) {
    if (path.startsWith("/api/v1/")) {
      return DATA;
    }
    return CONTENT_PATHS.stream().anyMatch(path::startsWith) ? CONTENT : pages;
  }

  private static String directive(String start, List<String> sources) {
    return String.join(" ", Stream.concat(Stream.of(start), sources.stream()).toList());
  }
}
