package studio.fofo.identity.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;

/** Access tokens that open one's own private pictures and nothing else: the API accepts their scope nowhere. */
@Component
public class PictureTokens {

  /** Longer than the lifetime of an access token, so that pictures open as long as the page that shows them. */
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

  /** The token ends with the session. */
  public String issue(UserId user, String session) {
    return tokens.issueForPictures(user, session, lifetime());
  }

  /** The token's person; empty if it is expired or not ours. */
  public Optional<Caller> read(String token) {
    try {
      return Optional.of(AccessConfiguration.caller(decoder.decode(token)));
    } catch (JwtException | IllegalArgumentException invalid) {
      return Optional.empty();
    }
  }
}
