package studio.fofo.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.fofo.docs.Endpoints.Endpoint;
import studio.fofo.docs.Endpoints;
import studio.fofo.runtime.Scope;
import studio.fofo.testing.Golden;

/** The scopes of every endpoint; {@code docs/api/api-keys.md} lists the result. */
class ScopeGuideTest {

  private static final Set<Scope> ANY = Set.of(Scope.values());

  @Test
  void keepsTheGuide() {
    var scopes = Arrays.stream(Scope.values()).map(scope -> "| `" + scope.word() + "` | " + scope.purpose() + " |")
        .collect(Collectors.joining("\n"));
    var endpoints = Endpoints.all().stream()
        .map(endpoint -> "| `" + endpoint.method() + "` | `" + endpoint.path() + "` | " + words(endpoint) + " |")
        .collect(Collectors.joining("\n"));
    Golden.assertMatches("docs/api/api-keys.md", """
        # API keys

        A key is for a program that acts for you. Create one on the account page or with `POST /api/v1/me/api-keys {"name", "scopes"}` while signed in as a person; it is
        shown once. Send it as `Authorization: Bearer fofo_live_…` or `X-Api-Key: fofo_live_…`. Give it the fewest scopes that do the job:

        | scope | what it allows |
        |---|---|
        """ + scopes + """


        A key with `generate`, `mint`, `sell` and `order` does the whole journey with `curl`. Whatever its scopes, a key cannot create, list or revoke keys, cannot change how
        you sign in, and cannot use the console, even if it is an operator's. A call outside the key's scopes is refused with 403 `SCOPE_MISSING`, or
        `IDENTITY_PERSON_REQUIRED` where keys are not allowed.

        One of the scopes is enough; *any* means every key, like everybody else; *people* means no key.
        Private pictures are shown to keys with `read` or `generate`: other keys get 404, like strangers.

        | method | path | scope |
        |---|---|---|
        """ + endpoints + "\n");
  }

  @Test
  void whatStrangersMayReadAnyKeyMayReadAndNothingElseIsOpen() {
    for (var endpoint : Endpoints.all()) {
      if (endpoint.isRead()) {
        assertThat(enough(endpoint).equals(ANY)).as("%s is open to any key", endpoint).isEqualTo(isPublic(endpoint));
      } else {
        assertThat(enough(endpoint)).as("%s writes", endpoint).hasSizeLessThanOrEqualTo(1).doesNotContain(Scope.READ);
      }
    }
  }

  @Test
  void noKeyDecidesWhoGetsInOrOperates() {
    for (var endpoint : Endpoints.all()) {
      var isForPeople = endpoint.isConsole() || endpoint.path().startsWith("/api/v1/auth/")
          || endpoint.path().startsWith("/api/v1/me/api-keys") || endpoint.path().startsWith("/api/v1/me/sessions")
          || endpoint.path().startsWith("/api/v1/me/push-subscriptions")
          || endpoint.path().startsWith("/api/v1/me/") && !endpoint.isRead();
      assertThat(enough(endpoint).isEmpty()).as("%s is for people only", endpoint).isEqualTo(isForPeople);
    }
  }

  @Test
  void noPathComesIntoAnAreaByItsSpelling() {
    assertThat(ScopeRules.enough("POST", "/api/v1/ordersX")).isEmpty();
    assertThat(ScopeRules.enough("GET", "/api/v1/products/a/b")).doesNotContain(Scope.ORDER);
    assertThat(ScopeRules.enough("GET", "/api/v1/me/api-keysX")).containsExactly(Scope.READ);
    assertThat(ScopeRules.enough("GET", "/api/v1/tracking/")).containsExactly(Scope.READ);
  }

  /** {@code GET /artworks/{id}} takes strangers and callers alike. */
  private static boolean isPublic(Endpoint endpoint) {
    return !endpoint.isForCallers();
  }

  private static String words(Endpoint endpoint) {
    var enough = enough(endpoint);
    return enough.equals(ANY) ? "*any*" : enough.isEmpty() ? "*people*"
        : enough.stream().sorted().map(scope -> "`" + scope.word() + "`").collect(Collectors.joining(", "));
  }

  private static Set<Scope> enough(Endpoint endpoint) {
    return ScopeRules.enough(endpoint.method(), endpoint.path());
  }
}
