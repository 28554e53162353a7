package studio.fofo.identity.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.identity.IdentitySettings;
import studio.fofo.identity.Users;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;

/**
 * Makes access tokens: JWTs (RFC 9068) that say for some minutes who somebody is and what they may do. They are never stored; a person's
 * names its session ({@code sid}), and is worth nothing once that has ended.
 */
@Component
public class AccessTokens {

  static final String SCOPE = "scope";
  /** RFC 9068 requires it; the studio itself is the one client that tokens are made for. */
  static final String CLIENT_ID = "client_id";
  static final String OPERATOR = "operator";
  static final String SESSION = "sid";
  /** A scope that no call of the API takes: it opens one's own pictures. */
  static final String PICTURES = "pictures";
  static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private final SigningKeys keys;
  private final Users users;
  private final Clock clock;
  private final IdentitySettings settings;

  AccessTokens(SigningKeys keys, Users users, Clock clock, IdentitySettings settings) {
    this.keys = keys;
    this.users = users;
    this.clock = clock;
    this.settings = settings;
  }

  /** How long each is valid. */
  public Duration lifetime() {
    return settings.accessTokenLifetime();
  }

  /** A person's, as a compact JWS. It alone opens the console: a key in a script must not. */
  public String issue(UserId user, String session) {
    return issue(user, session, Set.of(Caller.EVERYTHING), lifetime());
  }

  /** An API key's. */
  public String issue(UserId user, Set<String> scopes, Duration lifetime) {
    return issue(user, null, scopes, lifetime);
  }

  /** For the pictures of a person's pages. */
  String issueForPictures(UserId user, String session, Duration lifetime) {
    return issue(user, session, Set.of(PICTURES), lifetime);
  }

  private String issue(UserId user, @Nullable String session, Set<String> scopes, Duration lifetime) {
    var now = clock.instant();
    var key = keys.current();
    var claims = new JWTClaimsSet.Builder()
        .issuer(settings.issuer())
        .audience(settings.issuer())
        .subject(user.value())
        .jwtID(UUID.randomUUID().toString())
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(lifetime)))
        .claim(CLIENT_ID, settings.issuer())
        .claim(SESSION, session)
        .claim(SCOPE, String.join(" ", scopes))
        .claim(OPERATOR, isPersons(scopes) && users.isOperator(user) ? Boolean.TRUE : null)
        .build();
    var token = new SignedJWT(
        new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).type(TYPE).build(), claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException broken) {
      throw new IllegalStateException("signing key " + key.getKeyID() + " cannot sign", broken);
    }
    return token.serialize();
  }

  private static boolean isPersons(Set<String> scopes) {
    return scopes.contains(Caller.EVERYTHING) || scopes.contains(PICTURES);
  }
}
