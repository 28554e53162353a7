package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.generation.engine.Understood;
import studio.fofo.generation.jobs.Job;
import studio.fofo.generation.jobs.JobPreviews;
import studio.fofo.generation.jobs.JobStatus;
import studio.fofo.generation.jobs.SizePreset;
import studio.fofo.generation.jobs.VariantView;
import studio.fofo.generation.jobs.WaitReason;
import studio.fofo.generation.jobs.Waits;

/**
 * A job as its owner sees it.
 *
 * @param progress 0 to 100
 * @param queuePosition number of jobs ahead; null unless it is waiting
 * @param engine null until one accepts it; {@code procedural} is our own painter, not AI
 * @param variantCount the requested number; {@code variants} are the finished ones
 * @param usdPerPicture what its engine's vendor charges the studio, in US dollars; {@code 0} if nothing
 * @param refused the variants that its engine did not make
 * @param previews what unfinished variants look like at the moment, if their engine shows it
 * @param waiting why it waits; null unless it does
 * @param understood what is drawn of its prompt and what is left out; null if the engine accepts any words
 * @param error why it failed
 */
record JobView(
    String id, JobStatus status, @Schema(maximum = "100") int progress, @Nullable Integer queuePosition, @Nullable String engine,
    @Nullable String engineVersion,
    @Nullable String model, String style, SizePreset aspect, String prompt, String negativePrompt, String enhancedPrompt, long seed,
    @Schema(minimum = "1", maximum = "4") int variantCount, @Nullable String varyOf, List<VariantView> variants,
    @Schema(example = "0.01") String usdPerPicture, List<RefusedView> refused, List<PreviewView> previews,
    @Nullable WaitView waiting,
    @Nullable UnderstoodView understood,
    @Nullable ErrorView error,
    Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {

  record ErrorView(String code, String message) {}

  /** @param reason in the engine's words or ours */
  record RefusedView(int index, String reason) {}

  /**
   * An unfinished picture.
   *
   * @param step grows with each of the same variant
   * @param image a data URL
   */
  record PreviewView(int index, int step, String image) {

    static PreviewView of(JobPreviews.Preview preview) {
      return new PreviewView(preview.variant(), preview.step(), preview.image());
    }
  }

  /**
   * Why a job waits.
   *
   * @param engine for which it does
   * @param until when that ends at the earliest; null if nobody knows
   */
  record WaitView(WaitReason reason, String engine, @Nullable Instant until) {}

  /** What is not in the job's row. */
  record Standing(Optional<Waits.Wait> waiting, String usdPerPicture, List<JobPreviews.Preview> previews,
      Optional<Understood> understood) {}

  static JobView of(Job job, List<StoredArtwork> made, Standing standing) {
    var wish = job.wish();
    var engine = job.engine();
    var failure = job.failure();
    return new JobView(
        job.id().value(), job.status(), job.progress(), standing.waiting().map(Waits.Wait::ahead).orElse(null),
        engine == null ? null : engine.name(), engine == null ? null : engine.version(), engine == null ? null : engine.model(),
        wish.style(), wish.aspect(), wish.prompt(), wish.negativePrompt(), wish.enhancedPrompt(), wish.seed(), wish.variants(),
        wish.varyOf().map(Object::toString).orElse(null), made.stream().map(VariantView::of).toList(),
        standing.usdPerPicture(),
        job.remote().refused().entrySet().stream()
            .filter(entry -> made.stream().noneMatch(stored -> stored.variant() == entry.getKey())).sorted(Map.Entry.comparingByKey())
            .map(entry -> new RefusedView(entry.getKey(), entry.getValue())).toList(),
        previews(made, standing.previews()),
        standing.waiting().map(wait -> new WaitView(wait.reason(), job.lane(), wait.until().orElse(null))).orElse(null),
        standing.understood().map(UnderstoodView::of).orElse(null),
        failure == null ? null : new ErrorView(failure.code(), failure.message()),
        job.requestedAt(), job.startedAt(), job.finishedAt());
  }

  /** Not of variants that are finished. */
  private static List<PreviewView> previews(List<StoredArtwork> made, List<JobPreviews.Preview> shown) {
    var finished = made.stream().map(StoredArtwork::variant).collect(Collectors.toSet());
    return shown.stream().filter(preview -> !finished.contains(preview.variant())).map(PreviewView::of).toList();
  }
}
