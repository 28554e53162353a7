package studio.fofo.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.core.env.Environment;
import studio.fofo.docs.Endpoints.Endpoint;
import studio.fofo.identity.access.AccessTokens;
import studio.fofo.kernel.TypeId;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.Scope;
import studio.fofo.testing.Http;
import studio.fofo.testing.SentCodes;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.json.JsonMapper;

/** All kinds of callers, with their credentials, and the results. */
class Principals {

  private static final String[] ALL_SCOPES = Arrays.stream(Scope.values()).map(Scope::word).toArray(String[]::new);

  private final Http http;
  private final SignIn signIn;
  private final SentCodes sent;
  private final AccessTokens tokens;
  private final OwnedThings things;
  private final Environment environment;
  private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int changes;

  Principals(Http http, SignIn signIn, SentCodes sent, AccessTokens tokens, OwnedThings things, Environment environment) {
    this.http = http;
    this.signIn = signIn;
    this.sent = sent;
    this.tokens = tokens;
    this.things = things;
    this.environment = environment;
  }

  /**
   * One of them.
   *
   * @param credential a header and its value; a valid session's is renewed after each change, which may have ended it
   */
  record Principal(String name, Supplier<Optional<Map.Entry<String, String>>> credential) {}

  /** The callers that change most come last. */
  List<Principal> everybody() {
    var owner = things.owner();
    var all = new ArrayList<>(List.of(
        new Principal("stranger", Optional::empty),
        bearer("bad token", () -> "Bearer nonsense"),
        bearer("expired", () -> "Bearer " + tokens.issue(owner.userId(), Set.of(Caller.EVERYTHING), Duration.ofMinutes(-5))),
        bearer("signed out", this::signedOut),
        key("bad key", "fofo_live_01h455vb4pex5vsknk084sn02q_" + "A".repeat(43)),
        key("revoked", revoked(owner)),
        bearer("other", untilAChange(() -> signIn.somebody().bearer())),
        bearer("by e-mail", untilAChange(this::byEmail))));
    for (var scope : Scope.values()) {
      all.add(key("`" + scope.word() + "`", keyOf(owner, scope.word())));
    }
    all.add(key("op. key", keyOf(signIn.operator(), ALL_SCOPES)));
    all.add(bearer("operator", untilAChange(() -> signIn.operator().bearer())));
    all.add(bearer("owner", untilAChange(() -> signIn.wallet(owner.key()).bearer())));
    return all;
  }

  /** The result in a word: allowed, or the reason. */
  String tries(Endpoint endpoint, Principal principal) {
    try {
      return word(endpoint, send(endpoint, principal.credential().get()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Event streams never end: only the headers of a reply are read, and of refusals the body. */
  private String[] send(Endpoint endpoint, Optional<Map.Entry<String, String>> credential) throws IOException, InterruptedException {
    var body = endpoint.isRead() || endpoint.method().equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    var request = HttpRequest
        .newBuilder(URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + things.path(endpoint)))
        .method(endpoint.method(), body).header("Content-Type", "application/json").header("If-Match", "*")
        .header("Idempotency-Key", UUID.randomUUID().toString());
    credential.ifPresent(header -> request.header(header.getKey(), header.getValue()));
    var reply = client.send(request.build(), BodyHandlers.ofInputStream());
    if (!endpoint.isRead() && reply.statusCode() < 400) {
      changes++;
    }
    try (var stream = reply.body()) {
      var code = reply.statusCode() == 403 ? JsonMapper.shared().readTree(stream.readAllBytes()).get("code").asString() : "";
      return new String[] {Integer.toString(reply.statusCode()), code};
    }
  }

  private static String word(Endpoint endpoint, String[] told) {
    var status = Integer.parseInt(told[0]);
    if (status == 429 || status >= 500 && !endpoint.path().startsWith("/rpc/")) {
      throw new AssertionError(endpoint + " answered " + status);
    }
    return switch (told[1]) {
      case "SCOPE_MISSING" -> "scope";
      case "IDENTITY_PERSON_REQUIRED" -> "person";
      case "OPERATOR_ONLY" -> "operator";
      default -> status == 401 || status == 403 || status == 404 ? told[0] : "✓";
    };
  }

  /** The resources stay in use until a change was allowed. */
  private Supplier<String> untilAChange(Supplier<String> made) {
    var kept = new AtomicReference<String>();
    var since = new AtomicInteger();
    return () -> {
      if (kept.get() == null || since.get() != changes) {
        kept.set(made.get());
        since.set(changes);
      }
      return kept.get();
    };
  }

  private static Principal bearer(String name, Supplier<String> value) {
    return new Principal(name, () -> Optional.of(Map.entry("Authorization", value.get())));
  }

  private static Principal key(String name, String key) {
    return new Principal(name, () -> Optional.of(Map.entry("X-Api-Key", key)));
  }

  private String keyOf(SignIn.Person person, String... scopes) {
    return http.post("/api/v1/me/api-keys", Map.of("name", "matrix", "scopes", scopes)).as(person).call().body().get("key").asString();
  }

  private String revoked(SignIn.Person person) {
    var made = http.post("/api/v1/me/api-keys", Map.of("name", "matrix", "scopes", ALL_SCOPES)).as(person).call().body();
    http.get("/api/v1/me").header("X-Api-Key", made.get("key").asString()).call();
    http.delete("/api/v1/me/api-keys/" + made.get("id").asString()).as(person).call();
    return made.get("key").asString();
  }

  private String signedOut() {
    var person = signIn.wallet(things.owner().key());
    http.get("/api/v1/me").as(person).call();
    things.endSessionOf(person);
    return person.bearer();
  }

  private String byEmail() {
    var email = TypeId.next("mail") + "@example.org";
    http.post("/api/v1/auth/email/code", Map.of("email", email)).call();
    return "Bearer " + http.post("/api/v1/auth/email/verify", Map.of("email", email, "code", sent.of(email))).call().body()
        .get("accessToken").asString();
  }
}
