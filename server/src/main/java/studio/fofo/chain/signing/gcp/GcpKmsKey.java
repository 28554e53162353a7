package studio.fofo.chain.signing.gcp;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.zip.CRC32C;
import studio.fofo.chain.signing.PublicKeys;
import studio.fofo.chain.signing.RawSignature;
import studio.fofo.chain.signing.RemoteKey;
import studio.fofo.chain.signing.SignerHttp;
import studio.fofo.chain.signing.SignerTrouble;
import studio.fofo.kernel.Address;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key version of Google Cloud KMS with the algorithm {@code EC_SIGN_SECP256K1_SHA256}. It signs any 32 bytes that it is given as a
 * SHA-256 digest. Checksums protect both directions, as Google requires of clients. Source: Cloud KMS's REST reference, v1.
 */
public final class GcpKmsKey implements RemoteKey {

  private static final String SERVICE = "Cloud KMS";
  private static final String ALGORITHM = "EC_SIGN_SECP256K1_SHA256";

  private final SignerHttp http;
  private final URI endpoint;
  private final GcpTokens tokens;
  private final String version;

  /** @param version {@code projects/…/locations/…/keyRings/…/cryptoKeys/…/cryptoKeyVersions/…} */
  public GcpKmsKey(SignerHttp http, URI endpoint, GcpTokens tokens, String version) {
    if (!version.matches("projects/[^/]+/locations/[^/]+/keyRings/[^/]+/cryptoKeys/[^/]+/cryptoKeyVersions/[0-9]+")) {
      throw new IllegalArgumentException("the Cloud KMS key \"" + version + "\" is not "
          + "projects/<project>/locations/<location>/keyRings/<ring>/cryptoKeys/<key>/cryptoKeyVersions/<number>");
    }
    this.http = http;
    this.endpoint = endpoint;
    this.tokens = tokens;
    this.version = version;
  }

  @Override
  public Address address() {
    var reply = call(request("/publicKey").GET());
    var algorithm = reply.path("algorithm").asString("");
    if (!algorithm.equals(ALGORITHM)) {
      throw SignerTrouble.lasting("the Cloud KMS key " + version + " has the algorithm " + algorithm + ", expected " + ALGORITHM);
    }
    var pem = reply.path("pem").asString("");
    requireSame("pemCrc32c", reply, pem.getBytes(StandardCharsets.UTF_8));
    return PublicKeys.ofPem(pem);
  }

  @Override
  public RawSignature sign(byte[] message, byte[] digest) {
    var body = JsonMapper.shared().writeValueAsBytes(Map.of(
        "digest", Map.of("sha256", Base64.getEncoder().encodeToString(digest)), "digestCrc32c", checksum(digest)));
    var reply = call(request(":asymmetricSign").header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    if (!reply.path("verifiedDigestCrc32c").asBoolean(false)) {
      throw SignerTrouble.passing("Cloud KMS did not receive the digest's checksum", null);
    }
    var signature = decoded(reply.path("signature").asString(""));
    requireSame("signatureCrc32c", reply, signature);
    return RawSignature.ofDer(signature);
  }

  /** The names must match, so that no proxy can answer for another key. */
  private JsonNode call(HttpRequest.Builder request) {
    var token = tokens.token();
    try {
      var reply = http.json(SERVICE, request.setHeader("Authorization", "Bearer " + token));
      if (!reply.path("name").asString("").equals(version)) {
        throw SignerTrouble.passing("Cloud KMS replied for the key " + reply.path("name").asString("") + ", expected " + version, null);
      }
      return reply;
    } catch (SignerTrouble trouble) {
      if (!trouble.isPassing()) {
        tokens.forget(token);
      }
      throw trouble;
    }
  }

  private HttpRequest.Builder request(String suffix) {
    return HttpRequest.newBuilder(URI.create(endpoint.toString().replaceAll("/+$", "") + "/v1/" + version + suffix));
  }

  private static void requireSame(String field, JsonNode reply, byte[] bytes) {
    if (!reply.path(field).asString("").equals(checksum(bytes))) {
      throw SignerTrouble.passing("the checksum " + field + " of Cloud KMS's reply is wrong: it was damaged on the way", null);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException broken) {
      throw SignerTrouble.lasting("Cloud KMS sent a signature that is not Base64", broken);
    }
  }

  private static String checksum(byte[] bytes) {
    var checksum = new CRC32C();
    checksum.update(bytes);
    return Long.toString(checksum.getValue());
  }
}
