package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.generation.engine.Understood;
import studio.fofo.generation.jobs.Job;
import studio.fofo.generation.jobs.JobStatus;
import studio.fofo.generation.jobs.SizePreset;
import studio.fofo.generation.jobs.VariantView;

/**
 * A job as its owner sees it.
 *
 * @param progress 0 to 100
 * @param queuePosition number of jobs ahead; null unless it is waiting
 * @param engine null until one accepts it; {@code procedural} is our own painter, not AI
 * @param variantCount the requested number; {@code variants} are the finished ones
 * @param understood what is drawn of its prompt and what is left out; null if the engine accepts any words
 * @param error why it failed
 */
record JobView(
    String id, JobStatus status, @Schema(maximum = "100") int progress, @Nullable Integer queuePosition, @Nullable String engine,
    @Nullable String engineVersion,
    @Nullable String model, String style, SizePreset aspect, String prompt, String negativePrompt, String enhancedPrompt, long seed,
    @Schema(minimum = "1", maximum = "4") int variantCount, @Nullable String varyOf, List<VariantView> variants,
    @Nullable UnderstoodView understood,
    @Nullable ErrorView error,
    Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {

  record ErrorView(String code, String message) {}

  static JobView of(Job job, Optional<Integer> position, List<StoredArtwork> made, Optional<Understood> understood) {
    var wish = job.wish();
    var engine = job.engine();
    var failure = job.failure();
    return new JobView(
        job.id().value(), job.status(), job.progress(), position.orElse(null),
        engine == null ? null : engine.name(), engine == null ? null : engine.version(), engine == null ? null : engine.model(),
        wish.style(), wish.aspect(), wish.prompt(), wish.negativePrompt(), wish.enhancedPrompt(), wish.seed(), wish.variants(),
        wish.varyOf().map(Object::toString).orElse(null), made.stream().map(VariantView::of).toList(),
        understood.map(UnderstoodView::of).orElse(null),
        failure == null ? null : new ErrorView(failure.code(), failure.message()),
        job.requestedAt(), job.startedAt(), job.finishedAt());
  }
}
