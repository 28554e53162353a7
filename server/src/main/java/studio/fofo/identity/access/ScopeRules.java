package studio.fofo.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.fofo.identity.Scope;
import studio.fofo.runtime.web.RequestPath;

/**
 * Which scope an API key needs for a call. What everybody may read needs none; what is not listed is for people: whoever adds an endpoint that
 * machines shall use adds a line here. {@code docs/api/api-keys.md} is what these rules say of every endpoint, kept by a test.
 */
final class ScopeRules {

  private record Area(String path, Scope scope) {}

  private static final List<Area> AREAS = List.of(
      new Area("/api/v1/ai", Scope.GENERATE),
      new Area("/api/v1/artworks", Scope.GENERATE),
      new Area("/api/v1/me/artworks", Scope.GENERATE),
      new Area("/api/v1/nft", Scope.MINT),
      new Area("/api/v1/me/tokens", Scope.MINT),
      new Area("/api/v1/products", Scope.SELL),
      new Area("/api/v1/me/products", Scope.SELL),
      new Area("/api/v1/me/earnings", Scope.SELL),
      new Area("/api/v1/orders", Scope.ORDER),
      new Area("/api/v1/me/orders", Scope.ORDER),
      new Area("/api/v1/community", Scope.COMMUNITY),
      new Area("/api/v1/me/points", Scope.COMMUNITY));

  /** Who decides who gets in, and what operators do: no key, whatever it may read. */
  private static final List<String> FOR_PEOPLE = List.of("/api/v1/me/api-keys", "/api/v1/me/sessions", "/api/v1/auth", "/api/v1/console");

  /** What strangers may read as well; {@code *} stands for one segment. */
  private static final List<String> PUBLIC = List.of(
      "/api/v1/openapi.json", "/api/v1/config", "/api/v1/ai/styles", "/api/v1/artworks/*", "/api/v1/gallery", "/api/v1/blanks",
      "/api/v1/countries/*", "/api/v1/products", "/api/v1/products/*", "/api/v1/nft/*/*/*", "/api/v1/tracking/*", "/api/v1/community/leaderboard");
  /** To see one's private pictures outside of {@code /api}. */
  private static final Set<Scope> PICTURES = Set.of(Scope.READ, Scope.GENERATE);
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private ScopeRules() {}

  static Set<Scope> enough(HttpServletRequest request) {
    return enough(request.getMethod(), RequestPath.of(request));
  }

  /** The scopes of which one is enough; none means that no key may do it, all that any key may. */
  static Set<Scope> enough(String method, String path) {
    if (path.startsWith("/api/")) {
      return READS.contains(method) ? toRead(path) : area(path).map(Set::of).orElse(Set.of());
    }
    return EnumSet.allOf(Scope.class);
  }

  /** The scopes of which one is enough to be known as the owner of what is asked for, where strangers are let in, too. */
  static Set<Scope> ofOwner(HttpServletRequest request) {
    var path = RequestPath.of(request);
    return path.startsWith("/api/") ? area(path).map(scope -> EnumSet.of(Scope.READ, scope)).orElse(EnumSet.of(Scope.READ)) : PICTURES;
  }

  private static Set<Scope> toRead(String path) {
    if (PUBLIC.stream().anyMatch(open -> matches(open, path))) {
      return EnumSet.allOf(Scope.class);
    }
    if (FOR_PEOPLE.stream().anyMatch(closed -> lies(path, closed))) {
      return Set.of();
    }
    return area(path).map(scope -> Set.of(Scope.READ, scope)).orElse(Set.of(Scope.READ));
  }

  private static Optional<Scope> area(String path) {
    return AREAS.stream().filter(area -> lies(path, area.path())).map(Area::scope).findFirst();
  }

  private static boolean lies(String path, String area) {
    return path.startsWith(area) && (path.length() == area.length() || path.charAt(area.length()) == '/');
  }

  private static boolean matches(String pattern, String path) {
    var wanted = pattern.split("/", -1);
    var given = path.split("/", -1);
    return Arrays.equals(wanted, given, (left, right) -> left.equals("*") && !right.isEmpty() ? 0 : left.compareTo(right));
  }
}
