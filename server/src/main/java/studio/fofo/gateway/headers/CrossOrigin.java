package studio.fofo.gateway.headers;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.CorsFilter;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.Problems;
import studio.fofo.runtime.web.RequestPath;

/**
 * Lets pages of the origins in {@code fofo.gateway.cors.allowed-origins} call the API; browsers block all others. Never with cookies: such
 * a page sends an access token or an API key. Pictures and blocks, which are public, may be read by any page.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.GATEWAY)
@EnableConfigurationProperties(CrossOrigin.Settings.class)
class CrossOrigin {

  private static final Duration REMEMBERED = Duration.ofHours(1);

  /** @param allowedOrigins the origins whose pages may call the API, such as {@code https://partner.example}; none by default */
  @ConfigurationProperties("fofo.gateway.cors")
  record Settings(@DefaultValue List<String> allowedOrigins) {}

  @Bean
  FilterRegistrationBean<CorsFilter> crossOriginFilter(Settings settings, Problems problems) {
    var api = api(settings.allowedOrigins());
    var content = content();
    var filter = new CorsFilter(request -> {
      var path = RequestPath.of(request);
      if (path.startsWith("/media/") || path.startsWith("/ipfs/")) {
        return CorsUtils.isPreFlightRequest(request) ? content : null;
      }
      return path.startsWith("/api/") && api.checkOrigin(request.getHeader("Origin")) != null ? api : null;
    });
    filter.setCorsProcessor(new Preflights(problems, !settings.allowedOrigins().isEmpty()));
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }

  private static CorsConfiguration api(List<String> origins) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(origins);
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    cors.setAllowedHeaders(
        List.of("Authorization", "X-Api-Key", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "Last-Event-ID",
            RequestTrace.HEADER, "traceparent"));
    cors.setExposedHeaders(List.of("ETag", "Location", "Allow", "WWW-Authenticate", "Retry-After", "RateLimit", "RateLimit-Policy",
        "Idempotent-Replayed", RequestTrace.HEADER));
    cors.setAllowCredentials(false);
    cors.setMaxAge(REMEMBERED);
    return cors;
  }

  /** The same headers as in replies to a plain GET. */
  private static CorsConfiguration content() {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(List.of("*"));
    cors.setAllowedMethods(List.of("GET", "HEAD"));
    cors.setAllowedHeaders(List.of("*"));
    cors.setMaxAge(REMEMBERED);
    return cors;
  }
}
