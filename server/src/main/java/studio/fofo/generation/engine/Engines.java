package studio.fofo.generation.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.painter.Meant;

/**
 * The engines of this installation in their configured order. Each is a lane: a job waits in the lane of its engine, and moves on to the
 * next one while that engine does not respond.
 */
@Component
public class Engines {

  private static final Logger LOG = LoggerFactory.getLogger(Engines.class);
  private static final Duration CLOSED = Duration.ofSeconds(30);

  private final Map<String, ImageEngine> inOrder = new LinkedHashMap<>();
  private final Map<String, CircuitBreaker> breakers = new LinkedHashMap<>();
  private final LaneClosings closings;

  Engines(List<ImageEngine> known, GenerationSettings settings, LaneClosings closings, Clock clock) {
    this.closings = closings;
    var byName = known.stream().collect(Collectors.toMap(engine -> engine.capabilities().name(), Function.identity()));
    for (var name : settings.engines()) {
      var engine = byName.get(name);
      if (engine == null) {
        throw new IllegalArgumentException(
            "fofo.generation.engines names \"" + name + "\"; known engines are " + byName.keySet().stream().sorted().toList());
      }
      inOrder.put(name, engine);
      breakers.put(name, new CircuitBreaker(clock));
    }
    if (inOrder.isEmpty()) {
      throw new IllegalArgumentException("fofo.generation.engines is empty: name at least one, for example procedural");
    }
  }

  public List<String> lanes() {
    return List.copyOf(inOrder.keySet());
  }

  /** @throws IllegalArgumentException if this installation has no such engine */
  public ImageEngine engine(String lane) {
    return Optional.ofNullable(inOrder.get(lane))
        .orElseThrow(() -> new IllegalArgumentException("no engine \"" + lane + "\" in fofo.generation.engines " + lanes()));
  }

  /** Whether any engine supports a style. */
  public boolean draw(String style) {
    return inOrder.values().stream().anyMatch(engine -> engine.capabilities().styles().contains(style));
  }

  /** What is understood of a prompt by the engine that would draw it in this style; without a style, by the first engine. */
  public Optional<Understood> understood(String prompt, Meant meant, Optional<String> style) {
    var engine = engine(style.map(this::firstLane).orElseGet(() -> lanes().getFirst()));
    return engine.understood(prompt, "", meant, engine.capabilities().version());
  }

  /** What that engine understood of a prompt; empty if it is no longer configured. */
  public Optional<Understood> understood(String lane, String prompt, String negativePrompt, Meant meant, Optional<String> version) {
    return Optional.ofNullable(inOrder.get(lane))
        .flatMap(engine -> engine.understood(prompt, negativePrompt, meant, version.orElseGet(() -> engine.capabilities().version())));
  }

  /** The lane of a new job: the first available engine that supports its style, or the first that supports it if none is available. */
  public String firstLane(String style) {
    var able = able(style);
    return able.stream().filter(lane -> state(lane) != BreakerState.OPEN).findFirst().orElseGet(able::getFirst);
  }

  /** The next available engine that supports the style; empty if the order has to wait. */
  public Optional<String> laneAfter(String lane, String style) {
    var able = able(style);
    return able.subList(able.indexOf(lane) + 1, able.size()).stream().filter(next -> state(next) != BreakerState.OPEN).findFirst();
  }

  private List<String> able(String style) {
    return lanes().stream().filter(lane -> engine(lane).capabilities().styles().contains(style)).toList();
  }

  /** For each later available engine, the styles that it takes over from this one. */
  public Map<String, List<String>> detours(String lane) {
    return engine(lane).capabilities().styles().stream().sorted().filter(style -> laneAfter(lane, style).isPresent())
        .collect(Collectors.groupingBy(style -> laneAfter(lane, style).orElseThrow()));
  }

  /** The first engine in this process that supports a style and is not closed. */
  public Optional<LocalEngine> local(String style) {
    return able(style).stream().filter(lane -> closed(lane).isEmpty()).map(this::engine).filter(LocalEngine.class::isInstance)
        .map(LocalEngine.class::cast).findFirst();
  }

  /** The next available engine that supports the style and costs nothing; empty if there is none. */
  public Optional<String> freeLaneAfter(String lane, String style) {
    var able = able(style);
    return able.subList(able.indexOf(lane) + 1, able.size()).stream()
        .filter(next -> state(next) != BreakerState.OPEN && engine(next).capabilities().cost().isFree()).findFirst();
  }

  public BreakerState state(String lane) {
    return closed(lane).isPresent() ? BreakerState.OPEN : breaker(lane).state();
  }

  /** Requests permission to call the engine: with {@code HALF_OPEN} the caller is the only one of this pause. */
  public BreakerState ask(String lane) {
    return closed(lane).isPresent() ? BreakerState.OPEN : breaker(lane).ask();
  }

  /** The engine's remaining pause. A closed lane is looked at again after a while, since an operator may open it. */
  public Duration rest(String lane) {
    return closed(lane).isPresent() ? CLOSED : breaker(lane).rest();
  }

  public void succeeded(String lane) {
    breaker(lane).succeeded();
  }

  public void failed(String lane) {
    breaker(lane).failed();
  }

  /** The engine asks to be left alone. */
  public void leave(String lane, Duration pause) {
    breaker(lane).leave(pause);
  }

  /** Why a lane is closed, by the engine itself or until an operator opens it, in words; empty if it is open. */
  public Optional<String> closed(String lane) {
    return engine(lane).closedFor().or(() -> Optional.ofNullable(closings.all().get(lane)).map(LaneClosings.Closing::reason));
  }

  /** Closes a lane for all processes until an operator opens it. */
  public void close(String lane, String reason) {
    if (closings.close(lane, reason)) {
      LOG.error("engine closed until an operator opens it engine={} reason={}", lane, reason);
    }
  }

  /**
   * Opens a lane that was closed.
   *
   * @throws IllegalArgumentException if this installation has no such engine
   */
  public void open(String lane) {
    engine(lane);
    closings.open(lane);
    breaker(lane).succeeded();
  }

  private CircuitBreaker breaker(String lane) {
    return Objects.requireNonNull(breakers.get(lane), () -> "no engine \"" + lane + "\" in fofo.generation.engines " + lanes());
  }
}
