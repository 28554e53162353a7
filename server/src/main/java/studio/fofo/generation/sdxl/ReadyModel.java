package studio.fofo.generation.sdxl;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.generation.sdxl.models.InstalledModel;
import studio.fofo.generation.sdxl.models.ModelFolder;
import studio.fofo.generation.sdxl.pipeline.Pipeline;
import studio.fofo.inference.ModelFile;

/**
 * The lane's model. Its files are verified in the background when it is first asked for, since gigabytes take seconds, and again after a
 * while if they, or the machine, were not as they should be. Thread-safe.
 */
final class ReadyModel implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReadyModel.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final ModelFolder folder;
  private final @Nullable String name;
  private final Function<InstalledModel, Pipeline> opening;
  private final Executor background;
  private final Clock clock;
  private State state = new State.Unknown();
  private boolean isVerifying;

  /** What is known of the model. */
  private sealed interface State {

    record Unknown() implements State {}

    record Checking() implements State {}

    record Ready(Verified verified) implements State {}

    record Broken(String reason, Instant since) implements State {}
  }

  /**
   * A verified model.
   *
   * @param loras the names of those that are here and verified
   */
  record Verified(InstalledModel model, Pipeline pipeline, Set<String> loras) {}

  ReadyModel(ModelFolder folder, @Nullable String name, Function<InstalledModel, Pipeline> opening, Executor background, Clock clock) {
    this.folder = folder;
    this.name = name;
    this.opening = opening;
    this.background = background;
    this.clock = clock;
  }

  /** The model, once it is verified. */
  synchronized Optional<Verified> verified() {
    return state instanceof State.Ready ready ? Optional.of(ready.verified()) : Optional.empty();
  }

  /** Why there is none, in one sentence; starts verifying if that is due. */
  Optional<String> trouble() {
    if (isDue()) {
      background.execute(this::verify);
    }
    synchronized (this) {
      return switch (state) {
        case State.Ready ready -> Optional.empty();
        case State.Broken broken -> Optional.of(broken.reason());
        case State.Unknown unknown -> Optional.of("the model's files are being verified");
        case State.Checking checking -> Optional.of("the model's files are being verified");
      };
    }
  }

  private synchronized boolean isDue() {
    var due = !isVerifying && switch (state) {
      case State.Unknown unknown -> true;
      case State.Broken broken -> broken.since().plus(PAUSE).isBefore(clock.instant());
      case State.Checking checking -> false;
      case State.Ready ready -> false;
    };
    if (due && state instanceof State.Unknown) {
      state = new State.Checking();
    }
    isVerifying |= due;
    return due;
  }

  private void verify() {
    try {
      var model = folder.choose(name);
      model.verify();
      var pipeline = opening.apply(model);
      pipeline.requireMachine();
      ready(model, pipeline, loras());
    } catch (IOException | RuntimeException unusable) {
      broken(String.valueOf(unusable.getMessage()));
    } finally {
      synchronized (this) {
        isVerifying = false;
      }
    }
  }

  /** A LoRA that is not as it should be closes its style, not the lane. */
  private Set<String> loras() throws IOException {
    var verified = new TreeSet<String>();
    for (var lora : folder.loras()) {
      try {
        ModelFile.at(lora.file(), lora.manifest().sha256()).verify();
        verified.add(lora.manifest().name());
      } catch (IOException unusable) {
        LOG.error("the LoRA {} is not used, nor the engine sdxl for its styles: {}", lora.manifest().name(), unusable.getMessage());
      }
    }
    return verified;
  }

  private synchronized void ready(InstalledModel model, Pipeline pipeline, Set<String> loras) {
    state = new State.Ready(new Verified(model, pipeline, loras));
    var manifest = model.manifest();
    LOG.info("model verified model={} precision={} files={} licence={}", manifest.name(), manifest.precision(), manifest.files().size(),
        manifest.licence());
  }

  /** A LoRA that does not suit the networks closes its style, until the model is verified again. */
  void unfit(String lora, String reason) {
    synchronized (this) {
      if (state instanceof State.Ready(Verified now) && now.loras().contains(lora)) {
        LOG.error("the LoRA {} is not used, nor the engine sdxl for its styles: {}", lora, reason);
        var others = new TreeSet<>(now.loras());
        others.remove(lora);
        state = new State.Ready(new Verified(now.model(), now.pipeline(), others));
      }
    }
  }

  /** Closes the lane until the files and the machine are as they should be. */
  void broken(String reason) {
    Pipeline former = null;
    synchronized (this) {
      if (!(state instanceof State.Broken broken && broken.reason().equals(reason))) {
        LOG.error("the engine sdxl is closed: {}", reason);
      }
      if (state instanceof State.Ready ready) {
        former = ready.verified().pipeline();
      }
      state = new State.Broken(reason, clock.instant());
    }
    if (former != null) {
      former.close();
    }
  }

  @Override
  public void close() {
    Pipeline former = null;
    synchronized (this) {
      if (state instanceof State.Ready ready) {
        former = ready.verified().pipeline();
      }
      state = new State.Broken("the studio is stopping", Instant.MAX.minus(PAUSE));
    }
    if (former != null) {
      former.close();
    }
  }
}
