package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import studio.fofo.chain.Chains;
import studio.fofo.docs.Endpoints.Endpoint;
import studio.fofo.docs.Principals.Principal;
import studio.fofo.identity.access.AccessTokens;
import studio.fofo.testing.Golden;
import studio.fofo.testing.Http;
import studio.fofo.testing.HungArtworks;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SentCodes;
import studio.fofo.testing.SignIn;

/**
 * Who may do what: every operation of the document, called by every kind of caller, after a stranger has filled the cache of replies. The
 * resources in paths exist and belong to the owner. {@code docs/api/access.md} is the result.
 */
@ModuleTest
class AccessGuideTest {

  private static final List<String> CREDENTIALS_OF_NOBODY = List.of("bad token", "expired", "signed out", "bad key", "revoked");

  private static final List<String> SHOWS_WHAT_IS_PRIVATE = List.of("GET /api/v1/artworks/{id}", "GET /ipfs/{cid}",
      "GET /media/{prefix}/{name}");

  private final Principals principals;

  AccessGuideTest(
      Http http, SignIn signIn, SentCodes sent, AccessTokens tokens, HungArtworks artworks, Chains chains,
      Environment environment) {
    principals = new Principals(http, signIn, sent, tokens, new OwnedThings(http, signIn, artworks, chains), environment);
  }

  @Test
  void verifiesTheMatrixOfOperationsAndPrincipals() {
    var rows = new LinkedHashMap<Endpoint, Map<String, String>>();
    var everybody = principals.everybody();
    for (var endpoint : Endpoints.everywhere()) {
      var cells = new LinkedHashMap<String, String>();
      for (var principal : everybody) {
        cells.put(principal.name(), principals.tries(endpoint, principal));
      }
      rows.put(endpoint, cells);
    }
    rows.forEach(AccessGuideTest::holdsWhatNoReviewMayChange);
    Golden.assertMatches("docs/api/access.md", """
        # Access

        Every operation, called by every kind of caller; the resource in the path exists and belongs to the *owner*. A test makes all these calls and verifies this table.

        ✓ allowed, whatever the reply to the body · 401 not authenticated · scope: the key lacks the scope, 403 · person: no key may call it, 403 · operator: for
        operators only, 403 · 404 not found for this caller

        A *bad token*, one that is *expired* or *signed out*, a *bad key* and a *revoked* one are refused even where strangers are allowed, except for signing
        in, `/healthz`, `/readyz`, `/rpc` and the public keys, which ignore tokens. The artwork and its files are private: a key without the scope to read
        artworks is treated as a stranger. `read` to `community` are keys of the owner, each with only that scope; *op. key* is an
        operator's, with all scopes.

        """ + table(rows, everybody));
  }

  private static void holdsWhatNoReviewMayChange(Endpoint endpoint, Map<String, String> cells) {
    var looksAtTokens = endpoint.path().startsWith("/api/") && !endpoint.path().startsWith("/api/v1/auth/");
    CREDENTIALS_OF_NOBODY.forEach(nobody -> {
      if (looksAtTokens || nobody.equals("bad key") || nobody.equals("revoked")) {
        assertThat(cells).as("%s", endpoint).containsEntry(nobody, "401");
      }
    });
    if (endpoint.isForCallers()) {
      assertThat(cells).as("%s", endpoint).containsEntry("stranger", "401");
    }
    if (SHOWS_WHAT_IS_PRIVATE.contains(endpoint.toString())) {
      List.of("stranger", "other", "by e-mail", "`mint`", "`sell`", "`order`", "`community`", "op. key")
          .forEach(who -> assertThat(cells).as("%s", endpoint).containsEntry(who, "404"));
      List.of("`read`", "`generate`", "owner", "operator").forEach(who -> assertThat(cells).as("%s", endpoint).containsEntry(who, "✓"));
    }
    if (endpoint.isConsole()) {
      cells.forEach((who, cell) -> assertThat(cell).as("%s by %s", endpoint, who)
          .isIn(who.equals("operator") ? List.of("✓", "404") : List.of("401", "person", "operator")));
    }
  }

  private static String table(Map<Endpoint, Map<String, String>> rows, List<Principal> everybody) {
    var names = everybody.stream().map(Principal::name).toList();
    return "| operation | " + String.join(" | ", names) + " |\n|---|" + "---|".repeat(names.size()) + "\n"
        + rows.entrySet().stream()
            .map(row -> "| `" + row.getKey() + "` | " + String.join(" | ", row.getValue().values()) + " |\n").collect(Collectors.joining());
  }
}
