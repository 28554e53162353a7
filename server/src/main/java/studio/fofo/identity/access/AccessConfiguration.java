package studio.fofo.identity.access;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.identity.session.EndedSessions;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.Problems;

/**
 * Authentication in every role: each verifies the access token itself. A request without a token is anonymous; a controller with a
 * {@link Caller} parameter then refuses it. A request with an invalid token is refused at once.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

  @Bean
  SecurityFilterChain verifiesAccessTokens(HttpSecurity http, JwtDecoder decoder, Problems problems) throws Exception {
    return http
        .csrf(AbstractHttpConfigurer::disable)
        .cors(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().access(
            (authentication, context) -> decide(authentication.get(), context.getRequest())))
        .exceptionHandling(refusals -> refusals.accessDeniedHandler(
            (request, response, denied) -> {
              var words = words(request);
              if (!words.isEmpty()) {
                response.setHeader("WWW-Authenticate",
                    Problems.challenge("insufficient_scope") + ", scope=\"" + String.join(" ", words) + "\"");
              }
              problems.write(response, lacksScope(words));
            }))
        .oauth2ResourceServer(server -> server
            .bearerTokenResolver(new ApiBearerToken())
            .authenticationEntryPoint((request, response, refused) -> {
              response.setHeader("WWW-Authenticate", Problems.challenge("invalid_token"));
              problems.write(response, new Refusal(HttpErrors.UNAUTHENTICATED,
                  "the access token is expired or invalid: refresh it, or sign in"));
            })
            .jwt(jwt -> jwt.decoder(decoder)))
        .build();
  }

  /** Every method reaches routing, which lists the allowed ones; the container refuses TRACE before. */
  @Bean
  HttpFirewall takesEveryMethod() {
    var firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  /** Refuses paths with dots, semicolons and the like, which are used to bypass path rules. */
  @Bean
  RequestRejectedHandler rejectsOddRequests(Problems problems) {
    return (request, response, rejected) -> problems.write(response, new Refusal(HttpErrors.PARAMETER_INVALID,
        "the path or a header contains characters that are not allowed"));
  }

  @Bean
  JwtDecoder jwtDecoder(SigningKeys keys, IdentitySettings settings, EndedSessions ended, Clock clock) {
    JWKSource<SecurityContext> source = (selector, context) -> {
      var found = selector.select(keys.published());
      return found.isEmpty() ? selector.select(keys.publishedAnew()) : found;
    };
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(AccessTokens.TYPE));
    processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, source));
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    var times = new JwtTimestampValidator(CLOCK_SKEW);
    times.setClock(clock);
    var decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(List.of(
        times, new JwtIssuerValidator(settings.issuer()), new JwtAudienceValidator(settings.issuer()))));
    var remembered = new RememberedTokens(decoder, keys::accepts, clock);
    return token -> {
      var verified = remembered.decode(token);
      if (ended.has(verified.getClaimAsString(AccessTokens.SESSION))) {
        throw new BadJwtException("its session has ended");
      }
      return verified;
    };
  }

  /** Anonymous requests and people pass; an API key's token must carry a scope that {@link ScopeRules} require. */
  private static AuthorizationDecision decide(@Nullable Authentication authentication, HttpServletRequest request) {
    if (!(authentication instanceof JwtAuthenticationToken token)) {
      return new AuthorizationDecision(true);
    }
    var scopes = caller(token.getToken()).scopes();
    return new AuthorizationDecision(scopes.contains(Caller.EVERYTHING)
        || ScopeRules.enough(request).stream().map(Scope::word).anyMatch(scopes::contains));
  }

  private static List<String> words(HttpServletRequest request) {
    return ScopeRules.enough(request).stream().map(Scope::word).sorted().toList();
  }

  private static Refusal lacksScope(List<String> enough) {
    return enough.isEmpty()
        ? new Refusal(IdentityErrors.IDENTITY_PERSON_REQUIRED, "an API key may not do this; sign in with a wallet or a code")
        : new Refusal(HttpErrors.SCOPE_MISSING, "this API key lacks the scope " + String.join(" or ", enough) + "; create a key with it");
  }

  static Caller caller(Jwt token) {
    return new Caller(
        new UserId(Objects.requireNonNull(token.getSubject(), "a token without sub")),
        Set.of(Objects.requireNonNullElse(token.getClaimAsString(AccessTokens.SCOPE), "").split(" ")),
        Boolean.TRUE.equals(token.getClaimAsBoolean(AccessTokens.OPERATOR)));
  }
}
