package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.Engines;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** Whether the image engines respond, for operators, as known to this process. */
@RestController
@ForPeople
@ConditionalOnRole(Role.AI)
class EngineConsole {

  private final Engines engines;

  EngineConsole(Engines engines) {
    this.engines = engines;
  }

  /**
   * An engine as JSON.
   *
   * @param answers false while it is paused after failures
   * @param restSeconds the remaining pause
   */
  record EngineView(String name, boolean answers, @Schema(minimum = "0") long restSeconds) {}

  @GetMapping("/api/v1/console/engines")
  Page<EngineView> all(Caller caller) {
    caller.requireOperator();
    return new Page<>(engines.lanes().stream()
        .map(lane -> new EngineView(lane, engines.state(lane) != BreakerState.OPEN, engines.rest(lane).toSeconds())).toList(), null);
  }
}
