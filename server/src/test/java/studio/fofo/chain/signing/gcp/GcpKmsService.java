package studio.fofo.chain.signing.gcp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import studio.fofo.chain.signing.FakeService;
import studio.fofo.chain.signing.TestKey;
import tools.jackson.databind.json.JsonMapper;

/** Cloud KMS with one key version, Google's token service and a metadata server. */
final class GcpKmsService extends FakeService {

  private static final KeyPair ACCOUNT = pair();
  private static final String EMAIL = "fofo@fofo.iam.gserviceaccount.com";

  private final String version;
  private final Set<String> valid = new HashSet<>();
  volatile TestKey key;
  volatile String algorithm = "EC_SIGN_SECP256K1_SHA256";
  volatile Damage damage;
  int tokens;

  /** What is damaged. */
  enum Damage {
    PUBLIC_KEY, SIGNATURE, DIGEST_UNCHECKED, OTHER_NAME
  }

  GcpKmsService(String version, TestKey key) {
    this.version = version;
    this.key = key;
  }

  Map<String, String> account() {
    return Map.of("type", "service_account", "client_email", EMAIL, "private_key_id", "key-1", "token_uri", url() + "/token",
        "private_key", "-----BEGIN PRIVATE KEY-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(ACCOUNT.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
  }

  void revoke() {
    valid.clear();
  }

  @Override
  protected Reply answer(Received request) {
    if (request.path().equals("/token")) {
      return isAssertion(request) ? token() : Reply.status(400, Map.of("error", "invalid_grant"));
    }
    if (request.path().startsWith("/computeMetadata/")) {
      return request.header("metadata-flavor").equals("Google") ? token() : Reply.status(403, "");
    }
    if (!valid.contains(request.header("authorization"))) {
      return Reply.status(401, Map.of("error", Map.of("code", 401, "message", "Request had invalid authentication credentials.")));
    }
    return switch (request.method() + " " + request.path()) {
      case String path when path.equals("GET /v1/" + version + "/publicKey") -> publicKey();
      case String path when path.equals("POST /v1/" + version + ":asymmetricSign") -> sign(request);
      default -> Reply.status(404, Map.of("error", Map.of("message", "not found")));
    };
  }

  private Reply token() {
    tokens++;
    valid.add("Bearer token-" + tokens);
    return Reply.json(Map.of("access_token", "token-" + tokens, "expires_in", 3_599, "token_type", "Bearer"));
  }

  private boolean isAssertion(Received request) {
    var form = new LinkedHashMap<String, String>();
    for (var pair : request.body().split("&")) {
      var parts = pair.split("=", 2);
      form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    try {
      var jwt = SignedJWT.parse(form.get("assertion"));
      var claims = jwt.getJWTClaimsSet();
      var now = Clock.systemUTC().instant();
      return form.get("grant_type").equals("urn:ietf:params:oauth:grant-type:jwt-bearer")
          && jwt.verify(new RSASSAVerifier((RSAPublicKey) ACCOUNT.getPublic()))
          && jwt.getHeader().getKeyID().equals("key-1") && claims.getIssuer().equals(EMAIL)
          && claims.getAudience().contains(url() + "/token") && claims.getStringClaim("scope").endsWith("/auth/cloudkms")
          && claims.getExpirationTime().toInstant().isAfter(now)
          && !claims.getExpirationTime().toInstant().isAfter(claims.getIssueTime().toInstant().plusSeconds(3_600));
    } catch (ParseException | JOSEException broken) {
      return false;
    }
  }

  private Reply publicKey() {
    var pem = key.pem();
    return Reply.json(Map.of("pem", pem, "algorithm", algorithm, "name", name(), "protectionLevel", "HSM", "pemCrc32c",
        damage == Damage.PUBLIC_KEY ? "1" : checksum(pem.getBytes(StandardCharsets.UTF_8))));
  }

  private Reply sign(Received request) {
    var body = JsonMapper.shared().readTree(request.body());
    var digest = Base64.getDecoder().decode(body.path("digest").path("sha256").asString(""));
    if (digest.length != 32 || !body.path("digestCrc32c").asString("").equals(checksum(digest))) {
      return Reply.status(400, Map.of("error", Map.of("code", 400, "message", "digest_crc32c did not match the digest")));
    }
    var signature = key.signDer(digest);
    return Reply.json(Map.of("signature", Base64.getEncoder().encodeToString(signature), "name", name(), "protectionLevel", "HSM",
        "signatureCrc32c", damage == Damage.SIGNATURE ? "1" : checksum(signature),
        "verifiedDigestCrc32c", damage != Damage.DIGEST_UNCHECKED));
  }

  private String name() {
    return damage == Damage.OTHER_NAME ? version.replace("relayer", "another") : version;
  }

  private static String checksum(byte[] bytes) {
    var checksum = new CRC32C();
    checksum.update(bytes);
    return Long.toString(checksum.getValue());
  }

  private static KeyPair pair() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2_048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
