package studio.fofo.chain.signing.gcp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.signing.SignerHttp;
import studio.fofo.chain.signing.SignerTrouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Access tokens of Google Cloud: with a service account's key by a signed JWT (RFC 7523), otherwise from the metadata server of the
 * machine, which is also how GKE and Cloud Run give the identity of a workload. A token is kept until shortly before it expires.
 */
public final class GcpTokens {

  private static final String SERVICE = "Google's token service";
  private static final String SCOPE = "https://www.googleapis.com/auth/cloudkms";
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Duration EARLY = Duration.ofMinutes(5);
  private static final int USUAL_SECONDS = 3_600;

  private final SignerHttp http;
  private final @Nullable JsonNode account;
  private final URI metadata;
  private final Clock clock;
  private @Nullable Token kept;

  /** @param credentials a service account's JSON key; null for the metadata server */
  public GcpTokens(SignerHttp http, @Nullable Path credentials, URI metadata, Clock clock) {
    this.http = http;
    this.account = credentials == null ? null : read(credentials);
    this.metadata = metadata;
    this.clock = clock;
  }

  synchronized String token() {
    var now = clock.instant();
    var known = kept;
    if (known == null || !now.isBefore(known.until())) {
      var reply = account == null ? ofMachine() : ofAccount(account, now);
      var value = reply.path("access_token").asString("");
      if (value.isEmpty()) {
        throw SignerTrouble.passing(SERVICE + " replied without a token", null);
      }
      known = new Token(value, now.plusSeconds(reply.path("expires_in").asLong(USUAL_SECONDS)).minus(EARLY));
      kept = known;
    }
    return known.value();
  }

  /** It was refused: the next call gets another one. */
  synchronized void forget(String token) {
    if (kept != null && kept.value().equals(token)) {
      kept = null;
    }
  }

  private JsonNode ofMachine() {
    return http.json("Google's metadata server", HttpRequest.newBuilder(
        metadata.resolve("/computeMetadata/v1/instance/service-accounts/default/token")).header("Metadata-Flavor", "Google").GET());
  }

  private JsonNode ofAccount(JsonNode from, Instant now) {
    var audience = from.path("token_uri").asString("https://oauth2.googleapis.com/token");
    var form = "grant_type=" + URLEncoder.encode("urn:ietf:params:oauth:grant-type:jwt-bearer", StandardCharsets.UTF_8)
        + "&assertion=" + assertion(from, audience, now);
    return http.json(SERVICE, HttpRequest.newBuilder(URI.create(audience)).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private static String assertion(JsonNode from, String audience, Instant now) {
    try {
      var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(from.path("private_key_id").asString("")).build(),
          new JWTClaimsSet.Builder().issuer(from.path("client_email").asString("")).audience(audience).claim("scope", SCOPE)
              .issueTime(Date.from(now)).expirationTime(Date.from(now.plus(LIFE))).build());
      jwt.sign(new RSASSASigner(privateKey(from.path("private_key").asString(""))));
      return jwt.serialize();
    } catch (JOSEException | GeneralSecurityException | IllegalArgumentException broken) {
      throw SignerTrouble.lasting("the service account's private_key is not an RSA key in PKCS #8: see fofo.chain.signers.gcp.credentials",
          broken);
    }
  }

  private static PrivateKey privateKey(String pem) throws GeneralSecurityException {
    return KeyFactory.getInstance("RSA")
        .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""))));
  }

  private static JsonNode read(Path file) {
    try {
      var json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      if (!json.path("type").asString("").equals("service_account")) {
        throw new IllegalArgumentException(file + " is not a service account's key: its type is \"" + json.path("type").asString("")
            + "\"; see fofo.chain.signers.gcp.credentials");
      }
      return json;
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + file + ", which fofo.chain.signers.gcp.credentials names", broken);
    }
  }

  private record Token(String value, Instant until) {

    @Override
    public String toString() {
      return "Token[until=" + until + "]";
    }
  }
}
