package studio.fofo.runtime.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.ReadinessCheck;
import studio.fofo.runtime.Roles;

/** {@code /healthz}: this process is alive. {@code /readyz}: everything it depends on is ready. In every role. */
@RestController
@NeedsNoScope
class HealthController {

  private final Roles roles;
  private final List<ReadinessCheck> checks;

  HealthController(Roles roles, List<ReadinessCheck> checks) {
    this.roles = roles;
    this.checks = checks;
  }

  @GetMapping("/healthz")
  Map<String, String> alive() {
    return Map.of("status", "alive", "roles", roles.toString());
  }

  @GetMapping("/readyz")
  ResponseEntity<Map<String, Object>> ready() {
    var results = new TreeMap<String, String>();
    var warnings = new TreeMap<String, String>();
    for (var check : checks) {
      results.put(check.name(), check.problem().orElse("ready"));
      check.warning().ifPresent(warning -> warnings.put(check.name(), warning));
    }
    var ready = results.values().stream().allMatch("ready"::equals);
    var reply = ready ? ResponseEntity.ok() : ResponseEntity.status(503).header("Retry-After", "2");
    return reply.body(Map.of("status", ready ? "ready" : "not ready", "roles", roles.toString(), "checks", results, "warnings", warnings));
  }
}
