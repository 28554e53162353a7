package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.jobs.EngineSpending;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;

/** Whether the image engines respond, as known to this process, and what was ordered from them today, for operators. */
@RestController
@ForPeople
@ConditionalOnRole(Role.AI)
class EngineConsole {

  private static final int MICRO_DIGITS = 6;

  private final Engines engines;
  private final EngineSpending spending;

  EngineConsole(Engines engines, EngineSpending spending) {
    this.engines = engines;
    this.spending = spending;
  }

  /**
   * An engine as JSON.
   *
   * @param answers false while it is paused after failures, or closed
   * @param restSeconds the remaining pause
   * @param closedFor why nothing is ordered from it until an operator opens it; null if it is open
   * @param picturesToday ordered today (UTC)
   * @param usdToday what they cost, in US dollars
   * @param usdPerDay the most that may be ordered per day; null if there is no limit
   */
  record EngineView(
      String name, boolean answers, @Schema(minimum = "0") long restSeconds, @Nullable String closedFor,
      @Schema(minimum = "0") int picturesToday, @Schema(example = "0.04") String usdToday, @Nullable String usdPerDay) {}

  @GetMapping("/api/v1/console/engines")
  Page<EngineView> all(Caller caller) {
    caller.requireOperator();
    return new Page<>(engines.lanes().stream().map(this::view).toList(), null);
  }

  private EngineView view(String lane) {
    var spent = spending.today(lane);
    return new EngineView(lane, engines.state(lane) != BreakerState.OPEN, engines.rest(lane).toSeconds(), engines.closed(lane).orElse(null),
        spent.pictures(), usd(spent.microUsd()), spent.limitMicroUsd().map(EngineConsole::usd).orElse(null));
  }

  private static String usd(long micro) {
    return BigDecimal.valueOf(micro, MICRO_DIGITS).stripTrailingZeros().toPlainString();
  }

  /** Opens an engine that was closed, in all processes; no effect if it is open. */
  @PostMapping("/api/v1/console/engines/{id}/open")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    if (!engines.lanes().contains(id)) {
      throw new Refusal(GenerationErrors.GENERATION_ENGINE_UNKNOWN, "there is no engine \"" + id + "\" here");
    }
    engines.open(id);
  }
}
