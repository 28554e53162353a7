package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.fofo.docs.Endpoints.Endpoint;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** The requirements of RFC 9110 and related ones, tested on every endpoint of the document: a new one is included automatically. */
@ModuleTest
class HttpRulesTest {

  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "PROPFIND", "FETCH", "get");

  /** They accept any number and report invalid ones themselves: {@code GenerationRefusalsTest}. */
  private static final Set<String> READ_EXACTLY = Set.of("/api/v1/ai/generate", "/api/v1/ai/artworks/{id}/vary");

  private final Http http;
  private final SignIn signIn;

  HttpRulesTest(Http http, SignIn signIn) {
    this.http = http;
    this.signIn = signIn;
  }

  /** RFC 9110, 15.5.6 and 9.3.7. */
  @Test
  void listsAllowedMethodsForAnUnknownMethod() {
    var paths = new TreeMap<String, Set<String>>();
    Endpoints.everywhere()
        .forEach(endpoint -> paths.computeIfAbsent(endpoint.someplace(), missing -> new TreeSet<>()).add(endpoint.method()));
    paths.forEach((path, offered) -> {
      for (var method : METHODS) {
        if (!offered.contains(method)) {
          var reply = http.bare(method, path).call();
          assertThat(reply.status()).as("%s %s: %s", method, path, reply.text()).isEqualTo(405);
          assertThat(reply.code()).isEqualTo("METHOD_NOT_ALLOWED");
          assertThat(allowed(reply)).as("%s %s", method, path).containsAll(offered).doesNotContain(method);
        }
      }
      var options = http.bare("OPTIONS", path).call();
      assertThat(options.status()).as("OPTIONS %s: %s", path, options.text()).isEqualTo(200);
      assertThat(allowed(options)).as("OPTIONS %s", path).containsAll(offered);
    });
  }

  /** RFC 9110, 15.5.2; RFC 6750, 3. */
  @Test
  void challengesUnauthenticatedCallers() {
    for (var endpoint : Endpoints.everywhere()) {
      var place = endpoint.someplace();
      if (endpoint.isForCallers()) {
        assertThat(http.bare(endpoint.method(), place).call().header("WWW-Authenticate")).as("%s", endpoint)
            .hasValue("Bearer realm=\"FOFO Studio\"");
      }
      if (!endpoint.path().startsWith("/api/") || endpoint.path().startsWith("/api/v1/auth/")) {
        continue;
      }
      var bad = http.bare(endpoint.method(), place).header("Authorization", "Bearer " + "x".repeat(40)).call();
      assertThat(bad.status()).as("%s: %s", endpoint, bad.text()).isEqualTo(401);
      assertThat(bad.header("WWW-Authenticate")).as("%s", endpoint).hasValue("Bearer realm=\"FOFO Studio\", error=\"invalid_token\"");
      assertThat(http.bare(endpoint.method(), place).header("X-Api-Key", "invented").call().header("WWW-Authenticate").orElseThrow())
          .as("%s", endpoint).contains("error=\"invalid_token\"");
    }
  }

  @Test
  void namesAKeysMissingScope() {
    var made = http.post("/api/v1/me/api-keys", Map.of("name", "poor", "scopes", List.of("community"))).as(signIn.somebody()).call();
    var refused = http.post("/api/v1/orders", Map.of()).header("X-Api-Key", made.body().get("key").asString()).call();
    assertThat(refused.code()).isEqualTo("SCOPE_MISSING");
    assertThat(refused.header("WWW-Authenticate")).hasValue("Bearer realm=\"FOFO Studio\", error=\"insufficient_scope\", scope=\"order\"");
  }

  /** RFC 9110, 9.3.2, 13.1.2 and 14.2. */
  @Test
  void answersHeadLikeGetAndHonoursIfNoneMatch() {
    var operator = signIn.operator();
    for (var path : reads()) {
      var got = http.get(path).as(operator).call();
      assertThat(got.status()).as(path).isEqualTo(200);
      assertThat(got.header("ETag")).as(path).isPresent();
      var head = http.bare("HEAD", path).as(operator).header("Range", "bytes=0-1").call();
      assertThat(head.status()).as(path).isEqualTo(200);
      assertThat(head.header("ETag")).as(path).isPresent();
      assertThat(head.header("Content-Type")).as(path).isEqualTo(got.header("Content-Type"));
      assertThat(head.raw().body()).as(path).isEmpty();
      for (var method : List.of("GET", "HEAD")) {
        assertThat(http.bare(method, path).as(operator).header("If-None-Match", "*").call().status()).as(path).isEqualTo(304);
        assertKnown(path, operator, method, true);
        assertKnown(path, operator, method, false);
      }
    }
  }

  /** Its tag in a list, or in a second line; again with the new tag if the resource changed meanwhile. */
  private void assertKnown(String path, SignIn.Person reader, String method, boolean inOneLine) {
    var status = 0;
    for (var tries = 0; tries < 20 && status != 304; tries++) {
      var tag = http.get(path).as(reader).call().header("ETag").orElseThrow();
      var call = http.bare(method, path).as(reader);
      status = (inOneLine ? call.header("If-None-Match", "\"a,b\", W/" + tag)
          : call.header("If-None-Match", "\"a\"").header("If-None-Match", tag)).call().status();
    }
    assertThat(status).as("%s %s", method, path).isEqualTo(304);
  }

  /** By default, pages of other origins may call nothing (Fetch, 3.2); pictures and blocks are open to everybody. */
  @Test
  void answersPreflights() {
    for (var endpoint : Endpoints.everywhere()) {
      var reply = http.bare("OPTIONS", endpoint.someplace()).header("Origin", "https://elsewhere.example")
          .header("Access-Control-Request-Method", endpoint.method()).header("Access-Control-Request-Headers", "authorization,range")
          .call();
      if (endpoint.path().startsWith("/media/") || endpoint.path().startsWith("/ipfs/")) {
        assertThat(reply.status()).as("%s", endpoint).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).as("%s", endpoint).hasValue("*");
      } else {
        assertThat(reply.code()).as("%s", endpoint).isEqualTo("FORBIDDEN");
        assertThat(reply.text()).contains("https://elsewhere.example", "fofo.gateway.cors.allowed-origins");
        assertThat(reply.header("Access-Control-Allow-Origin")).as("%s", endpoint).isEmpty();
      }
    }
  }

  @Test
  void refusesADuplicateField() {
    var operator = signIn.operator();
    for (var endpoint : Endpoints.all().stream().filter(endpoint -> endpoint.hasBody() && !endpoint.takesForm()).toList()) {
      for (var body : List.of("{\"quantity\":1,\"quantity\":100}", "{\"a\":[{\"b\":null,\"c\":1,\"b\":2}]}")) {
        var reply = send(endpoint, operator, body);
        assertThat(reply.code()).as("%s: %s", endpoint, reply.text()).isEqualTo("BODY_MALFORMED");
        assertThat(reply.body().get("detail").asString()).as("%s", endpoint).contains("twice").containsAnyOf("\"quantity\"", "\"b\"");
      }
    }
  }

  @Test
  void namesANumberOutOfRangeWithTheRange() {
    var operator = signIn.operator();
    for (var endpoint : Endpoints.all().stream().filter(endpoint -> endpoint.hasBody() && !endpoint.takesForm()).toList()) {
      if (READ_EXACTLY.contains(endpoint.path())) {
        continue;
      }
      for (var number : Endpoints.wholeNumbers(endpoint)) {
        for (var value : List.of("99999999999999999999", "-99999999999999999999", "1e400", "1.5", "9".repeat(400))) {
          var reply = send(endpoint, operator, number.bodyWith(value));
          assertThat(reply.code()).as("%s %s %s: %s", endpoint, number, value, reply.text()).isEqualTo("BODY_MALFORMED");
          assertThat(reply.body().get("detail").asString()).as("%s", endpoint).contains(number.name())
              .contains("expected a whole number from -");
        }
        assertThat(send(endpoint, operator, number.bodyWith("9".repeat(5_000))).body().get("detail").asString())
            .contains("exceeds the limits");
      }
    }
  }

  @Test
  void leaksNoJavaNamesAboutParameters() {
    var operator = signIn.operator();
    for (var endpoint : Endpoints.all()) {
      for (var parameter : endpoint.parameters()) {
        for (var values : List.of("%s=1&%s=x", "%s=&%s=", "%s=1&%s=2", "%s=[1]&%s[]=3", "%s=%%F0%%9F%%A6%%8A&%s=null")) {
          var query = values.replace("%s", parameter).replace("%%", "%");
          assertThat(http.bare(endpoint.method(), endpoint.someplace() + "?" + query).as(operator).call().status())
              .as("%s?%s", endpoint, query).isLessThan(500);
        }
      }
    }
  }

  /** Spring's own names for files, if a path looks like one. */
  @Test
  void leaksNoFileNamesInAProblem() {
    for (var path : List.of("/media/ab/x.bat", "/ipfs/x.exe", "/api/v1/artworks/x.cmd", "/api/v1/products/x.sh", "/api/v1/nothing.bat",
        "/rpc/x.bat")) {
      assertThat(http.get(path).call().header("Content-Disposition")).as(path).isEmpty();
    }
  }

  private Http.Reply send(Endpoint endpoint, SignIn.Person caller, String body) {
    return http.send(endpoint.method(), endpoint.someplace(), body).as(caller).idempotent(UUID.randomUUID().toString())
        .header("If-Match", "\"1\"").call();
  }

  /** Paths without parameters, including the document itself. */
  private static List<String> reads() {
    var paths = new ArrayList<>(List.of("/api/v1/openapi.json"));
    Endpoints.all().stream().filter(
        endpoint -> endpoint.isRead() && !endpoint.path().contains("{") && !endpoint.path().endsWith("/next") && !endpoint.asksForMore())
        .map(Endpoint::path).forEach(paths::add);
    return paths;
  }

  private static Set<String> allowed(Http.Reply reply) {
    return Set.copyOf(Arrays.asList(reply.header("Allow").orElseThrow().split(",\\s*")));
  }
}
