package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.generation.jobs.EngineSpending;
import studio.fofo.generation.jobs.EngineTroubles;
import studio.fofo.generation.jobs.Waits;
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

  private static final int TROUBLES = 20;
  private static final int DAYS = 14;

  private final Engines engines;
  private final EngineSpending spending;
  private final EngineTroubles troubles;
  private final Waits waits;
  private final GenerationSettings settings;

  EngineConsole(Engines engines, EngineSpending spending, EngineTroubles troubles, Waits waits, GenerationSettings settings) {
    this.troubles = troubles;
    this.waits = waits;
    this.settings = settings;
    this.engines = engines;
    this.spending = spending;
  }

  /**
   * An engine as JSON.
   *
   * @param answers false while it is paused after failures, or closed
   * @param restSeconds the remaining pause
   * @param closedFor why nothing is ordered from it; null if it is open
   * @param opensItself whether it opens once that is mended; otherwise an operator opens it
   * @param picturesToday ordered today (UTC)
   * @param usdToday what they cost, in US dollars
   * @param usdPerDay the most that may be ordered per day; null if there is no limit
   */
  record EngineStandingView(
      String name, boolean answers, @Schema(minimum = "0") long restSeconds, @Nullable String closedFor, boolean opensItself,
      @Schema(minimum = "0") int picturesToday, @Schema(example = "0.04") String usdToday, @Nullable String usdPerDay) {}

  @GetMapping("/api/v1/console/engines")
  Page<EngineStandingView> all(Caller caller) {
    caller.requireOperator();
    return new Page<>(engines.lanes().stream().map(this::view).toList(), null);
  }

  private EngineStandingView view(String lane) {
    var spent = spending.today(lane);
    return new EngineStandingView(lane, engines.state(lane) != BreakerState.OPEN, engines.rest(lane).toSeconds(),
        engines.closed(lane).orElse(null), engines.engine(lane).closedFor().isPresent(),
        spent.pictures(), EngineView.usd(spent.microUsd()), spent.limitMicroUsd().map(EngineView::usd).orElse(null));
  }

  /**
   * An engine with what an operator needs to judge it.
   *
   * @param standing as in the list
   * @param engine as people see it
   * @param waiting jobs that wait for it
   * @param running jobs that it has
   * @param settings how it may be used
   * @param days what was ordered from it lately, the latest first, without days on which nothing was
   * @param troubles what went wrong with it lately, the latest first
   */
  record EngineDetailView(
      EngineStandingView standing, EngineView engine, @Schema(minimum = "0") int waiting, @Schema(minimum = "0") int running,
      EngineSettingsView settings, List<EngineDayView> days, List<EngineTroubleView> troubles) {}

  /**
   * An engine's settings, without secrets.
   *
   * @param slots how many of its jobs each process works on at once
   * @param inFlight how many jobs it may have at once; null for engines in this process
   * @param patienceSeconds how long it may have a job; null for engines in this process
   */
  record EngineSettingsView(int slots, @Nullable Integer inFlight, @Nullable Long patienceSeconds) {}

  record EngineDayView(LocalDate day, int pictures, @Schema(example = "0.04") String usd) {}

  /** @param times how often, one after another, the last time at {@code at} */
  record EngineTroubleView(String jobId, String words, int times, Instant at) {}

  @GetMapping("/api/v1/console/engines/{id}")
  EngineDetailView one(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    require(id);
    var load = waits.load(id);
    return new EngineDetailView(
        view(id), EngineView.of(engines, id), load.waiting(), load.running(), settings(id),
        spending.days(id, DAYS).stream().map(day -> new EngineDayView(day.day(), day.pictures(), EngineView.usd(day.microUsd()))).toList(),
        troubles.latest(id, TROUBLES).stream()
            .map(trouble -> new EngineTroubleView(trouble.job(), trouble.words(), trouble.times(), trouble.at())).toList());
  }

  private EngineSettingsView settings(String id) {
    var lane = settings.lane(id);
    return engines.engine(id) instanceof RemoteEngine
        ? new EngineSettingsView(settings.slots(), lane.inFlight(), lane.patience().toSeconds())
        : new EngineSettingsView(settings.slots(), null, null);
  }

  private void require(String id) {
    if (!engines.lanes().contains(id)) {
      throw new Refusal(GenerationErrors.GENERATION_ENGINE_UNKNOWN, "there is no engine \"" + id + "\" here");
    }
  }

  /** Opens an engine that was closed, in all processes; no effect if it is open. */
  @PostMapping("/api/v1/console/engines/{id}/open")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void open(Caller caller, @PathVariable String id) {
    caller.requireOperator();
    require(id);
    engines.open(id);
  }
}
