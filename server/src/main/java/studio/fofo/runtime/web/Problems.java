package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.HttpErrors;
import tools.jackson.databind.json.JsonMapper;

/** Renders refusals as problem+json, in handlers and in filters alike. */
@Component
public class Problems {

  public static final String MEDIA_TYPE = "application/problem+json";
  /** The logging context's key for the id that links a reply to its log lines. */
  public static final String TRACE_ID = "traceId";

  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** What a client sees of a refusal. */
  public ProblemView view(Refusal refusal) {
    return view(refusal.code(), String.valueOf(refusal.getMessage()), refusal.errors());
  }

  ProblemView view(ErrorCode code, String detail, List<Refusal.FieldError> errors) {
    var trace = MDC.get(TRACE_ID);
    return new ProblemView(
        "https://fofo.studio/problems/" + code.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        title(code), status(code), detail, code.name(),
        trace == null ? TypeId.next("trace").toString() : trace, retryable(code), errors);
  }

  /**
   * Writes a refusal from a filter, before any handler ran. If a body ended early or stalled, the container has already refused and accepts
   * no output; it gets the text from {@link BasicErrorController}.
   */
  public void write(HttpServletResponse response, Refusal refusal) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    var problem = view(refusal);
    response.resetBuffer();
    ProblemHeaders.dropOthers(response);
    response.setStatus(problem.status());
    response.setContentType(MEDIA_TYPE);
    refusal.retryAfter().map(Problems::seconds).ifPresent(wait -> response.setHeader("Retry-After", wait));
    ProblemHeaders.owed(problem.status(), "").forEach((name, value) -> {
      if (!response.containsHeader(name)) {
        response.setHeader(name, value);
      }
    });
    response.getOutputStream().write(json.writeValueAsBytes(problem));
  }

  /** The value of {@code WWW-Authenticate} that says what is wrong with the credentials (RFC 6750, 3.1). */
  public static String challenge(String error) {
    return ProblemHeaders.CHALLENGE + ", error=\"" + error + "\"";
  }

  /** The value of {@code Retry-After}: whole seconds, at least one. */
  static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
  }

  private static boolean retryable(ErrorCode code) {
    return switch (code.kind()) {
      case LIMITED, UNAVAILABLE -> true;
      case CONFLICT -> code == HttpErrors.IDEMPOTENCY_KEY_RUNNING;
      case INVALID, UNAUTHENTICATED, FORBIDDEN, NOT_FOUND, GONE, STALE, TOO_LARGE, UNPROCESSABLE, INTERNAL -> false;
    };
  }

  /** The HTTP status of a refusal. */
  public static int status(ErrorCode code) {
    if (code == HttpErrors.METHOD_NOT_ALLOWED) {
      return 405;
    }
    if (code == HttpErrors.MEDIA_TYPE_UNSUPPORTED) {
      return 415;
    }
    if (code == HttpErrors.BODY_TOO_SLOW) {
      return 408;
    }
    if (code == HttpErrors.HOST_UNKNOWN) {
      return 421;
    }
    if (code == HttpErrors.NOT_ACCEPTABLE) {
      return 406;
    }
    if (code == HttpErrors.RANGE_UNSATISFIABLE) {
      return 416;
    }
    return switch (code.kind()) {
      case INVALID -> 400;
      case UNAUTHENTICATED -> 401;
      case FORBIDDEN -> 403;
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case GONE -> 410;
      case STALE -> 412;
      case TOO_LARGE -> 413;
      case UNPROCESSABLE -> 422;
      case LIMITED -> 429;
      case INTERNAL -> 500;
      case UNAVAILABLE -> 503;
    };
  }

  private static String title(ErrorCode code) {
    var words = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
