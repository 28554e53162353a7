package studio.fofo.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.fofo.identity.Scope;

/**
 * Which scope an API key needs for a call. What is not listed is for people: whoever adds an endpoint that machines shall use adds a
 * line here.
 */
final class ScopeRules {

  private record Area(String path, Scope scope) {}

  private static final List<Area> AREAS = List.of(
      new Area("/api/v1/ai/", Scope.GENERATE),
      new Area("/api/v1/artworks", Scope.GENERATE),
      new Area("/api/v1/nft/", Scope.MINT),
      new Area("/api/v1/products", Scope.SELL),
      new Area("/api/v1/orders", Scope.ORDER),
      new Area("/api/v1/community/", Scope.COMMUNITY),
      new Area("/api/v1/graphql", Scope.COMMUNITY));
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private ScopeRules() {}

  /** The scopes of which one is enough; none means that no key may do it. */
  static Set<Scope> enough(HttpServletRequest request) {
    var area = area(request.getRequestURI());
    if (!READS.contains(request.getMethod())) {
      return area.map(Set::of).orElse(Set.of());
    }
    return area.map(scope -> Set.of(Scope.READ, scope)).orElse(Set.of(Scope.READ));
  }

  private static Optional<Scope> area(String path) {
    return AREAS.stream()
        .filter(area -> path.startsWith(area.path()) && endsThere(area.path(), path))
        .map(Area::scope).findFirst();
  }

  private static boolean endsThere(String area, String path) {
    return area.endsWith("/") || path.length() == area.length() || path.charAt(area.length()) == '/';
  }
}
