package studio.fofo.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.ServletRequestPathUtils;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Idempotent;

/** Makes an {@link Idempotent} POST take effect once; runs after authentication, before the handler. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class IdempotencyFilter extends OncePerRequestFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;

  private final RequestMappingHandlerMapping handlers;
  private final IdempotencyClaims claims;
  private final IdempotencyLeases leases;
  private final IdempotencyCommits commits;
  private final List<CallerSource> sources;
  private final Problems problems;

  IdempotencyFilter(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, IdempotencyClaims claims,
      IdempotencyLeases leases, IdempotencyCommits commits, List<CallerSource> sources, Problems problems) {
    this.handlers = handlers;
    this.claims = claims;
    this.leases = leases;
    this.commits = commits;
    this.sources = sources;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !HttpMethod.POST.matches(request.getMethod()) || !isBuffered(request);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var caller = CallerArgument.current(sources);
    var idempotent = idempotent(request);
    if (idempotent.isEmpty() || caller.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    try {
      var call = new IdempotencyCommits.Keyed(caller.get().userId(), key(request.getHeader(HEADER)), Fingerprint.of(request));
      if (!idempotent.get().inOneCommit() || !commits.isNew(call, request, response, chain)) {
        once(call, request, response, chain);
      }
    } catch (Refusal refusal) {
      problems.write(response, refusal);
    }
  }

  private void once(IdempotencyCommits.Keyed call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (claims.claim(call.caller(), call.key(), call.fingerprint())) {
      case IdempotencyClaims.Replay(var reply) -> replay(response, reply);
      case IdempotencyClaims.Granted granted -> {
        request.setAttribute(NewIdArgument.ATTRIBUTE, granted.newId());
        work(request, response, chain, granted);
      }
    }
  }

  private void work(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain, IdempotencyClaims.Granted granted)
      throws ServletException, IOException {
    var earlier = ReplyHeaders.of(response);
    var recorded = new ContentCachingResponseWrapper(response);
    try (var _ = leases.hold(granted)) {
      chain.doFilter(request, recorded);
    } catch (ServletException | IOException | RuntimeException failed) {
      claims.release(granted);
      throw failed;
    }
    if (recorded.getStatus() < 400) {
      claims.finish(granted, new IdempotencyClaims.Reply(
          recorded.getStatus(), recorded.getContentType(), ReplyHeaders.since(earlier, recorded), recorded.getContentAsByteArray()));
    } else if (recorded.getStatus() < 500) {
      claims.free(granted);
    } else {
      claims.release(granted);
    }
    recorded.copyBodyToResponse();
  }

  private static void replay(HttpServletResponse response, IdempotencyClaims.Reply reply) throws IOException {
    response.setStatus(reply.status());
    response.setHeader("Idempotent-Replayed", "true");
    reply.headers().sayAgain(response);
    response.setContentType(reply.type());
    response.getOutputStream().write(reply.body());
  }

  private Optional<Idempotent> idempotent(HttpServletRequest request) {
    try {
      ServletRequestPathUtils.parseAndCache(request);
      var found = handlers.getHandler(request);
      return found != null && found.getHandler() instanceof HandlerMethod method
          ? Optional.ofNullable(method.getMethodAnnotation(Idempotent.class)) : Optional.empty();
    } catch (Exception noSuchHandler) {
      return Optional.empty();
    }
  }

  private static String key(@Nullable String header) {
    if (header == null || header.isBlank()) {
      throw new Refusal(HttpErrors.IDEMPOTENCY_KEY_MISSING,
          "send an Idempotency-Key header with a new UUID for each operation");
    }
    if (header.length() > LONGEST_KEY) {
      throw new Refusal(HttpErrors.IDEMPOTENCY_KEY_MISSING,
          "the Idempotency-Key has " + header.length() + " characters, at most " + LONGEST_KEY + " are taken");
    }
    return header;
  }

  private static boolean isBuffered(HttpServletRequest request) {
    return BufferedBody.of(request).isPresent();
  }
}
