package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * The headers of a problem. Headers about the original content are removed; only those about the request or common to all replies stay.
 * Those that HTTP requires for a status are added: {@code WWW-Authenticate} (401), {@code Allow} (405), {@code Retry-After} (429, 503).
 */
@ControllerAdvice
class ProblemHeaders implements ResponseBodyAdvice<Object> {

  /** How to authenticate (RFC 6750, 3). */
  static final String CHALLENGE = "Bearer realm=\"FOFO Studio\"";

  private static final Set<String> KEPT = Set.of(
      "x-request-id", "ratelimit", "ratelimit-policy", "retry-after", "www-authenticate", "allow", "vary", "set-cookie", "connection",
      "date",
      "x-content-type-options", "x-frame-options", "referrer-policy", "content-security-policy", "permissions-policy",
      "strict-transport-security");
  private static final List<String> KEPT_FAMILIES = List.of("access-control-", "cross-origin-");
  private static final String ANY_READ = "GET, HEAD, OPTIONS";

  @Override
  public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body, MethodParameter returned, MediaType type, Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request, ServerHttpResponse response) {
    if (body instanceof ProblemView problem && response instanceof ServletServerHttpResponse servlet) {
      dropOthers(servlet.getServletResponse());
      owed(problem.status(), ANY_READ).forEach((name, value) -> {
        if (!response.getHeaders().containsHeader(name)) {
          response.getHeaders().set(name, value);
        }
      });
    }
    return body;
  }

  /** What a reply of this status must have, unless it is already set. */
  static Map<String, String> owed(int status, String allowed) {
    return switch (status) {
      case 401 -> Map.of("Cache-Control", "no-store", "WWW-Authenticate", CHALLENGE);
      case 405 -> Map.of("Cache-Control", "no-store", "Allow", allowed);
      case 429 -> Map.of("Cache-Control", "no-store", "Retry-After", "60");
      case 503 -> Map.of("Cache-Control", "no-store", "Retry-After", "2");
      default -> Map.of("Cache-Control", "no-store");
    };
  }

  /** For a range outside the content (RFC 9110, 14.4): only the content's length. */
  private static boolean isLengthAlone(String header, HttpServletResponse response) {
    return header.equals("content-range") && String.valueOf(response.getHeader(header)).startsWith("bytes */");
  }

  /** Removes headers about content that is not sent. */
  static void dropOthers(HttpServletResponse response) {
    for (var name : List.copyOf(response.getHeaderNames())) {
      var plain = name.toLowerCase(Locale.ROOT);
      if (!KEPT.contains(plain) && !isLengthAlone(plain, response) && KEPT_FAMILIES.stream().noneMatch(plain::startsWith)) {
        response.setHeader(name, null);
      }
    }
  }
}
