package studio.fofo.runtime.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets controllers ask for a {@code Caller}, a {@code NewId} and a {@code MultipartForm}. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final List<CallerSource> sources;

  WebConfiguration(List<CallerSource> sources) {
    this.sources = sources;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new CallerArgument(sources));
    resolvers.add(new NewIdArgument());
    resolvers.add(new MultipartFormArgument());
  }
}
