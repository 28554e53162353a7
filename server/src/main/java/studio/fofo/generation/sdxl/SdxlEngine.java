package studio.fofo.generation.sdxl;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.generation.engine.Abilities;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.LocalEngine;
import studio.fofo.generation.engine.PictureCost;
import studio.fofo.generation.sdxl.lora.LoraUnfit;
import studio.fofo.generation.sdxl.pipeline.Frame;
import studio.fofo.generation.sdxl.pipeline.Pipeline;
import studio.fofo.inference.InferenceFailed;
import studio.fofo.inference.InferenceUnavailable;
import studio.fofo.inference.ModelDamaged;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;

/** {@link LocalEngine} with Stable Diffusion XL in this process. */
final class SdxlEngine implements LocalEngine, AutoCloseable {

  static final String NAME = "sdxl";

  private static final Logger LOG = LoggerFactory.getLogger(SdxlEngine.class);
  private static final int MOST_VARIANTS = 4;
  private static final String UNUSABLE = "the model's arithmetic failed: the picture would be of one colour";

  private final ReadyModel ready;
  private final Set<String> styles;
  private final Function<String, Optional<String>> loras;
  private final Function<String, Optional<byte[]>> pictures;
  private final double strength;

  /**
   * @param loras the name of a style's LoRA
   * @param pictures an earlier picture's file by its CID
   * @param strength how much of an earlier picture is replaced
   */
  SdxlEngine(ReadyModel ready, Set<String> styles, Function<String, Optional<String>> loras, Function<String, Optional<byte[]>> pictures,
      double strength) {
    this.ready = ready;
    this.styles = styles;
    this.loras = loras;
    this.pictures = pictures;
    this.strength = strength;
  }

  @Override
  public Capabilities capabilities() {
    var verified = ready.verified();
    var version = verified.map(now -> "1-" + now.model().digest()).orElse("1");
    var abilities = new Abilities(true, true, true, verified.map(now -> now.pipeline().canVary()).orElse(false), false, MOST_VARIANTS,
        Abilities.EVERY_ASPECT);
    return new Capabilities(NAME, version, verified.map(now -> now.model().manifest().name()).orElse(NAME), true,
        verified.map(this::styles).orElse(styles), abilities, PictureCost.FREE);
  }

  /** Those whose LoRA, if they have one, is here. */
  private Set<String> styles(ReadyModel.Verified verified) {
    return styles.stream().filter(style -> loras.apply(style).map(verified.loras()::contains).orElse(true)).collect(Collectors.toSet());
  }

  @Override
  public Optional<String> closedFor() {
    return ready.trouble();
  }

  @Override
  public void make(EngineOrder order, Observer observer) throws EngineUnavailable, EngineRefused, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("the order " + order.key() + " was stopped before it began");
    }
    var trouble = closedFor();
    var verified = ready.verified();
    if (verified.isEmpty()) {
      throw new EngineUnavailable(trouble.orElse("the model is not ready"));
    }
    if (!styles(verified.get()).contains(order.style())) {
      throw new EngineRefused("this engine makes no pictures in the style " + order.style());
    }
    make(order, observer, verified.get());
  }

  private void make(EngineOrder order, Observer observer, ReadyModel.Verified verified)
      throws EngineUnavailable, EngineRefused, InterruptedException {
    var seeds = new TreeMap<Integer, Long>();
    for (var variant = 0; variant < order.variants(); variant++) {
      if (observer.wants(variant)) {
        seeds.put(variant, order.seedOf(variant));
      }
    }
    try {
      var unusable = verified.pipeline().make(request(order, seeds, verified.pipeline()), new Delivering(order, observer, verified));
      if (!unusable.isEmpty()) {
        LOG.warn("pictures came out unusable, and are not stored order={} variants={}", order.key(), unusable);
      }
      if (!unusable.isEmpty() && unusable.size() == seeds.size()) {
        throw new EngineRefused(UNUSABLE);
      }
      unusable.forEach(variant -> observer.refused(variant, UNUSABLE));
    } catch (LoraUnfit unfit) {
      ready.unfit(loras.apply(order.style()).orElse(""), String.valueOf(unfit.getMessage()));
      throw new EngineUnavailable(String.valueOf(unfit.getMessage()), unfit);
    } catch (ModelDamaged changed) {
      ready.broken(String.valueOf(changed.getMessage()));
      throw new EngineUnavailable(String.valueOf(changed.getMessage()), changed);
    } catch (InferenceUnavailable machine) {
      ready.broken(String.valueOf(machine.getMessage()));
      throw new EngineUnavailable(String.valueOf(machine.getMessage()), machine);
    } catch (IOException | InferenceFailed | CancellationException failed) {
      throw new EngineUnavailable(String.valueOf(failed.getMessage()), failed);
    }
  }

  private Pipeline.Request request(EngineOrder order, Map<Integer, Long> seeds, Pipeline pipeline) {
    var start = order.variation().filter(earlier -> pipeline.canVary()).flatMap(earlier -> pictures.apply(earlier.imageCid()))
        .map(Raster::decode);
    return new Pipeline.Request(order.enhancedPrompt(), order.enhancedNegative(), new Frame(order.width(), order.height()), seeds,
        loras.apply(order.style()).orElse(""), start, strength);
  }

  /** Hands on what the pipeline makes. */
  private record Delivering(EngineOrder order, Observer observer, ReadyModel.Verified verified) implements Pipeline.Listener {

    @Override
    public void progress(double share) {
      observer.progress(share);
    }

    @Override
    public void preview(int variant, byte[] png) {
      observer.preview(variant, png);
    }

    @Override
    public void finished(int variant, Raster picture) {
      var parameters = parameters();
      var text = new LinkedHashMap<String, String>();
      text.put("parameters", order.enhancedPrompt() + "\nNegative prompt: " + order.enhancedNegative() + "\nSeed: " + order.seedOf(variant)
          + ", " + parameters);
      observer.finished(new EngineImage(variant, order.seedOf(variant),
          picture.png(new PictureMetadata(text, PictureMetadata.Origin.MODEL, 0)), picture.width(), picture.height(), Map.of(),
          parameters));
    }

    private Map<String, Object> parameters() {
      var how = verified.model().manifest().defaults();
      var parameters = new HashMap<String, Object>();
      parameters.put("model", verified.model().manifest().name());
      parameters.put("digest", verified.model().digest());
      parameters.put("precision", verified.model().manifest().precision());
      parameters.put("sampler", how.sampler().method().name());
      parameters.put("steps", how.steps());
      parameters.put("guidance", how.guidance());
      order.variation().ifPresent(earlier -> parameters.put("variedSeed", earlier.seed()));
      return new TreeMap<>(parameters);
    }
  }

  @Override
  public void close() {
    ready.close();
  }
}
