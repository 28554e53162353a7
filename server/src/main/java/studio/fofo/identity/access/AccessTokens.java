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
 * Issues access tokens: JWTs (RFC 9068) that state for some minutes who the caller is and what they may do. They are never stored. A
 * person's token names its session ({@code sid}) and is invalid once the session has ended.
 */
@Component
public class AccessTokens {

  static final String SCOPE = "scope";
  /** Required by RFC 9068; the studio itself is the only client that gets tokens. */
  static final String CLIENT_ID = "client_id";
  static final String OPERATOR = "operator";
  static final String SESSION = "sid";
  /** A scope that no API call accepts: it only opens one's own pictures. */
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

  /** How long each token is valid. */
  public Duration lifetime() {
    return settings.accessTokenLifetime();
  }

  /** A person's token, as a compact JWS. Only these open the console; an API key in a script must not. */
  public String issue(UserId user, String session) {
    return issue(user, session, Set.of(Caller.EVERYTHING), lifetime());
  }

  /** An API key's token. */
  public String issue(UserId user, Set<String> scopes, Duration lifetime) {
    return issue(user, null, scopes, lifetime);
  }

  /** A token for the pictures on a person's pages. */
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
