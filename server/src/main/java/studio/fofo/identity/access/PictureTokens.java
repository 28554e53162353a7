package studio.fofo.identity.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;

/** Access tokens that open one's own private pictures and nothing else: their scope is none that the API knows. */
@Component
public class PictureTokens {

  /** Longer than an access token lives, so that pictures open as long as the page that names them. */
  private static final int LIFETIMES = 2;

  private final AccessTokens tokens;
  private final JwtDecoder decoder;

  PictureTokens(AccessTokens tokens, JwtDecoder decoder) {
    this.tokens = tokens;
    this.decoder = decoder;
  }

  public Duration lifetime() {
    return tokens.lifetime().multipliedBy(LIFETIMES);
  }

  /** It ends with the session. */
  public String issue(UserId user, String session) {
    return tokens.issueForPictures(user, session, lifetime());
  }

  /** Whose it is; nobody's when it is expired or not ours. */
  public Optional<Caller> read(String token) {
    try {
      return Optional.of(AccessConfiguration.caller(decoder.decode(token)));
    } catch (JwtException | IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }
}
