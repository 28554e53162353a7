package studio.fofo.chain.signing.vault;

import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.fofo.chain.signing.FakeService;
import studio.fofo.chain.signing.TestKey;
import tools.jackson.databind.json.JsonMapper;

/** Vault with a key-value engine of version 2 at {@code secret/}, one of version 1 at {@code kv/}, a plugin with keys, and two logins. */
final class VaultService extends FakeService {

  static final String TOKEN = "hvs.CAESexample";

  private final Set<String> valid = new HashSet<>(Set.of(TOKEN));
  volatile TestKey key;
  volatile String curve = "secp256k1";
  volatile String namespace = "";
  volatile int logins;
  volatile boolean isOldPlugin;

  VaultService(TestKey key) {
    this.key = key;
  }

  static Reply errors(int status, String error) {
    return Reply.status(status, Map.of("errors", List.of(error)));
  }

  void revoke() {
    valid.clear();
  }

  @Override
  protected Reply answer(Received request) {
    if (!request.header("x-vault-request").equals("true") || !request.header("x-vault-namespace").equals(namespace)) {
      return errors(400, "missing 'X-Vault-Request' header, or another namespace");
    }
    var body = JsonMapper.shared().readTree(request.body().isEmpty() ? "{}" : request.body());
    if (request.path().startsWith("/v1/auth/")) {
      return switch (request.path()) {
        case "/v1/auth/approle/login" -> login(body.path("role_id").asString("").equals("fofo")
            && body.path("secret_id").asString("").equals("secret-1"));
        case "/v1/auth/cluster/login" -> login(body.path("role").asString("").equals("fofo")
            && body.path("jwt").asString("").equals("jwt-1"));
        default -> errors(404, "no handler for route");
      };
    }
    if (!valid.contains(request.header("x-vault-token"))) {
      return errors(403, "permission denied");
    }
    var hex = "0".repeat(64 - key.secret().toString(16).length()) + key.secret().toString(16);
    return switch (request.method() + " " + request.path()) {
      case "GET /v1/secret/data/fofo/relayer" -> data(Map.of("data", Map.of("private_key", "0x" + hex, "note", "not a key"),
          "metadata", Map.of("version", 3)));
      case "GET /v1/kv/relayer" -> data(Map.of("private_key", hex));
      case "GET /v1/quorum/keys/relayer" -> data(Map.of("id", "relayer", "curve", curve, "signing_algorithm", "ecdsa",
          isOldPlugin ? "publicKey" : "public_key", encoded(key.point().getEncoded(false))));
      case "POST /v1/quorum/keys/relayer/sign" -> sign(body.path("data").asString(""));
      default -> errors(404, "no handler for route");
    };
  }

  private Reply sign(String data) {
    var digest = Base64.getUrlDecoder().decode(data);
    return digest.length == 32 ? data(Map.of("signature", encoded(key.signBytes(digest))))
        : errors(400, "data is required to be exactly 32 bytes");
  }

  private String encoded(byte[] bytes) {
    return isOldPlugin ? "0x" + HexFormat.of().formatHex(bytes) : Base64.getUrlEncoder().encodeToString(bytes);
  }

  private Reply login(boolean allowed) {
    if (!allowed) {
      return errors(400, "invalid role or secret ID");
    }
    logins++;
    valid.add("token-" + logins);
    return Reply.json(Map.of("auth", Map.of("client_token", "token-" + logins, "lease_duration", 1_200, "renewable", true)));
  }

  private static Reply data(Object data) {
    return Reply.json(Map.of("request_id", "1", "data", data));
  }
}
