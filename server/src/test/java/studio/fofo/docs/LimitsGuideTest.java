package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import studio.fofo.runtime.quota.QuotaKind;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** Everything that stores or costs something is limited: no endpoint is forgotten, and every quota is documented. */
@ModuleTest
class LimitsGuideTest {

  private static final Path GUIDE = Path.of("../docs/limits.md");
  private static final Pattern ROW = Pattern.compile("\\| `((?:POST|PUT|PATCH|DELETE) [^`]+)` \\| ([^|]+) \\|");
  private static final Pattern NAMED = Pattern.compile("`([^`]+)`");
  /** Besides quotas: limits named in a table of the guide, and the gateway's rate tiers. */
  private static final Set<String> OTHERS = Set.of("auth", "write", "generate", "read", "GENERATION_TOO_MANY_WAITING", "UPLOAD_TOO_MANY",
      "reports", "ORDER_TOO_MANY_UNPAID", "ORDER_HOLDS_TOO_MUCH", "ORDER_HOLD_PAUSED", "OPERATOR_ONLY",
      "IDENTITY_KEY_LIMIT_REACHED");

  private final RequestMappingHandlerMapping mappings;
  private final List<QuotaKind> kinds;
  private final Http http;
  private final SignIn signIn;

  LimitsGuideTest(
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings, List<QuotaKind> kinds, Http http, SignIn signIn) {
    this.mappings = mappings;
    this.kinds = kinds;
    this.http = http;
    this.signIn = signIn;
  }

  @Test
  void namesTheLimitsOfEachEndpointThatChangesSomething() throws IOException {
    var known = kinds.stream().map(QuotaKind::name).collect(Collectors.toSet());
    known.addAll(OTHERS);
    var rows = rows();
    assertThat(rows.keySet()).as("a row in docs/limits.md for each endpoint that changes something").isEqualTo(endpoints());
    rows.forEach((endpoint, bounds) -> {
      var named = NAMED.matcher(bounds).results().map(found -> found.group(1)).toList();
      assertThat(named).as(endpoint).isNotEmpty().isSubsetOf(known);
      assertThat(named.contains("OPERATOR_ONLY")).as(endpoint).isEqualTo(endpoint.contains("/console/"));
    });
  }

  @Test
  void explainsEveryQuotaWithItsLimits() throws IOException {
    var guide = Files.readString(GUIDE);
    for (var kind : kinds) {
      var row = guide.lines().filter(line -> line.startsWith("| `" + kind.name() + "` |")).toList();
      assertThat(row).as(kind.name()).hasSize(1);
      var cells = Arrays.stream(row.getFirst().split("\\|", -1)).map(String::strip).toList().subList(3, 7);
      assertThat(cells).as(kind.name() + " per person, wallet, address and in all").containsExactly(
          words(kind.perPerson()), words(kind.perWallet()), words(kind.perAddress()), words(kind.inAll()));
    }
  }

  @Test
  void showsEverybodyTheirUsageOfEachLimit() {
    var person = signIn.somebody();
    var reply = http.get("/api/v1/me/quotas").as(person).call();
    assertThat(reply.status()).isEqualTo(200);
    var bounded = kinds.stream().filter(kind -> kind.perPerson() + kind.perWallet() + kind.perAddress() > 0).map(QuotaKind::name)
        .collect(Collectors.toCollection(TreeSet::new));
    bounded.addAll(List.of("jobs-waiting", "uploads", "orders-unpaid"));
    assertThat(reply.body().get("items").valueStream().map(item -> item.get("name").asString())).containsExactlyElementsOf(bounded);
    reply.body().get("items").valueStream().forEach(item -> {
      assertThat(item.get("left").asLong()).as(item.toString()).isEqualTo(item.get("limit").asLong() - item.get("used").asLong())
          .isPositive();
      assertThat(item.get("counted").asString()).isNotBlank();
    });
    assertThat(http.get("/api/v1/me/quotas").call().status()).isEqualTo(401);
  }

  @Test
  void reportsTheRemainingQuotaWithEachUse() {
    var person = signIn.somebody();
    var made = http.post("/api/v1/me/api-keys", Map.of("name", "till", "scopes", List.of("read"))).as(person).call();
    assertThat(made.raw().headers().allValues("RateLimit-Policy")).contains("\"api-keys\";q=50;w=86400");
    assertThat(made.raw().headers().allValues("RateLimit")).anyMatch(left -> left.startsWith("\"api-keys\";r=49;t="));
    var told = http.get("/api/v1/me/quotas").as(person).call().body().get("items").valueStream()
        .filter(item -> item.get("name").asString().equals("api-keys")).findFirst().orElseThrow();
    assertThat(told.get("used").asLong()).isEqualTo(1);
    assertThat(told.get("scope").asString()).isEqualTo("person");
    assertThat(told.get("resetsAt").asString()).endsWith("T00:00:00Z");
  }

  private TreeSet<String> endpoints() {
    var endpoints = new TreeSet<String>();
    mappings.getHandlerMethods().forEach((mapping, method) -> {
      if (method.getBeanType().getName().startsWith("studio.fofo.")) {
        for (var verb : mapping.getMethodsCondition().getMethods()) {
          if (verb != RequestMethod.GET && verb != RequestMethod.HEAD && verb != RequestMethod.OPTIONS) {
            mapping.getPatternValues().forEach(path -> endpoints.add(verb + " " + path));
          }
        }
      }
    });
    return endpoints;
  }

  private static TreeMap<String, String> rows() throws IOException {
    var rows = new TreeMap<String, String>();
    var found = ROW.matcher(Files.readString(GUIDE));
    while (found.find()) {
      rows.put(found.group(1), found.group(2));
    }
    return rows;
  }

  private static String words(long limit) {
    if (limit == 0) {
      return "";
    }
    if (limit >= 1_000_000_000) {
      return limit / 1_000_000_000 + " billion";
    }
    return limit >= 1_000_000 ? limit / 1_000_000 + " million" : String.format(Locale.ROOT, "%,d", limit);
  }
}
