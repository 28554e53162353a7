package studio.fofo.runtime.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/** Renders as problems what failed before any controller was reached, in a filter or in the servlet container. */
@Hidden
@RestController
class BasicErrorController implements ErrorController {

  private final Problems problems;

  BasicErrorController(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<ProblemView> error(HttpServletRequest request) {
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    var problem = problems.view(refusal(status));
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.parseMediaType(Problems.MEDIA_TYPE))
        .header("Cache-Control", "no-store")
        .body(problem);
  }

  private static Refusal refusal(int status) {
    return switch (status) {
      case 401 -> new Refusal(HttpErrors.UNAUTHENTICATED, "sign in first");
      case 403 -> new Refusal(HttpErrors.FORBIDDEN, "the request is not allowed");
      case 404 -> new Refusal(HttpErrors.NOT_FOUND, "there is nothing at this path");
      case 405 -> new Refusal(HttpErrors.METHOD_NOT_ALLOWED, "the path exists, but not for this method");
      case 413 -> new Refusal(HttpErrors.BODY_TOO_LARGE, "the body is larger than this endpoint takes");
      default -> status < 500
          ? new Refusal(HttpErrors.PARAMETER_INVALID, "the request line or a header is malformed")
          : new Refusal(HttpErrors.INTERNAL, "something failed on our side; report the traceId");
    };
  }
}
