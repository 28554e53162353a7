package studio.fofo.runtime.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import studio.fofo.runtime.Roles;
import studio.fofo.runtime.embedded.FofoHome;

/**
 * The secret that the gateway sends to the processes behind it, which answer nobody else: they check no API key, rate limit or host name,
 * since the gateway did. Processes of one home share the secret stored there; on several machines it must be set.
 */
@Component
@EnableConfigurationProperties(GatewaySecretSettings.class)
public final class GatewaySecret {

  /** Sent by the gateway to the processes behind it, replacing any value from the visitor. */
  public static final String HEADER = "X-Fofo-Gateway";

  private static final int SHORTEST = 20;

  private final String secret;

  GatewaySecret(Roles roles, GatewaySecretSettings settings, Environment environment) {
    var given = settings.secret();
    if (given != null && given.length() < SHORTEST) {
      throw new IllegalArgumentException("fofo.gateway.secret has " + given.length() + " characters, expected at least " + SHORTEST);
    }
    // One process with all roles does not need it.
    secret = given != null || roles.all() ? String.valueOf(given) : FofoHome.of(environment).secret("gateway", "");
  }

  public String value() {
    return secret;
  }

  /** Whether a request contains it. That alone does not make the sender the gateway: see {@link TrustedHops}. */
  boolean isShownBy(HttpServletRequest request) {
    var shown = request.getHeader(HEADER);
    return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
