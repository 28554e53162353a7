package studio.fofo.generation.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import studio.fofo.generation.GenerationSettings;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineDeclined;
import studio.fofo.generation.engine.EngineLook;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.runtime.CrashPoints;

/**
 * The next step of a job with a remote engine: submit it, find out whether it was submitted, or look how far it is. No step waits; between
 * two, the job is parked without a worker.
 *
 * <p>The intent is stored before the engine is asked. From then on the job goes to another engine, or to the same one again, only if this
 * one certainly has no order of it, has lost it, or was given up, and then only to one that costs nothing.
 */
@Component
class RemoteStep {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteStep.class);
  private static final Duration FIRST_LOOK = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
  private static final Duration AFTER_SILENCE = Duration.ofSeconds(5);
  private static final Duration LIMIT_REACHED = Duration.ofMinutes(10);
  /** How long a request may have been under way that a killed process sent. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(30);
  private static final String FEWER = "the engine returned fewer pictures than ordered";

  private final Making making;
  private final JobLeases leases;
  private final RemoteLeases remote;
  private final Returning returning;
  private final WithoutOrder without;
  private final Engines engines;
  private final GenerationSettings settings;
  private final Clock clock;

  RemoteStep(Making making, JobLeases leases, RemoteLeases remote, Returning returning, WithoutOrder without,
      Engines engines, GenerationSettings settings, Clock clock) {
    this.making = making;
    this.leases = leases;
    this.remote = remote;
    this.returning = returning;
    this.without = without;
    this.engines = engines;
    this.settings = settings;
    this.clock = clock;
  }

  /** @throws JobLeaseLost if another worker has the job now, or it was cancelled */
  void take(Job job, RemoteEngine engine) throws EngineRefused {
    var state = engines.ask(job.lane());
    try {
      if (state == BreakerState.OPEN) {
        wait(job, engine);
      } else {
        next(job, engine, state);
      }
    } catch (EngineDeclined declined) {
      without.declined(job, bought(job, engine, job.remote().intentAt().orElseThrow()), state, declined);
    }
  }

  private void next(Job job, RemoteEngine engine, BreakerState state) throws EngineRefused, EngineDeclined {
    try {
      step(job, engine, state);
    } catch (EngineClosed closed) {
      returning.closed(job, closed);
      wait(job, engine);
    } catch (EngineUnavailable unavailable) {
      returning.unavailable(job, unavailable);
      if (isOverdue(job)) {
        giveUp(job, engine);
      } else {
        remote.park(job, unavailable.retryAfter().map(RemoteStep::pause).orElse(AFTER_SILENCE));
      }
    } catch (EngineLost lost) {
      without.lost(job, engine.capabilities().cost().isFree(), lost);
    }
  }

  /** While the engine is paused or closed, nobody asks it. Whoever has no order with it moves on; the others wait for it. */
  private void wait(Job job, RemoteEngine engine) throws EngineRefused, EngineDeclined {
    if (job.remote().intentAt().isEmpty()) {
      leases.giveBack(job, returning.nextLane(job), pause(engines.rest(job.lane())), false);
      return;
    }
    if (engine.answersOnlyWithPictures()) {
      var recording = making.recording(job, engine.capabilities());
      var wanted = wanted(job, recording);
      if (take(job, engine, recording, wanted, engine.arrived(making.order(job), wanted))) {
        return;
      }
    }
    if (isOverdue(job)) {
      giveUp(job, engine);
    } else {
      remote.park(job, pause(engines.rest(job.lane())));
    }
  }

  /** What is finished is delivered: a part is enough. */
  private void giveUp(Job job, RemoteEngine engine) {
    var reason = job.ticket().isPresent()
        ? job.lane() + " has had the order for too long"
        : "nobody knows whether " + job.lane() + " took the order";
    if (!making.hasPictures(job)) {
      without.giveUp(job, reason);
      return;
    }
    without.leaveRest(job, reason);
    making.deliverPart(job, reason);
    engine.taken(making.order(job));
  }

  private static EngineSpending.Order bought(Job job, RemoteEngine engine, Instant at) {
    return EngineSpending.order(job.lane(), job.wish().variants(), engine.capabilities().cost(), at);
  }

  private boolean isOverdue(Job job) {
    var lane = settings.lane(job.lane());
    var limit = job.ticket().isPresent() ? lane.patience() : lane.doubt();
    return job.remote().intentAt().filter(since -> !since.plus(limit).isAfter(clock.instant())).isPresent();
  }

  private void step(Job job, RemoteEngine engine, BreakerState state)
      throws EngineUnavailable, EngineRefused, EngineLost, EngineClosed, EngineDeclined {
    if (job.ticket().isPresent()) {
      look(job, engine, job.ticket().get());
    } else if (job.remote().intentAt().isPresent()) {
      find(job, engine, job.remote().intentAt().get());
    } else {
      submit(job, engine, state);
    }
  }

  private void submit(Job job, RemoteEngine engine, BreakerState state) throws EngineUnavailable, EngineRefused {
    var now = clock.instant();
    var bought = bought(job, engine, now);
    if (!remote.intend(job, Making.engine(engine.capabilities()), bought, now)) {
      var next = returning.nextLane(job);
      if (next.equals(job.lane()) && !remote.mayEverIntend(bought)) {
        throw new EngineRefused(
            "these pictures cost more than the studio spends on " + job.lane() + " in a day: ask for fewer, or choose another engine");
      }
      leases.giveBack(job, next, next.equals(job.lane()) ? LIMIT_REACHED : Duration.ZERO, false);
      return;
    }
    CrashPoints.reach("engine-intended");
    try {
      var ticket = engine.submit(making.order(job));
      if (!engine.answersOnlyWithPictures()) {
        engines.succeeded(job.lane());
      }
      CrashPoints.reach("engine-accepted");
      remote.submitted(job, ticket, FIRST_LOOK);
    } catch (EngineRefused refused) {
      without.refused(job, bought, refused);
    } catch (EngineClosed closed) {
      without.closed(job, bought, closed);
    } catch (EngineUnavailable unavailable) {
      if (unavailable.mayHaveActed()) {
        throw unavailable;
      }
      without.unavailable(job, bought, state, unavailable);
    }
  }

  private void find(Job job, RemoteEngine engine, Instant since) throws EngineUnavailable, EngineClosed {
    var search = engine.find(making.order(job), since);
    if (!engine.answersOnlyWithPictures()) {
      engines.succeeded(job.lane());
    }
    var age = Duration.between(since, clock.instant());
    switch (search) {
      case RemoteEngine.Search.Found found -> remote.submitted(job, found.ticket(), Duration.ZERO);
      case RemoteEngine.Search.Absent absent when age.compareTo(ON_ITS_WAY) > 0 -> {
        remote.withdraw(job, bought(job, engine, since));
        returning.again(job, job.lane(), BreakerState.CLOSED, "the engine did not take the order");
      }
      case RemoteEngine.Search.Absent early -> remote.park(job, AFTER_SILENCE);
      case RemoteEngine.Search.Unknown unknown when isOverdue(job) -> giveUp(job, engine);
      case RemoteEngine.Search.Unknown unknown when age.compareTo(ON_ITS_WAY) > 0 && engine.capabilities().cost().isFree() ->
        without.lost(job, true, EngineLost.doubtful("nobody knows whether the engine took the order, which costs nothing"));
      case RemoteEngine.Search.Unknown unknown -> remote.park(job, pause(age));
    }
  }

  private void look(Job job, RemoteEngine engine, String ticket)
      throws EngineUnavailable, EngineRefused, EngineLost, EngineClosed, EngineDeclined {
    var recording = making.recording(job, engine.capabilities());
    var wanted = wanted(job, recording);
    var look = wanted.isEmpty() ? EngineLook.ended(List.of(), Map.of()) : engine.look(ticket, making.order(job), wanted);
    if (!engine.answersOnlyWithPictures() || !look.finished().isEmpty() || !look.refused().isEmpty()) {
      engines.succeeded(job.lane());
    }
    if (look.closedFor() instanceof String reason) {
      returning.closed(job, new EngineClosed(reason));
    }
    if (take(job, engine, recording, wanted, look)) {
      return;
    }
    if (isOverdue(job)) {
      giveUp(job, engine);
      return;
    }
    look.previews().forEach(recording::preview);
    recording.progress(look.share());
    remote.park(job, pause(look.again()));
  }

  private static Set<Integer> wanted(Job job, Making.Recording recording) {
    return IntStream.range(0, job.wish().variants()).boxed()
        .filter(variant -> recording.wants(variant) && !job.remote().refused().containsKey(variant)).collect(Collectors.toSet());
  }

  /**
   * Stores what a look shows.
   *
   * @return whether that ended the job
   */
  private boolean take(Job job, RemoteEngine engine, Making.Recording recording, Set<Integer> wanted, EngineLook look)
      throws EngineRefused {
    var refused = new HashMap<>(job.remote().refused());
    refused.putAll(record(job, recording, look, wanted));
    var missing = wanted.stream().filter(variant -> recording.wants(variant) && !refused.containsKey(variant)).toList();
    if (!missing.isEmpty() && !look.ended()) {
      return false;
    }
    if (!missing.isEmpty()) {
      leases.refused(job, missing.stream().collect(Collectors.toMap(variant -> variant, variant -> FEWER)));
    }
    if (recording.recorded() == 0) {
      throw new EngineRefused(refused.isEmpty() ? FEWER : String.join("; ", Set.copyOf(refused.values())));
    }
    leases.succeed(job);
    engine.taken(making.order(job));
    LOG.info("job succeeded job={} engine={} variants={} of {}", job.id(), job.lane(), recording.recorded(), job.wish().variants());
    return true;
  }

  /** @return what was refused this time */
  private Map<Integer, String> record(Job job, Making.Recording recording, EngineLook look, Set<Integer> wanted) {
    for (var image : look.finished()) {
      if (wanted.contains(image.variant()) && recording.wants(image.variant())) {
        recording.finished(image);
      }
    }
    var refused = new HashMap<Integer, String>();
    look.refused().forEach((variant, reason) -> {
      if (wanted.contains(variant) && recording.wants(variant)) {
        refused.put(variant, reason);
      }
    });
    if (!refused.isEmpty()) {
      leases.refused(job, refused);
    }
    return refused;
  }

  private static Duration pause(Duration wish) {
    if (wish.compareTo(SHORTEST_PAUSE) < 0) {
      return SHORTEST_PAUSE;
    }
    return wish.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wish;
  }
}
