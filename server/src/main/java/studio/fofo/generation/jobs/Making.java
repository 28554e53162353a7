package studio.fofo.generation.jobs;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.FinishedPictures;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.LocalEngine;
import studio.fofo.painter.image.Raster;

/**
 * Turns a job into an order for an engine, and stores and records each picture. Everything is stored before its row is written, and every
 * row is written with the job's fencing token, so that it can be stopped anywhere and restarted.
 */
@Service
class Making {

  private static final int STEP = 4;

  private final JobLeases leases;
  private final JobEvents events;
  private final Artworks artworks;
  private final FinishedPictures pictures;
  private final VariantStoring storing;
  private final JobPreviews previews;
  private final TransactionTemplate transaction;

  Making(
      JobLeases leases, JobEvents events, Artworks artworks, FinishedPictures pictures, VariantStoring storing,
      JobPreviews previews, TransactionTemplate transaction) {
    this.previews = previews;
    this.leases = leases;
    this.events = events;
    this.artworks = artworks;
    this.pictures = pictures;
    this.storing = storing;
    this.transaction = transaction;
  }

  /**
   * Has an engine of this process make the missing pictures. Returns when the job has succeeded.
   *
   * @throws JobLeaseLost if another worker has the job now, or it was cancelled
   */
  void make(Job job, LocalEngine engine) throws EngineUnavailable, EngineRefused, InterruptedException {
    leases.begun(job, engine(engine.capabilities()));
    var recording = recording(job, engine.capabilities());
    try {
      engine.make(order(job), recording);
    } catch (EngineRefused others) {
      if (!deliverPart(job, String.valueOf(others.getMessage()))) {
        throw others;
      }
      return;
    }
    leases.succeed(job);
  }

  /**
   * Ends a job that gets no more pictures, if it has any: a part is enough.
   *
   * @param reason why the others were not made
   * @return false if it has none; then nothing is changed
   */
  boolean deliverPart(Job job, String reason) {
    var made = variants(job);
    if (made.isEmpty()) {
      return false;
    }
    leases.refused(job, missing(job, made, reason));
    leases.succeed(job);
    return true;
  }

  /** What was refused before keeps its own reason. */
  private static Map<Integer, String> missing(Job job, Set<Integer> made, String reason) {
    return IntStream.range(0, job.wish().variants()).boxed()
        .filter(variant -> !made.contains(variant) && !job.remote().refused().containsKey(variant))
        .collect(Collectors.toMap(variant -> variant, variant -> reason));
  }

  private Set<Integer> variants(Job job) {
    return pictures.ofJob(job.owner(), job.id().value()).stream().map(StoredArtwork::variant).collect(Collectors.toSet());
  }

  /** Whether any of its pictures is finished. */
  boolean hasPictures(Job job) {
    return !variants(job).isEmpty();
  }

  static Job.Engine engine(Capabilities capabilities) {
    return new Job.Engine(capabilities.name(), capabilities.version(), capabilities.model());
  }

  /** The order for an engine. Its key changes after an engine has lost the job. */
  EngineOrder order(Job job) {
    return order(job, job.remote().submissions());
  }

  /** @param earlier how many orders of the job came before this one */
  EngineOrder order(Job job, int earlier) {
    var wish = job.wish();
    return new EngineOrder(
        earlier == 0 ? job.id().value() : job.id().value() + "." + earlier,
        wish.prompt(), wish.negativePrompt(), wish.enhancedPrompt(), wish.enhancedNegative(), wish.style(),
        wish.seed(), wish.variants(), wish.aspect().ratio(), wish.aspect().width(), wish.aspect().height(),
        wish.varyOf().flatMap(this::variation), wish.meant());
  }

  private Optional<EngineOrder.Variation> variation(ArtworkId source) {
    return artworks.find(source).map(artwork -> new EngineOrder.Variation(artwork.seed(), artwork.imageCid().toString()));
  }

  /** Receives the job's pictures from an engine. */
  Recording recording(Job job, Capabilities engine) {
    return new Recording(job, engine);
  }

  /** Stores and records what an engine reports. For one thread. */
  final class Recording implements LocalEngine.Observer {

    private final Job job;
    private final Capabilities engine;
    private final Set<Integer> recorded;
    private int shown;

    Recording(Job job, Capabilities engine) {
      this.job = job;
      this.engine = engine;
      this.recorded = variants(job);
      this.shown = job.progress();
    }

    @Override
    public boolean wants(int variant) {
      return !recorded.contains(variant);
    }

    int recorded() {
      return recorded.size();
    }

    /** Never goes backwards, whatever the engine says. */
    @Override
    public void progress(double share) {
      var percent = (int) Math.clamp(Math.round(share * 100), 0, 99);
      if (percent >= shown + STEP) {
        shown = percent;
        leases.progress(job, percent);
      }
    }

    @Override
    public void refused(int variant, String reason) {
      if (wants(variant)) {
        leases.refused(job, Map.of(variant, reason));
      }
    }

    @Override
    public void preview(int variant, byte[] png) {
      if (wants(variant)) {
        previews.show(job, variant, png);
      }
    }

    @Override
    public void finished(EngineImage image) {
      var stored = storing.store(job, engine, image);
      var drawing = storing.drawing(image);
      var look = pictures.look(Raster.decode(image.png()));
      transaction.executeWithoutResult(status -> {
        var number = leases.variantNumber(job);
        if (pictures.record(stored, look, drawing)) {
          events.append(job.owner(), job.id(), number, JobEvents.Type.VARIANT, VariantView.of(stored));
        }
      });
      recorded.add(image.variant());
    }
  }
}
