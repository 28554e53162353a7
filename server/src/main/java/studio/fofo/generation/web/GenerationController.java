package studio.fofo.generation.web;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.FinishedPictures;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.jobs.Job;
import studio.fofo.generation.jobs.JobId;
import studio.fofo.generation.jobs.JobPreviews;
import studio.fofo.generation.jobs.Jobs;
import studio.fofo.generation.jobs.Requesting;
import studio.fofo.generation.jobs.Waits;
import studio.fofo.generation.jobs.Wish;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CountsAs;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.RateTier;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** Requests for pictures: creating, reading and cancelling jobs. */
@RestController
@NeedsScope(Scope.GENERATE)
@CountsAs(RateTier.GENERATE)
@RequestMapping("/api/v1/ai")
@ConditionalOnRole(Role.AI)
class GenerationController {

  private final Wishes wishes;
  private final Requesting requesting;
  private final Jobs jobs;
  private final Artworks artworks;
  private final FinishedPictures pictures;
  private final Engines engines;
  private final Waits waits;
  private final JobPreviews previews;

  GenerationController(Wishes wishes, Requesting requesting, Jobs jobs, Artworks artworks, FinishedPictures pictures,
      Engines engines, Waits waits, JobPreviews previews) {
    this.waits = waits;
    this.previews = previews;
    this.wishes = wishes;
    this.requesting = requesting;
    this.jobs = jobs;
    this.artworks = artworks;
    this.pictures = pictures;
    this.engines = engines;
  }

  @PostMapping("/generate")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Idempotent
  ResponseEntity<AcceptedJobView> generate(Caller caller, NewId newId, @RequestBody GenerateForm form) {
    return accept(caller, newId, wishes.of(form));
  }

  /** "Vary this one": variations of one of the caller's pictures. */
  @PostMapping("/artworks/{id}/vary")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Idempotent
  ResponseEntity<AcceptedJobView> vary(Caller caller, NewId newId, @PathVariable String id,
      @RequestBody(required = false) @Nullable VaryForm form) {
    var source = artworks.requireOwned(ArtworkId.named(id), caller.userId());
    return accept(caller, newId, wishes.near(source, form == null ? new VaryForm(null, null, null) : form));
  }

  /** The tag changes with every event and preview of the job, and with why it waits. */
  @GetMapping("/jobs/{id}")
  ResponseEntity<JobView> job(Caller caller, @PathVariable String id) {
    var job = jobs.require(caller.userId(), jobId(id));
    var view = view(job);
    return ResponseEntity.ok().eTag(tag(job, view)).header("Cache-Control", "private, no-cache")
        .body(view);
  }

  private static String tag(Job job, JobView view) {
    var waiting = view.waiting() == null ? "" : view.waiting().reason() + "-" + view.queuePosition();
    return "\"" + job.lastEvent() + "-" + waiting + "-" + view.previews().stream().mapToInt(JobView.PreviewView::step).sum() + "\"";
  }

  @DeleteMapping("/jobs/{id}")
  JobView cancel(Caller caller, @PathVariable String id) {
    return view(jobs.cancel(caller.userId(), jobId(id)));
  }

  private ResponseEntity<AcceptedJobView> accept(Caller caller, NewId newId, Wish wish) {
    var job = requesting.request(caller.userId(), new JobId(newId.as(JobId.PREFIX)), wish);
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/ai/jobs/" + job.id()))
        .body(new AcceptedJobView(job.id().value(), job.status(), jobs.position(job).orElse(null)));
  }

  private JobView view(Job job) {
    var version = Optional.ofNullable(job.engine()).map(Job.Engine::version);
    return JobView.of(job, pictures.ofJob(job.owner(), job.id().value()), new JobView.Standing(
        waits.of(job), EngineView.usdPerPicture(engines, job.lane()), previews.of(job),
        engines.understood(job.lane(), job.wish().prompt(), job.wish().negativePrompt(), job.wish().meant(), version)));
  }

  static JobId jobId(String text) {
    try {
      return new JobId(text);
    } catch (IllegalArgumentException malformed) {
      throw Jobs.unknown(text);
    }
  }
}
