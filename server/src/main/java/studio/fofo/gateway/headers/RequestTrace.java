package studio.fofo.gateway.headers;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Roles;
import studio.fofo.runtime.web.Problems;
import studio.fofo.runtime.web.ReplacedHeader;

/**
 * Gives every request one id: the caller's ({@code X-Request-Id}, or the trace id of W3C's {@code traceparent}) if it is well-formed,
 * otherwise a new one. It is part of each log line and problem, is passed on to the process that answers, and is returned in
 * {@code X-Request-Id}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestTrace extends OncePerRequestFilter {

  static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = RequestTrace.class.getName();
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final Pattern TRACE_PARENT = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}.*");

  private final boolean answersVisitors;

  RequestTrace(Roles roles) {
    answersVisitors = roles.has(Role.GATEWAY);
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = id(request);
    request.setAttribute(ATTRIBUTE, id);
    if (answersVisitors) {
      response.setHeader(HEADER, id);
    }
    MDC.put(Problems.TRACE_ID, id);
    try {
      chain.doFilter(new ReplacedHeader(request, HEADER, id), response);
    } finally {
      MDC.remove(Problems.TRACE_ID);
    }
  }

  private static String id(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String earlier ? earlier : fromCaller(request);
  }

  private static String fromCaller(HttpServletRequest request) {
    var sent = request.getHeader(HEADER);
    if (sent != null && ID.matcher(sent).matches()) {
      return sent;
    }
    var traced = traced(request.getHeader("traceparent"));
    return traced != null ? traced : UUID.randomUUID().toString().replace("-", "");
  }

  private static @Nullable String traced(@Nullable String parent) {
    var parts = TRACE_PARENT.matcher(parent == null ? "" : parent);
    return parts.matches() ? parts.group(1) : null;
  }
}
