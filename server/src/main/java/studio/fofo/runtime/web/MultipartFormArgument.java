package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import studio.fofo.runtime.MultipartForm;

/** Provides a handler's multipart form. */
final class MultipartFormArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == MultipartForm.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
    var body = BufferedBody.of(servlet)
        .orElseThrow(() -> new IllegalStateException("the body of " + RequestPath.of(servlet) + " was not buffered"));
    return MultipartForm.read(servlet.getContentType(), body.content());
  }
}
