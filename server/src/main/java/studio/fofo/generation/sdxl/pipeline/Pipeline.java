package studio.fofo.generation.sdxl.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.sdxl.models.InstalledModel;
import studio.fofo.generation.sdxl.models.ModelFolder;
import studio.fofo.inference.Inference;
import studio.fofo.inference.InferenceFailed;
import studio.fofo.inference.InferenceUnavailable;
import studio.fofo.inference.ModelOptions;
import studio.fofo.painter.image.Raster;

/**
 * Makes pictures with a verified model. Networks are opened with the first picture. Safe for several threads: their pictures are denoised
 * in common batches, and decoded one at a time, since decoding takes the most memory.
 */
public final class Pipeline implements AutoCloseable {

  private static final Duration GATHERING = Duration.ofMillis(40);

  private final Inference inference;
  private final InstalledModel model;
  private final Limits limits;
  private final Denoiser denoiser;
  private final ReentrantLock decoding = new ReentrantLock();
  private @Nullable Vae vae;
  private boolean isClosed;

  /**
   * Limits of a machine.
   *
   * @param options of the networks
   * @param batch how many pictures are denoised together at most
   * @param sessions for how many LoRAs (or none) networks stay open
   * @param tile the longest side that is decoded at once, in pixels
   * @param previews after how many steps a picture shows itself; 0 means never
   */
  public record Limits(ModelOptions options, int batch, int sessions, int tile, int previews) {}

  /**
   * Pictures that differ in their seeds.
   *
   * @param seeds by variant
   * @param lora its name; empty for none
   * @param start an earlier picture to vary
   * @param strength how much of it is replaced, 0 to 1
   */
  public record Request(
      String prompt, String negative, Frame frame, Map<Integer, Long> seeds, String lora, Optional<Raster> start, double strength) {}

  /** Receives what is made, in the calling thread. */
  public interface Listener {

    /** @param share of the whole request, 0 to 1 */
    void progress(double share);

    void preview(int variant, byte[] png);

    void finished(int variant, Raster picture);
  }

  public Pipeline(Inference inference, ModelFolder folder, InstalledModel model, Limits limits) {
    this.inference = inference;
    this.model = model;
    this.limits = limits;
    this.denoiser = new Denoiser(new Networks(inference, folder, model, limits.options(), limits.sessions()), limits.batch(), GATHERING);
  }

  /**
   * Checks that this machine can run the networks at all.
   *
   * @throws studio.fofo.inference.InferenceUnavailable if it has no library or device for it
   */
  public void requireMachine() {
    inference.require(limits.options());
  }

  /** Whether an earlier picture can be varied. */
  public boolean canVary() {
    return model.has("vae_encoder/model.onnx");
  }

  /** How many sets of networks are open. */
  public int openSets() {
    return denoiser.open();
  }

  /**
   * Makes pictures.
   *
   * @return the variants that came out unusable: not a number, or of one colour
   * @throws InterruptedException within one step after the calling thread is interrupted
   * @throws IOException if the model's files are missing, changed or unsuitable
   * @throws InferenceUnavailable if the machine has no memory left, or its device failed
   */
  public Set<Integer> make(Request request, Listener listener) throws InterruptedException, IOException {
    var events = new LinkedBlockingQueue<Denoising.Event>();
    var cancellation = new Denoising.Cancellation();
    var recipe = new Recipe(request.frame(), model.manifest().defaults(), from(request), request.lora());
    var start = request.start().isPresent() ? encode(request) : null;
    var pictures = new ArrayList<Denoising>();
    request.seeds().forEach((variant, seed) -> pictures.add(new Denoising(variant, recipe, request.prompt(), request.negative(), seed,
        start, limits.previews(), events, cancellation)));
    denoiser.add(pictures);
    try {
      return followed(pictures.size(), recipe, events, listener);
    } finally {
      cancellation.cancel();
    }
  }

  private int from(Request request) {
    var steps = model.manifest().defaults().steps();
    return request.start().isEmpty() ? 0 : steps - Math.clamp((int) (steps * request.strength()), 1, steps);
  }

  private Vae.Moments encode(Request request) throws IOException, InterruptedException {
    decoding.lockInterruptibly();
    try {
      return vae().encode(request.frame().filled(request.start().orElseThrow()));
    } finally {
      decoding.unlock();
    }
  }

  private Set<Integer> followed(int pictures, Recipe recipe, LinkedBlockingQueue<Denoising.Event> events, Listener listener)
      throws InterruptedException, IOException {
    var unusable = new TreeSet<Integer>();
    var total = (double) pictures * (recipe.remaining() + 1);
    var done = 0;
    for (var left = pictures; left > 0;) {
      switch (events.take()) {
        case Denoising.Event.Step step -> {
          if (step.expected() != null) {
            LatentPreview.png(step.expected(), recipe.frame()).ifPresent(png -> listener.preview(step.variant(), png));
          }
        }
        case Denoising.Event.Done finished -> {
          decode(finished.latents(), recipe.frame())
              .ifPresentOrElse(picture -> listener.finished(finished.variant(), picture), () -> unusable.add(finished.variant()));
          left--;
        }
        case Denoising.Event.Failed failed -> throw failure(failed.cause());
      }
      done++;
      listener.progress(done / total);
    }
    return unusable;
  }

  private static IOException failure(Exception cause) {
    return switch (cause) {
      case IOException unreadable -> unreadable;
      case CancellationException stopped -> throw stopped;
      case InferenceFailed failed -> throw failed;
      case InferenceUnavailable machine -> throw machine;
      // of the networks or of how they are set up, not of the order
      default -> new IOException(String.valueOf(cause.getMessage()), cause);
    };
  }

  private Optional<Raster> decode(float[] latents, Frame frame) throws IOException, InterruptedException {
    decoding.lockInterruptibly();
    try {
      return vae().decode(latents, frame).map(frame::cut);
    } finally {
      decoding.unlock();
    }
  }

  private Vae vae() throws IOException {
    if (isClosed) {
      throw new CancellationException("the engine is stopping");
    }
    if (vae == null) {
      var decoder = inference.open(model.graph("vae_decoder/model.onnx"), limits.options());
      try {
        var encoder = canVary() ? inference.open(model.graph("vae_encoder/model.onnx"), limits.options()) : null;
        vae = new Vae(decoder, encoder, model.manifest().defaults().scaling(), Math.max(1, limits.tile() / Frame.LATENT));
      } catch (IOException | RuntimeException failed) {
        decoder.close();
        throw failed;
      }
    }
    return vae;
  }

  /** Ends what runs, and releases the native memory. */
  @Override
  public void close() {
    denoiser.close();
    decoding.lock();
    try {
      isClosed = true;
      if (vae != null) {
        vae.close();
        vae = null;
      }
    } finally {
      decoding.unlock();
    }
  }
}
