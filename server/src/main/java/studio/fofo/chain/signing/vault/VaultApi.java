package studio.fofo.chain.signing.vault;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.signing.SignerHttp;
import studio.fofo.chain.signing.SignerSettings;
import studio.fofo.chain.signing.SignerTrouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls to Vault or OpenBao with a token, which it gets by logging in unless one is given. Source: their HTTP API. */
public final class VaultApi {

  private static final String SERVICE = "Vault";
  private static final Duration SHORTEST = Duration.ofSeconds(10);

  private final SignerHttp http;
  private final SignerSettings.Vault settings;
  private final Clock clock;
  private @Nullable Login login;

  public VaultApi(SignerHttp http, SignerSettings.Vault settings, Clock clock) {
    this.http = http;
    this.settings = settings;
    this.clock = clock;
  }

  /** @return the reply's {@code data} */
  JsonNode read(String path) {
    return called(path, null);
  }

  /** @return the reply's {@code data} */
  JsonNode write(String path, Map<String, String> body) {
    return called(path, body);
  }

  private JsonNode called(String path, @Nullable Map<String, String> body) {
    try {
      return http.json(SERVICE, request(path, body).header("X-Vault-Token", token())).path("data");
    } catch (SignerTrouble trouble) {
      if (!trouble.isPassing()) {
        forget();
      }
      throw trouble;
    }
  }

  private synchronized String token() {
    if (settings.token() != null) {
      return settings.token();
    }
    if (settings.tokenFile() != null) {
      return text(settings.tokenFile(), "token-file");
    }
    var known = login;
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = loggedIn();
      login = known;
    }
    return known.token();
  }

  private synchronized void forget() {
    login = null;
  }

  private Login loggedIn() {
    if (settings.role() == null) {
      throw SignerTrouble.lasting("there is no way to log in to Vault: set one of fofo.chain.signers.vault.token-file, "
          + "role with secret-id-file (AppRole), or role with jwt-file (Kubernetes)");
    }
    var secretId = settings.secretIdFile();
    var jwt = settings.jwtFile();
    if (secretId == null && jwt == null) {
      throw SignerTrouble.lasting("fofo.chain.signers.vault.role needs secret-id-file (AppRole) or jwt-file (Kubernetes)");
    }
    var reply = secretId != null
        ? login("approle", Map.of("role_id", settings.role(), "secret_id", text(secretId, "secret-id-file")))
        : login("kubernetes", Map.of("role", settings.role(), "jwt", text(jwt, "jwt-file")));
    var life = Duration.ofSeconds(reply.path("lease_duration").asLong(0)).dividedBy(2);
    return new Login(reply.path("client_token").asString(), clock.instant().plus(life.compareTo(SHORTEST) < 0 ? SHORTEST : life));
  }

  private JsonNode login(String method, Map<String, String> body) {
    var mount = settings.login() == null ? method : settings.login();
    return http.json(SERVICE, request("auth/" + mount + "/login", body)).path("auth");
  }

  private HttpRequest.Builder request(String path, @Nullable Map<String, String> body) {
    var request = HttpRequest.newBuilder(URI.create(settings.address().toString().replaceAll("/+$", "") + "/v1/" + path))
        .header("X-Vault-Request", "true");
    if (settings.namespace() != null) {
      request.header("X-Vault-Namespace", settings.namespace());
    }
    return body == null ? request.GET()
        : request.header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)));
  }

  private static String text(@Nullable Path file, String setting) {
    try {
      return Files.readString(Objects.requireNonNull(file)).strip();
    } catch (IOException broken) {
      throw SignerTrouble.lasting("cannot read " + file + ", which fofo.chain.signers.vault." + setting + " names", broken);
    }
  }

  private record Login(String token, Instant until) {

    @Override
    public String toString() {
      return "Login[until=" + until + "]";
    }
  }
}
