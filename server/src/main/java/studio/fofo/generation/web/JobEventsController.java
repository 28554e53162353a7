package studio.fofo.generation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.FinishedPictures;
import studio.fofo.generation.jobs.JobEvents;
import studio.fofo.generation.jobs.JobPreviews;
import studio.fofo.generation.jobs.Jobs;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;
import studio.fofo.runtime.Signals;
import studio.fofo.runtime.web.EventStreams;
import tools.jackson.databind.json.JsonMapper;

/**
 * Following a job as server-sent events: {@code status}, {@code progress}, {@code variant}, {@code preview} without an id, and {@code done}
 * at the end. A client that
 * reconnects with {@code Last-Event-ID} misses nothing; one that has seen {@code done} gets 204, which stops its reconnecting.
 */
@RestController
@NeedsScope(Scope.GENERATE)
@ConditionalOnRole(Role.AI)
class JobEventsController implements SmartLifecycle {

  private final Jobs jobs;
  private final JobEvents events;
  private final FinishedPictures pictures;
  private final JobPreviews previews;
  private final Signals signals;
  private final JsonMapper json;
  private final EventStreams streams;
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();
  private volatile boolean running;

  JobEventsController(Jobs jobs, JobEvents events, FinishedPictures pictures, JobPreviews previews, Signals signals,
      JsonMapper json, EventStreams streams) {
    this.previews = previews;
    this.jobs = jobs;
    this.events = events;
    this.pictures = pictures;
    this.signals = signals;
    this.json = json;
    this.streams = streams;
  }

  @GetMapping(path = "/api/v1/ai/jobs/{id}/events")
  void follow(
      Caller caller, @PathVariable String id, @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      HttpServletResponse response) throws IOException {
    var job = jobs.require(caller.userId(), GenerationController.jobId(id));
    var seen = seen(lastEventId);
    if (job.status().isEnded() && seen >= job.lastEvent()) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    try (var place = streams.take(caller.userId())) {
      readers.add(Thread.currentThread());
      new JobStream(jobs, events, pictures, previews, signals, json, response).write(job, seen, this::isRunning);
    } catch (InterruptedException stopping) {
      response.flushBuffer();
    } finally {
      readers.remove(Thread.currentThread());
    }
  }

  /** An invalid id counts as nothing seen: the client gets everything. */
  private static int seen(@Nullable String lastEventId) {
    return lastEventId != null && lastEventId.matches("\\d{1,9}") ? Integer.parseInt(lastEventId) : 0;
  }

  @Override
  public void start() {
    running = true;
  }

  /**
   * Ends all streams, so that the web server need not wait for them; clients reconnect to another process or to this one after its restart.
   */
  @Override
  public void stop() {
    running = false;
    readers.forEach(Thread::interrupt);
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 5;
  }
}
