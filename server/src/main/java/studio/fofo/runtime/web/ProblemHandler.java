package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import studio.fofo.kernel.ErrorCode;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.Refusal.FieldError;
import studio.fofo.runtime.HttpErrors;

/** The one place where exceptions become replies. What it does not know is our fault: 500, logged, and no detail leaves. */
@RestControllerAdvice
class ProblemHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

  private final Problems problems;

  ProblemHandler(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> refused(Refusal refusal) {
    var reply = reply(problems.view(refusal));
    return refusal.retryAfter().isEmpty() ? reply : ResponseEntity.status(reply.getStatusCode()).headers(reply.getHeaders())
        .header("Retry-After", Problems.seconds(refusal.retryAfter().get())).body(reply.getBody());
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> unreadable(HttpMessageNotReadableException unreadable) {
    return Failures.refusal(unreadable).map(this::refused)
        .orElseGet(() -> reply(HttpErrors.BODY_MALFORMED, UnreadableBody.explain(unreadable)));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> invalid(MethodArgumentNotValidException invalid) {
    var errors = invalid.getBindingResult().getFieldErrors().stream()
        .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
        .toList();
    return reply(problems.view(HttpErrors.BODY_INVALID, summary(errors), errors));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> invalid(HandlerMethodValidationException invalid) {
    var messages = invalid.getAllErrors().stream().map(error -> String.valueOf(error.getDefaultMessage())).toList();
    return reply(HttpErrors.PARAMETER_INVALID, String.join("; ", messages));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> invalid(ConstraintViolationException invalid) {
    var errors = invalid.getConstraintViolations().stream()
        .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
        .toList();
    return reply(problems.view(HttpErrors.BODY_INVALID, summary(errors), errors));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> mismatched(MethodArgumentTypeMismatchException mismatched) {
    return reply(HttpErrors.PARAMETER_INVALID,
        mismatched.getName() + " is \"" + mismatched.getValue() + "\", expected "
            + UnreadableBody.plainName(mismatched.getRequiredType()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> incomplete(ServletRequestBindingException incomplete) {
    return reply(HttpErrors.PARAMETER_INVALID, String.valueOf(incomplete.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> unknown(NoResourceFoundException unknown) {
    return reply(HttpErrors.NOT_FOUND, "there is nothing at /" + unknown.getResourcePath());
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> method(HttpRequestMethodNotSupportedException method) {
    return reply(HttpErrors.METHOD_NOT_ALLOWED, String.valueOf(method.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> type(HttpMediaTypeNotSupportedException type) {
    return reply(HttpErrors.MEDIA_TYPE_UNSUPPORTED,
        "Content-Type \"" + type.getContentType() + "\" is not understood here; send " + type.getSupportedMediaTypes());
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> type(HttpMediaTypeNotAcceptableException type) {
    return reply(HttpErrors.NOT_ACCEPTABLE, "this answer comes as " + type.getSupportedMediaTypes());
  }

  @ExceptionHandler
  void gone(AsyncRequestNotUsableException gone) {
    LOG.debug("client went away before the reply was written", gone);
  }

  @ExceptionHandler
  ResponseEntity<ProblemView> failed(Exception failed, HttpServletResponse response) throws IOException {
    var known = Failures.refusal(failed);
    if (known.isPresent() && !response.isCommitted()) {
      LOG.warn("request not served reason={}", failed.toString());
      return refused(known.get());
    }
    var problem = problems.view(HttpErrors.INTERNAL, "something failed on our side; report this traceId", List.of());
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
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.parseMediaType(Problems.MEDIA_TYPE))
        .header("Cache-Control", "no-store")
        .body(problem);
  }

  private static String summary(List<FieldError> errors) {
    return String.join("; ", errors.stream().map(error -> error.field() + " " + error.message()).toList());
  }
}
