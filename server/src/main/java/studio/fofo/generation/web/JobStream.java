package studio.fofo.generation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import studio.fofo.artworks.FinishedPictures;
import studio.fofo.generation.jobs.Job;
import studio.fofo.generation.jobs.JobEvents.Event;
import studio.fofo.generation.jobs.JobEvents.Type;
import studio.fofo.generation.jobs.JobEvents;
import studio.fofo.generation.jobs.JobPreviews;
import studio.fofo.generation.jobs.Jobs;
import studio.fofo.generation.jobs.VariantView;
import studio.fofo.runtime.Signals;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes one job's events to one client, from where it left off to the end. Events come from rows; a signal only triggers a read, so a lost
 * signal causes a delay but no lost event.
 */
final class JobStream {

  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Jobs jobs;
  private final JobEvents events;
  private final FinishedPictures pictures;
  private final JobPreviews previews;
  private final Map<Integer, Integer> shown = new HashMap<>();
  private final Signals signals;
  private final JsonMapper json;
  private final HttpServletResponse response;

  JobStream(Jobs jobs, JobEvents events, FinishedPictures pictures, JobPreviews previews, Signals signals, JsonMapper json,
      HttpServletResponse response) {
    this.previews = previews;
    this.jobs = jobs;
    this.events = events;
    this.pictures = pictures;
    this.signals = signals;
    this.json = json;
    this.response = response;
  }

  /**
   * Returns after {@code done}, or when the server stops; throws if the client is gone.
   *
   * @param seen the number of the client's last event
   */
  void write(Job followed, int seen, BooleanSupplier open) throws IOException, InterruptedException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    comment("following " + followed.id());
    var woken = new Semaphore(0);
    try (var hearing = signals.hear(JobEvents.topic(followed.id()), new Waking(woken))) {
      var last = seen;
      while (open.getAsBoolean()) {
        last = writeAfter(followed, last);
        if (last < 0) {
          return;
        }
        if (!woken.tryAcquire(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS)) {
          comment("still here");
        }
        woken.drainPermits();
      }
    }
  }

  /** @return the number of the last event written, or -1 after the final one */
  private int writeAfter(Job followed, int seen) throws IOException {
    var job = jobs.require(followed.owner(), followed.id());
    var last = seen;
    for (var event : events.after(job.owner(), job.id(), seen)) {
      send(event);
      last = event.number();
      if (event.type() == Type.DONE) {
        return -1;
      }
    }
    if (job.status().isEnded() && last < job.lastEvent() && events.after(job.owner(), job.id(), last).isEmpty()) {
      sendWhole(job);
      return -1;
    }
    sendPreviews(job);
    return last;
  }

  /** Unnumbered, since nobody who missed one misses anything. */
  private void sendPreviews(Job job) throws IOException {
    for (var preview : previews.of(job)) {
      if (preview.step() != shown.getOrDefault(preview.variant(), 0)) {
        shown.put(preview.variant(), preview.step());
        text("event: preview\ndata: " + json.writeValueAsString(JobView.PreviewView.of(preview)) + "\n\n");
      }
    }
  }

  /** For a job whose events were deleted: its pictures and its end. */
  private void sendWhole(Job job) throws IOException {
    for (var artwork : pictures.ofJob(job.owner(), job.id().value())) {
      send(new Event(job.lastEvent(), Type.VARIANT, json.writeValueAsString(VariantView.of(artwork))));
    }
    send(new Event(job.lastEvent(), Type.DONE, json.writeValueAsString(Map.of("status", job.status().word()))));
  }

  private void send(Event event) throws IOException {
    text("id: " + event.number() + "\nevent: " + event.type().name().toLowerCase(Locale.ROOT) + "\ndata: " + event.data() + "\n\n");
  }

  private void comment(String words) throws IOException {
    text(": " + words + "\n\n");
  }

  private void text(String text) throws IOException {
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
  }

  private record Waking(Semaphore woken) implements Signals.Listener {
    @Override
    public void changed(String topic) {
      woken.release();
    }

    @Override
    public void missed() {
      woken.release();
    }
  }
}
