package studio.fofo.runtime.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.HttpErrors;

/** Renders failures before any controller, in a filter or in the servlet container, as problems. */
@Hidden
@RestController
class BasicErrorController implements ErrorController {

  private final Problems problems;

  BasicErrorController(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("${server.error.path:/error}")
  ResponseEntity<ProblemView> error(HttpServletRequest request, HttpServletResponse response) {
    ContainerProblems.addMissing(response);
    var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    var problem = problems.view(refusal(status));
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.parseMediaType(Problems.MEDIA_TYPE))
        .body(problem);
  }

  private static Refusal refusal(int status) {
    return status < 500 ? Failures.ofStatus(status) : new Refusal(HttpErrors.INTERNAL, "an internal error occurred; report the traceId");
  }
}
