package studio.fofo.generation.sdxl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import studio.fofo.generation.sdxl.TinySdxl;
import studio.fofo.generation.sdxl.models.InstalledModel;
import studio.fofo.generation.sdxl.models.InstalledModels;
import studio.fofo.generation.sdxl.models.ModelFolder;
import studio.fofo.generation.sdxl.models.ModelManifest;
import studio.fofo.generation.sdxl.sampling.SamplerSettings;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Method;
import studio.fofo.inference.Inference;
import studio.fofo.inference.ModelOptions;
import studio.fofo.inference.TinyGraph.Type;
import studio.fofo.painter.image.Raster;

/** Batches and cancellation, on real networks. */
class DenoiserTest {

  private static final Inference INFERENCE = Inference.in(Path.of("target/programs"));
  private static final Frame FRAME = new Frame(64, 64);
  private static final int STEPS = 6;

  @TempDir
  private static Path models;
  private static InstalledModel tiny;

  private final List<AutoCloseable> opened = new ArrayList<>();

  @BeforeAll
  static void addAModel() {
    tiny = InstalledModels.tiny(models, "tiny");
    for (var lora : List.of("one", "two", "three")) {
      InstalledModels.lora(models, lora, TinySdxl.lora(1, 1, new float[16], new float[4]));
    }
  }

  @AfterEach
  void close() throws Exception {
    for (var each : opened) {
      each.close();
    }
  }

  private Networks networks(int most) {
    return new Networks(INFERENCE, new ModelFolder(models), tiny, ModelOptions.onCpu(1), most);
  }

  private Denoiser denoiser(int largest) {
    var denoiser = new Denoiser(networks(2), largest, Duration.ofMillis(40));
    opened.add(denoiser);
    return denoiser;
  }

  private static Recipe recipe(Method method, String lora) {
    var usual = ModelManifest.Defaults.sdxl(SamplerSettings.sdxl(method));
    return new Recipe(FRAME, new ModelManifest.Defaults(usual.sampler(), STEPS, 5, 0.3, usual.scaling(), true), 0, lora);
  }

  private static Denoising picture(int variant, Recipe recipe, String prompt, BlockingQueue<Denoising.Event> events,
      Denoising.Cancellation cancellation) {
    return new Denoising(variant, recipe, prompt, "", 40L + variant, null, 0, events, cancellation);
  }

  private static Map<Integer, float[]> finished(BlockingQueue<Denoising.Event> events, int count) throws InterruptedException {
    var latents = new TreeMap<Integer, float[]>();
    while (latents.size() < count) {
      switch (events.take()) {
        case Denoising.Event.Done done -> latents.put(done.variant(), done.latents());
        case Denoising.Event.Failed failed -> throw new AssertionError(failed.cause());
        case Denoising.Event.Step step -> {
          // only the end matters here
        }
      }
    }
    return latents;
  }

  private Map<Integer, float[]> made(int largest, Method method) throws InterruptedException {
    var events = new LinkedBlockingQueue<Denoising.Event>();
    var pictures = IntStream.range(0, 8)
        .mapToObj(i -> picture(i, recipe(method, ""), "a fox " + i, events, new Denoising.Cancellation())).toList();
    denoiser(largest).add(pictures);
    return finished(events, pictures.size());
  }

  @Test
  void makesTheSamePicturesInABatchAsAlone() throws Exception {
    for (var method : Method.values()) {
      var alone = made(1, method);
      var together = made(8, method);
      for (var variant = 0; variant < 8; variant++) {
        assertThat(together.get(variant)).as("%s %s", method, variant).containsExactly(alone.get(variant), within(1e-5f));
      }
      assertThat(alone.get(0)).isNotEqualTo(alone.get(1));
    }
  }

  @Test
  void mergesPicturesOfDifferentOrdersUpToTheLargestBatch() throws Exception {
    var events = new LinkedBlockingQueue<Denoising.Event>();
    var denoiser = denoiser(8);
    for (var order = 0; order < 2; order++) {
      var first = order * 4;
      denoiser.add(IntStream.range(first, first + 4)
          .mapToObj(i -> picture(i, recipe(Method.EULER, ""), "order " + first, events, new Denoising.Cancellation())).toList());
    }
    var steps = new ArrayList<Integer>();
    for (var i = 0; i < 8; i++) {
      steps.add(events.take().variant());
    }
    assertThat(steps).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    finished(events, 8);
  }

  @Test
  void keepsOtherRecipesApart() throws Exception {
    var events = new LinkedBlockingQueue<Denoising.Event>();
    denoiser(8).add(List.of(
        picture(0, recipe(Method.EULER, ""), "a", events, new Denoising.Cancellation()),
        picture(1, recipe(Method.EULER, "one"), "a", events, new Denoising.Cancellation()),
        picture(2, recipe(Method.EULER, ""), "a", events, new Denoising.Cancellation())));
    var order = new ArrayList<Integer>();
    for (var i = 0; i < 3 * (STEPS + 1); i++) {
      order.add(events.take().variant());
    }
    assertThat(order.subList(0, 2 * (STEPS + 1))).containsOnly(0, 2);
    assertThat(order.subList(2 * (STEPS + 1), order.size())).containsOnly(1);
  }

