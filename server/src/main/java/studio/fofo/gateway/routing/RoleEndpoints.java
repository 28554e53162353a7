package studio.fofo.gateway.routing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.pattern.PathPattern;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.web.Endpoints;

/** The paths of each role, taken from the controllers on the class path: a new endpoint is routed without a list to maintain. */
final class RoleEndpoints {

  private RoleEndpoints() {}

  static Map<Role, List<PathPattern>> scan() {
    var endpoints = new EnumMap<Role, List<PathPattern>>(Role.class);
    for (var endpoint : Endpoints.all()) {
      endpoint.statement(ConditionalOnRole.class).ifPresent(
          role -> endpoints.computeIfAbsent(role.value(), missing -> new ArrayList<>()).add(endpoint.path()));
    }
    return endpoints;
  }
}
