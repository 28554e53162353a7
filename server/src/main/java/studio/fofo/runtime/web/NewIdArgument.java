package studio.fofo.runtime.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import studio.fofo.runtime.NewId;

/** Provides an idempotent handler with the id that its claim reserved. */
final class NewIdArgument implements HandlerMethodArgumentResolver {

  static final String ATTRIBUTE = NewId.class.getName();

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == NewId.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var reserved = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (reserved == null) {
      throw new IllegalStateException(parameter.getExecutable() + " takes a NewId but is not @Idempotent");
    }
    return reserved;
  }
}
