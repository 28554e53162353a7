package studio.fofo.generation.jobs;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.FinishedPictures;
import studio.fofo.artworks.StoredArtwork;
import studio.fofo.artworks.Visibility;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.ImageEngine;
import studio.fofo.kernel.TypeId;
import studio.fofo.painter.Painter;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.MediaStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Executes one job for a worker: submits it to its engine, then stores and records each picture. Everything is stored before its row is
 * written, and every row is written with the job's fencing token, so that it can be stopped anywhere and restarted.
 */
@Service
class Making {

  private static final int STEP = 4;

  private final JobLeases leases;
  private final JobEvents events;
  private final Artworks artworks;
  private final FinishedPictures pictures;
  private final ContentStore content;
  private final MediaStore media;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Clock clock;

  Making(
      JobLeases leases, JobEvents events, Artworks artworks, FinishedPictures pictures, ContentStore content, MediaStore media,
      TransactionTemplate transaction, JsonMapper json, Clock clock) {
    this.leases = leases;
    this.events = events;
    this.artworks = artworks;
    this.pictures = pictures;
    this.content = content;
    this.media = media;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  /** Submits the job to an engine and stores the ticket at once; or returns the ticket that an earlier attempt got from the same engine. */
  String submit(Job job, ImageEngine engine) throws EngineUnavailable, EngineRefused {
    var capabilities = engine.capabilities();
    var made = new Job.Engine(capabilities.name(), capabilities.version(), capabilities.model());
    var earlier = job.ticket().filter(ticket -> made.equals(job.engine()));
    if (earlier.isPresent()) {
      return earlier.get();
    }
    var ticket = engine.submit(order(job));
    leases.submitted(job, ticket, made);
    return ticket;
  }

  /**
   * Receives the engine's pictures. Returns when the job has succeeded.
   *
   * @throws JobLeaseLost if another worker has the job now, or it was cancelled
   */
  void collect(Job job, ImageEngine engine, String ticket) throws EngineUnavailable, EngineRefused, InterruptedException {
    engine.observe(ticket, order(job), new Recording(job, engine.capabilities()));
    leases.succeed(job);
  }

  private EngineOrder order(Job job) {
    var wish = job.wish();
    return new EngineOrder(
        job.id().value(), wish.prompt(), wish.negativePrompt(), wish.enhancedPrompt(), wish.enhancedNegative(), wish.style(),
        wish.seed(), wish.variants(), wish.aspect().ratio(), wish.aspect().width(), wish.aspect().height(),
        wish.varyOf().flatMap(this::variation));
  }

  private Optional<EngineOrder.Variation> variation(ArtworkId source) {
    return artworks.find(source).map(artwork -> new EngineOrder.Variation(artwork.seed(), artwork.imageCid().toString()));
  }

  /** Stores and records what the engine reports, in the observing thread. */
  private final class Recording implements ImageEngine.Observer {

    private final Job job;
    private final Capabilities engine;
    private final Set<Integer> recorded;
    private int shown;

    Recording(Job job, Capabilities engine) {
      this.job = job;
      this.engine = engine;
      this.recorded = pictures.ofJob(job.owner(), job.id().value()).stream().map(StoredArtwork::variant).collect(Collectors.toSet());
      this.shown = job.progress();
    }

    @Override
    public boolean wants(int variant) {
      return !recorded.contains(variant);
    }

    @Override
    public void progress(double share) {
      var percent = (int) Math.clamp(Math.round(share * 100), 0, 99);
      if (percent >= shown + STEP) {
        shown = percent;
        leases.progress(job, percent);
      }
    }

    @Override
    public void finished(EngineImage image) {
      var stored = store(job, engine, image);
      var drawing = Optional.ofNullable(image.drawing()).map(content::put);
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

  private StoredArtwork store(Job job, Capabilities engine, EngineImage image) {
    var original = original(job, engine, image);
    var cid = content.put(original);
    var sizes = media.derive(image.png());
    var wish = job.wish();
    var artwork = new Artwork(
        new ArtworkId(TypeId.next(ArtworkId.PREFIX).toString()), job.owner(), wish.prompt(), wish.enhancedPrompt(), wish.style(),
        image.seed(), engine.name(), engine.version(), engine.model(), source(engine), image.width(), image.height(),
        cid, sizes.display().path(), sizes.thumbnail().path(), image.features(), parameters(image), clock.instant());
    return new StoredArtwork(
        artwork, job.id().value(), image.variant(), Visibility.PRIVATE, sizes.displaySmall().path(), sizes.thumbnailSmall().path(), 1,
        null);
  }

  /**
   * Our painter embeds metadata itself; other engines' files get the same: parameters, and that a trained model made them.
   */
  private static byte[] original(Job job, Capabilities engine, EngineImage image) {
    if (engine.name().equals(Painter.ENGINE)) {
      return image.png();
    }
    var text = new LinkedHashMap<String, String>();
    text.put("parameters",
        job.wish().enhancedPrompt() + "\nNegative prompt: " + job.wish().enhancedNegative() + "\nEngine: " + engine.name()
            + ", Version: " + engine.version() + ", Model: " + engine.model() + ", Style: " + job.wish().style() + ", Seed: "
            + image.seed());
    text.put("Software", "FOFO Studio");
    return Raster.decode(image.png()).png(new PictureMetadata(text, PictureMetadata.Origin.MODEL, 0));
  }

  private static DigitalSource source(Capabilities engine) {
    return engine.name().equals(Painter.ENGINE) ? DigitalSource.ALGORITHMIC_MEDIA : DigitalSource.TRAINED_ALGORITHMIC_MEDIA;
  }

  private String parameters(EngineImage image) {
    Map<String, Object> parameters = new LinkedHashMap<>(image.parameters());
    return json.writeValueAsString(parameters);
  }
}
