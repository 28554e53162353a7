package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import studio.fofo.docs.Endpoints.Endpoint;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every operation of the API's document, by every kind of caller, with near-valid requests: never a failure of ours, and never a reply that
 * the document does not allow (each is checked by {@link Http}). The same seed gives the same requests:
 * {@code -Dfuzz.seed=7 -Dfuzz.rounds=100} tries others, and more.
 */
@ModuleTest
class FuzzTest {

  private static final long SEED = Long.getLong("fuzz.seed", 9_110);
  private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 6);
  private static final List<String> TAGS = List.of("\"1\"", "*", "W/\"1\"", "\"", "1", "\"a\",\"1\"", "", "\"\u00e9\"",
      "\"" + "1".repeat(40) + "\"");
  private static final List<String> TYPES = List.of("application/json", "application/json", "application/json",
      "application/json;charset=UTF-8", "application/json;charset=latin1",
      "text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/form-data; boundary=x", "*/*", "application/*",
      "json", "application/json;charset=none");
  private static final List<String> ACCEPTS = List.of("*/*", "application/json", "text/html", "application/yaml", "application/json;q=0",
      "", ",", "*", "application/*;q=2");

  private final Http http;
  private final SignIn signIn;
  private final JsonNode document;

  FuzzTest(Http http, SignIn signIn) throws IOException {
    this.http = http;
    this.signIn = signIn;
    document = JsonMapper.shared().readTree(Files.readString(Path.of("../docs/api/openapi.json")));
  }

  @Test
  void answersAnyRequestOfAnyCallerSoundly() {
    System.out.println("fuzz.seed=" + SEED + " fuzz.rounds=" + ROUNDS);
    var principals = new LinkedHashMap<String, String>();
    principals.put("nobody", "");
    principals.put("somebody", signIn.somebody().bearer());
    principals.put("an operator", signIn.operator().bearer());
    principals.put("a bad token", "Bearer " + "x".repeat(30) + "." + "y".repeat(30) + ".z");
    var random = new SplittableRandom(SEED);
    for (var endpoint : Endpoints.everywhere()) {
      principals.forEach((name, bearer) -> {
        var mutations = new Mutations(random.split(), document);
        for (var round = 0; round < ROUNDS; round++) {
          ask(endpoint, name, bearer, mutations);
        }
      });
    }
  }

  private void ask(Endpoint endpoint, String name, String bearer, Mutations mutations) {
    var path = path(endpoint, mutations);
    var body = endpoint.isRead() ? "" : mutations.body(schema(endpoint));
    var request = "%s %s by %s with %s (fuzz.seed=%s)".formatted(endpoint.method(), path, name,
        body.length() > 500 ? body.length() + " characters" : body, SEED);
    try {
      var call = endpoint.isRead() ? http.get(path) : http.send(endpoint.method(), path, body, mutations.anyOf(TYPES));
      headers(endpoint, bearer, mutations).forEach(call::header);
      var reply = call.call();
      assertThat(reply.status()).as("%s: %s", request, reply.text()).isLessThan(500);
      assertThat(
          reply.status() < 400 || reply.header("Content-Type").orElse("").startsWith("application/problem+json") || reply.text().isEmpty())
          .as("%s: %s", request, reply.text()).isTrue();
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError(request + ": " + broken.getMessage(), broken);
    }
  }

  private static Map<String, String> headers(Endpoint endpoint, String bearer, Mutations mutations) {
    var headers = new LinkedHashMap<String, String>();
    if (!bearer.isEmpty()) {
      headers.put("Authorization", bearer);
    }
    headers.put("Idempotency-Key",
        mutations.anyOf(List.of(UUID.nameUUIDFromBytes(mutations.text().getBytes(StandardCharsets.UTF_8)).toString(),
            "", "k".repeat(300), "\u00e9")));
    headers.put("If-Match", mutations.anyOf(TAGS));
    headers.put("If-None-Match", mutations.anyOf(TAGS.subList(2, TAGS.size())));
    headers.put("Accept", mutations.anyOf(ACCEPTS));
    headers.put("Range",
        mutations.anyOf(List.of("bytes=0-", "bytes=-", "bytes=9-1", "lines=1", "bytes=0-0,1-1", "bytes=" + "9".repeat(30) + "-")));
    if (endpoint.path().endsWith("/events")) {
      headers.put("Last-Event-ID", mutations.anyOf(List.of("-1", "9".repeat(20), "x")));
    }
    return headers;
  }

  private static String path(Endpoint endpoint, Mutations mutations) {
    var path = new StringBuilder(endpoint.someplace());
    if (!endpoint.someplace().equals(endpoint.path()) && mutations.anyOf(List.of(true, false))) {
      path.setLength(0);
      var odd = mutations.encoded();
      path.append(endpoint.path().replaceAll("\\{.*?}", Matcher.quoteReplacement(odd.isEmpty() ? "x" : odd)));
    }
    var separator = '?';
    for (var parameter : endpoint.parameters().stream().sorted().toList()) {
      if (Character.isLowerCase(parameter.charAt(0)) && mutations.anyOf(List.of(true, true, false))) {
        path.append(separator).append(parameter).append('=').append(mutations.encoded());
        separator = '&';
      }
    }
    return path.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
  }

  private JsonNode schema(Endpoint endpoint) {
    var content = document.get("paths").get(endpoint.path()).get(endpoint.method().toLowerCase(Locale.ROOT)).path("requestBody")
        .path("content");
    return content.isEmpty() ? JsonMapper.shared().createObjectNode() : content.values().iterator().next().path("schema");
  }
}
