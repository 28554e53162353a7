package studio.fofo.gateway.headers;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;

/**
 * Lets pages of other origins call the API, where {@code fofo.gateway.cors.allowed-origins} names them; without it browsers keep
 * them out. Never with cookies: such a page brings an access token or an API key.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(Role.GATEWAY)
@ConditionalOnProperty("fofo.gateway.cors.allowed-origins")
@EnableConfigurationProperties(CrossOrigin.Settings.class)
class CrossOrigin {

  @ConfigurationProperties("fofo.gateway.cors")
  record Settings(List<String> allowedOrigins) {}

  @Bean
  FilterRegistrationBean<CorsFilter> crossOriginFilter(Settings settings) {
    var cors = new CorsConfiguration();
    cors.setAllowedOrigins(settings.allowedOrigins());
    cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
    cors.setAllowedHeaders(List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match", "Last-Event-ID"));
    cors.setExposedHeaders(List.of(
        "ETag", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "Idempotent-Replayed", RequestTrace.HEADER));
    cors.setAllowCredentials(false);
    cors.setMaxAge(Duration.ofHours(1));
    var source = new UrlBasedCorsConfigurationSource();
    source.registerCorsConfiguration("/api/**", cors);
    var registration = new FilterRegistrationBean<>(new CorsFilter(source));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return registration;
  }
}
