package studio.fofo.runtime.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Takes off a problem what was said of the content that it stands for, and says when to come back. */
@ControllerAdvice
class ProblemHeaders implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body, MethodParameter returned, MediaType type, Class<? extends HttpMessageConverter<?>> converter,
      ServerHttpRequest request, ServerHttpResponse response) {
    if (body instanceof ProblemView problem && response instanceof ServletServerHttpResponse servlet) {
      Problems.dropContentHeaders(servlet.getServletResponse());
      if (!response.getHeaders().containsHeader("Retry-After")) {
        Problems.wait(problem.status()).ifPresent(wait -> response.getHeaders().set("Retry-After", wait));
      }
    }
    return body;
  }
}