  @Test
  void leavesACancelledPictureAfterTheStepThatRuns() throws Exception {
    var events = new LinkedBlockingQueue<Denoising.Event>();
    var cancelled = new Denoising.Cancellation();
    cancelled.cancel();
    var denoiser = denoiser(8);
    denoiser.add(List.of(picture(0, recipe(Method.EULER, ""), "a", events, cancelled),
        picture(1, recipe(Method.EULER, ""), "a", events, new Denoising.Cancellation())));
    assertThat(finished(events, 1)).containsOnlyKeys(1);
    assertThat(events).isEmpty();
  }

  @Test
  void keepsAsManySetsOpenAsItMay() throws Exception {
    var networks = networks(2);
    opened.add(networks);
    var base = networks.with("");
    networks.with("one");
    assertThat(networks.with("")).isSameAs(base);
    networks.with("two");
    assertThat(networks.size()).isEqualTo(2);
    assertThat(networks.with("")).isSameAs(base);
    networks.with("three");
    networks.with("one");
    assertThat(networks.with("")).isNotSameAs(base);
    assertThatThrownBy(() -> networks.with("none")).hasMessageContaining("the LoRA none is not in");
  }

  @Test
  void failsWhatWaitsWhenItStops() throws Exception {
    var events = new LinkedBlockingQueue<Denoising.Event>();
    var denoiser = denoiser(1);
    denoiser.add(IntStream.range(0, 50).mapToObj(i -> picture(i, recipe(Method.EULER, ""), "a", events, new Denoising.Cancellation()))
        .toList());
    events.take();
    denoiser.close();
    while (!(events.take() instanceof Denoising.Event.Failed failed && failed.cause() instanceof CancellationException)) {
      // steps that were taken meanwhile
    }
    assertThatThrownBy(() -> denoiser.add(List.of())).hasMessage("the engine is stopping");
  }

  @Test
  void failsWhatItWasGatheringWhenItStops() throws Exception {
    var events = new LinkedBlockingQueue<Denoising.Event>();
    var denoiser = new Denoiser(networks(2), 8, Duration.ofHours(1));
    opened.add(denoiser);
    denoiser.add(List.of(picture(0, recipe(Method.EULER, ""), "a", events, new Denoising.Cancellation()),
        picture(1, recipe(Method.LCM, ""), "a", events, new Denoising.Cancellation())));
    denoiser.close();
    for (var each = 0; each < 2; each++) {
      assertThat(events.take()).isInstanceOfSatisfying(Denoising.Event.Failed.class,
          failed -> assertThat(failed.cause()).isInstanceOf(CancellationException.class));
    }
  }

  /** An order that is stopped leaves nothing behind: neither open networks nor memory. */
  @Test
  void stopsAHundredOrdersWithoutGrowing() throws Exception {
    var limits = new Pipeline.Limits(ModelOptions.onCpu(1), 4, 2, 1024, 0);
    var pipeline = new Pipeline(INFERENCE, new ModelFolder(models), tiny, limits);
    opened.add(pipeline);
    stop(pipeline, 10);
    var before = residentMiB();
    stop(pipeline, 100);
    assertThat(pipeline.openSets()).isEqualTo(1);
    assertThat(residentMiB() - before).isLessThan(100);
    assertThat(Thread.interrupted()).isFalse();
  }

  private static void stop(Pipeline pipeline, int times) {
    for (var i = 0; i < times; i++) {
      var request = new Pipeline.Request("a fox", "", FRAME, Map.of(0, 1L, 1, 2L), "", Optional.empty(), 1);
      assertThatThrownBy(() -> pipeline.make(request, new Stopping())).isInstanceOf(InterruptedException.class);
    }
  }

  /** Interrupts its own thread after the first step. */
  private static final class Stopping implements Pipeline.Listener {

    @Override
    public void progress(double share) {
      Thread.currentThread().interrupt();
    }

    @Override
    public void preview(int variant, byte[] png) {}

    @Override
    public void finished(int variant, Raster picture) {
      throw new AssertionError("a stopped order was finished");
    }
  }

  private static long residentMiB() throws Exception {
    System.gc();
    return Files.readAllLines(Path.of("/proc/self/status")).stream().filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024).findFirst().orElseThrow();
  }

  @Test
  void worksWithHalfPrecision() throws Exception {
    var half = InstalledModels.with(models, "half", Type.HALF, Map.of());
    try {
      assertThat(half.manifest().precision()).isEqualTo("fp16");
      try (var networks = new Networks(INFERENCE, new ModelFolder(models), half, ModelOptions.onCpu(1), 1)) {
        var events = new LinkedBlockingQueue<Denoising.Event>();
        new Batch(List.of(picture(0, recipe(Method.EULER, ""), "a fox", events, new Denoising.Cancellation())), networks.with(""))
            .run(() -> false);
        assertThat(finished(events, 1).get(0)).isNotEmpty();
      }
    } finally {
      FileSystemUtils.deleteRecursively(half.folder());
    }
  }
}
