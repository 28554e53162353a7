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
 * What the gateway shows to the processes behind it, which answer nobody else: they check no API key, no rate limit and no name, since the
 * gateway did. Processes on one home share the secret that lies there; on several machines it is set.
 */
@Component
@EnableConfigurationProperties(GatewaySecretSettings.class)
public final class GatewaySecret {

  /** From the gateway to the processes behind it, in place of whatever a visitor sent under this name. */
  public static final String HEADER = "X-Fofo-Gateway";

  private static final int SHORTEST = 20;

  private final String secret;

  GatewaySecret(Roles roles, GatewaySecretSettings settings, Environment environment) {
    var given = settings.secret();
    if (given != null && given.length() < SHORTEST) {
      throw new IllegalArgumentException("fofo.gateway.secret has " + given.length() + " characters, expected at least " + SHORTEST);
    }
    // One process with all roles has nobody to show it to.
    secret = given != null || roles.all() ? String.valueOf(given) : FofoHome.of(environment).secret("gateway", "");
  }

  public String value() {
    return secret;
  }

  /** Whether it comes with a request, which alone does not make the sender the gateway: see {@link TrustedHops}. */
  boolean isShownBy(HttpServletRequest request) {
    var shown = request.getHeader(HEADER);
    return shown != null && MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
  }
}
