package studio.fofo.identity.access;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.web.Endpoints.Endpoint;
import studio.fofo.runtime.web.Endpoints;
import studio.fofo.runtime.web.RequestPath;

/**
 * Which scope an API key needs for a call, as the endpoint declares it ({@link NeedsScope}, {@link NeedsNoScope}, {@link ForPeople}). An
 * endpoint without a declaration is closed to keys. {@code docs/api/api-keys.md} lists the result for all endpoints; a test keeps it
 * current.
 */
final class ScopeRules {

  /** The only endpoint that is not one of our methods; everybody may read it. */
  private static final String DOCUMENT = "/api/v1/openapi.json";
  private static final Set<Class<? extends Annotation>> STATEMENTS = Set.of(NeedsScope.class, NeedsNoScope.class, ForPeople.class);
  /** For one's own private pictures outside of {@code /api}. */
  private static final Set<Scope> PICTURES = Set.of(Scope.READ, Scope.GENERATE);
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

  private ScopeRules() {}

  static Set<Scope> enough(HttpServletRequest request) {
    return enough(request.getMethod(), RequestPath.of(request));
  }

  /** The scopes of which any one suffices; empty if no key may make the call, all of them if any key may. */
  static Set<Scope> enough(String method, String path) {
    if (!path.startsWith("/api/") || path.equals(DOCUMENT) && READS.contains(method)) {
      return EnumSet.allOf(Scope.class);
    }
    var reads = READS.contains(method);
    return Endpoints.of(method, path).map(endpoint -> stated(endpoint, reads)).orElseGet(() -> unanswered(path, reads));
  }

  /** The scopes of which any one suffices to be recognised as the owner, on endpoints that are open to everybody. */
  static Set<Scope> ofOwner(HttpServletRequest request) {
    var path = RequestPath.of(request);
    if (!path.startsWith("/api/")) {
      return PICTURES;
    }
    return Endpoints.of(request.getMethod(), path).flatMap(ScopeRules::ofOwner)
        .map(scope -> EnumSet.of(Scope.READ, scope)).orElse(EnumSet.of(Scope.READ));
  }

  private static Set<Scope> stated(Endpoint endpoint, boolean reads) {
    return endpoint.oneOf(STATEMENTS).<Set<Scope>>map(statement -> switch (statement) {
      case NeedsNoScope open -> EnumSet.allOf(Scope.class);
      case NeedsScope needed -> reads ? EnumSet.of(Scope.READ, needed.value()) : Set.of(needed.value());
      default -> Set.of();
    }).orElse(Set.of());
  }

  private static Optional<Scope> ofOwner(Endpoint endpoint) {
    return endpoint.oneOf(STATEMENTS).flatMap(statement -> switch (statement) {
      case NeedsNoScope open -> Optional.of(open.owner());
      case NeedsScope needed -> Optional.of(needed.value());
      default -> Optional.empty();
    });
  }

  /** A method that the path does not offer: routing answers it for keys that may use the path's other methods. Or an unknown path. */
  private static Set<Scope> unanswered(String path, boolean reads) {
    var there = Endpoints.at(path);
    return reads && there.isEmpty() ? Set.of(Scope.READ)
        : there.stream().flatMap(endpoint -> stated(endpoint, reads).stream()).collect(Collectors.toSet());
  }
}
