package studio.fofo.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import studio.fofo.notification.preferences.BrowserLanguage;
import studio.fofo.notification.preferences.Languages;
import studio.fofo.runtime.web.CallerSource;

/** Records the language of browsers that ordered or linked an address, for the mails that follow. */
@Component
class LanguageObserver implements WebMvcConfigurer, HandlerInterceptor {

  private static final Logger LOG = LoggerFactory.getLogger(LanguageObserver.class);
  private static final int REFUSED = 300;

  private final Languages languages;
  private final List<CallerSource> callers;

  LanguageObserver(Languages languages, List<CallerSource> callers) {
    this.languages = languages;
    this.callers = callers;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).addPathPatterns("/api/v1/orders", "/api/v1/me/email");
  }

  /** The mails are tasks that run later, and without this they are in English: an order must not fail because of it. */
  @Override
  public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (!HttpMethod.POST.matches(request.getMethod()) || response.getStatus() >= REFUSED || authentication == null) {
      return;
    }
    try {
      BrowserLanguage.of(request).ifPresent(language -> callers.stream()
          .flatMap(source -> source.callerOf(authentication).stream()).findFirst()
          .ifPresent(caller -> languages.seen(caller.userId(), language)));
    } catch (DataAccessException unavailable) {
      LOG.warn("the language of a browser was not recorded", unavailable);
    }
  }
}
