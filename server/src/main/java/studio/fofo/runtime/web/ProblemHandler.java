package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/** Turns exceptions into replies. Unknown ones are internal errors: 500, logged, without details in the reply. */
@RestControllerAdvice
class ProblemHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final Problems problems;

  ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> refused(Refusal refusal) {
    var problem = problems.view(refusal);
    var reply = begin(problem);
    refusal.retryAfter().ifPresent(wait -> reply.header("Retry-After", Problems.seconds(wait)));
    return reply.body(problem);
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> unreadable(HttpMessageNotReadableException unreadable) {
    return Failures.refusal(unreadable).map(this::refused)
        .orElseGet(() -> reply(HttpErrors.BODY_MALFORMED, UnreadableBody.explain(unreadable)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> invalid(MethodArgumentNotValidException invalid) {
    var errors = invalid.getBindingResult().getFieldErrors().stream()
        .map(error -> new FieldError(error.getField(), wrong(error)))
        .toList();
    var isBody = invalid.getParameter().hasParameterAnnotation(RequestBody.class);
    return reply(problems.view(isBody ? HttpErrors.BODY_INVALID : HttpErrors.PARAMETER_INVALID, summary(errors), errors));
  }

  /** The message of a failed conversion names classes, so it is not shown. */
  private static String wrong(org.springframework.validation.FieldError error) {
    return error.contains(TypeMismatchException.class)
        ? "is " + UnreadableBody.quoted(error.getRejectedValue()) + ", expected "
            + UnreadableBody.plainName(error.unwrap(TypeMismatchException.class).getRequiredType())
        : String.valueOf(error.getDefaultMessage());
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> mismatched(MethodArgumentTypeMismatchException mismatched) {
    return reply(HttpErrors.PARAMETER_INVALID,
        mismatched.getName() + " is " + UnreadableBody.quoted(mismatched.getValue()) + ", expected "
            + UnreadableBody.plainName(mismatched.getRequiredType()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> incomplete(ServletRequestBindingException incomplete) {
    return reply(HttpErrors.PARAMETER_INVALID, switch (incomplete) {
      case MissingServletRequestParameterException missing -> "the parameter " + missing.getParameterName() + " is missing";
      case MissingRequestHeaderException missing -> "the header " + missing.getHeaderName() + " is missing";
      case MissingRequestCookieException missing -> "the cookie " + missing.getCookieName() + " is missing";
      default -> "a parameter, a header or a cookie is missing";
    });
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> unknown(NoResourceFoundException unknown) {
    return reply(HttpErrors.NOT_FOUND, "there is nothing at /" + unknown.getResourcePath());
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> method(HttpRequestMethodNotSupportedException method) {
    var allowed = allowed(method.getSupportedMethods());
    var problem = problems.view(HttpErrors.METHOD_NOT_ALLOWED, method.getMethod() + " is not supported here, only " + allowed, List.of());
    return begin(problem).header(HttpHeaders.ALLOW, allowed).body(problem);
  }

  /** GET implies HEAD, and every endpoint answers OPTIONS. */
  private static String allowed(String @Nullable [] methods) {
    var allowed = new TreeSet<>(methods == null ? List.of() : List.of(methods));
    if (allowed.contains("GET")) {
      allowed.add("HEAD");
    }
    allowed.add("OPTIONS");
    return String.join(", ", allowed);
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> type(HttpMediaTypeNotSupportedException type) {
    return reply(HttpErrors.MEDIA_TYPE_UNSUPPORTED,
        (type.getContentType() == null ? "the body has no Content-Type"
            : "Content-Type \"" + type.getContentType() + "\" is not supported here")
            + "; send " + MediaType.toString(type.getSupportedMediaTypes()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> type(HttpMediaTypeNotAcceptableException type) {
    return reply(HttpErrors.NOT_ACCEPTABLE, "this reply is available as "
        + (type.getSupportedMediaTypes().isEmpty() ? MediaType.APPLICATION_JSON_VALUE : MediaType.toString(type.getSupportedMediaTypes())));
  }

  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("client disconnected before the reply was written", gone);
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> failed(Exception failed, HttpServletResponse response) throws IOException {
    var known = Failures.refusal(failed);
    if (known.isPresent()) {
      LOG.warn("request not served reason={}", failed.toString());
      if (response.isCommitted()) {
        throw new IOException("reply already begun", failed);
      }
      return refused(known.get());
    }
    var problem = problems.view(HttpErrors.INTERNAL, "an internal error occurred; report this traceId", List.of());
    LOG.error("request failed traceId={}", problem.traceId(), failed);
    if (response.isCommitted()) {
      throw new IOException("reply already begun", failed);
    }
    return reply(problem);
  }

  private ResponseEntity<ProblemView> reply(ErrorCode code, String detail) {
    return reply(problems.view(code, detail, List.of()));
  }

  private static ResponseEntity<ProblemView> reply(ProblemView problem) {
    return begin(problem).body(problem);
  }

  private static ResponseEntity.BodyBuilder begin(ProblemView problem) {
    return ResponseEntity.status(problem.status()).contentType(MediaType.parseMediaType(Problems.MEDIA_TYPE));
  }

  private static String summary(List<FieldError> errors) {
    return String.join("; ", errors.stream().map(error -> error.field() + " " + error.message()).toList());
  }
}
