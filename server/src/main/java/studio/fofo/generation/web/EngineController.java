package studio.fofo.generation.web;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.engine.Engines;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** What makes pictures here, in the order in which it is tried. */
@RestController
@NeedsNoScope(owner = Scope.GENERATE)
@ConditionalOnRole(Role.AI)
class EngineController {

  private final Engines engines;

  EngineController(Engines engines) {
    this.engines = engines;
  }

  record EnginesView(List<EngineView> items) {}

  @GetMapping("/api/v1/ai/engines")
  EnginesView engines() {
    return new EnginesView(engines.lanes().stream().map(lane -> EngineView.of(engines, lane)).toList());
  }
}
