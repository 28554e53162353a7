package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.HttpErrors;

/** Provides a controller's {@link Caller}, and refuses anonymous requests if it is not nullable. */
final class CallerArgument implements HandlerMethodArgumentResolver {

  private final List<CallerSource> sources;

  CallerArgument(List<CallerSource> sources) {
    this.sources = sources;
  }

  static Optional<Caller> current(List<CallerSource> sources) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication == null
        ? Optional.empty()
        : sources.stream().flatMap(source -> source.callerOf(authentication).stream()).findFirst();
  }

  /** The caller, if anonymous requests are allowed. */
  static Optional<Caller> owner(List<CallerSource> sources, HttpServletRequest request) {
    return current(sources).filter(caller -> sources.stream().allMatch(source -> source.knowsAsOwner(caller, request)));
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    var caller = parameter.isOptional() ? owner(sources, Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)))
        : current(sources);
    if (caller.isEmpty() && !parameter.isOptional()) {
      throw new Refusal(HttpErrors.UNAUTHENTICATED, "sign in first: send Authorization: Bearer with an access token");
    }
    return caller.orElse(null);
  }
}
