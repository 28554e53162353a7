package studio.fofo.generation.sdxl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.LocalEngine;
import studio.fofo.generation.engine.LocalEngineContract;
import studio.fofo.generation.sdxl.models.InstalledModels;
import studio.fofo.generation.sdxl.models.ModelFolder;
import studio.fofo.generation.sdxl.pipeline.Pipeline;
import studio.fofo.inference.Inference;
import studio.fofo.inference.ModelOptions;
import studio.fofo.inference.TinyGraph;
import studio.fofo.inference.TinyGraph.Type;
import studio.fofo.painter.image.Raster;
import studio.fofo.testing.SettableClock;

/** The whole engine, on a model with SDXL's parts and random weights. */
class SdxlEngineTest extends LocalEngineContract {

  private static final Inference INFERENCE = Inference.in(Path.of("target/programs"));

  @TempDir
  private static Path models;
  private static SdxlEngine engine;

  @TempDir
  private Path others;

  @BeforeAll
  static void addAModel() {
    InstalledModels.tiny(models, "tiny");
    engine = engine(models, Map.of());
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static SdxlEngine engine(Path folder, Map<String, byte[]> pictures) {
    return engine(folder, pictures, new SettableClock(Instant.parse("2026-01-01T00:00:00Z")));
  }

  private static SdxlEngine engine(Path folder, Map<String, byte[]> pictures, SettableClock clock) {
    return engine(new ModelFolder(folder), new Pipeline.Limits(ModelOptions.onCpu(1), 4, 2, 1024, 2), pictures, clock);
  }

  private static SdxlEngine engine(ModelFolder installed, Pipeline.Limits limits, Map<String, byte[]> pictures, SettableClock clock) {
    return new SdxlEngine(new ReadyModel(installed, null, model -> new Pipeline(INFERENCE, installed, model, limits), Runnable::run, clock),
        Set.of("glitch", "meme"), style -> style.equals("meme") ? Optional.of("caps") : Optional.empty(),
        cid -> Optional.ofNullable(pictures.get(cid)), 0.5);
  }

  @Override
  protected LocalEngine engine() {
    return engine;
  }

  private static EngineOrder order(String prompt, String style, long seed, int width, int height,
      Optional<EngineOrder.Variation> variation) {
    return new EngineOrder("job_x", prompt, "", prompt, "blurry", style, seed, 1, "1:1", width, height, variation);
  }

  private static EngineOrder order(String prompt, long seed) {
    return order(prompt, "glitch", seed, 64, 64, Optional.empty());
  }

  private static final class Seen implements LocalEngine.Observer {

    private final List<EngineImage> images = new ArrayList<>();
    private final List<Integer> previews = new ArrayList<>();

    @Override
    public boolean wants(int variant) {
      return true;
    }

    @Override
    public void progress(double share) {}

    @Override
    public void finished(EngineImage image) {
      images.add(image);
    }

    @Override
    public void preview(int variant, byte[] png) {
      var small = Raster.decode(png);
      assertThat(small.width()).isBetween(8, 12);
      previews.add(variant);
    }
  }

  private static EngineImage made(SdxlEngine by, EngineOrder order) throws Exception {
    var seen = new Seen();
    by.make(order, seen);
    return seen.images.getFirst();
  }

  @Test
  void namesItsModelAndItsDigest() {
    assertThat(engine.closedFor()).isEmpty();
    var capabilities = engine.capabilities();
    assertThat(capabilities.name()).isEqualTo("sdxl");
    assertThat(capabilities.version()).matches("1-[0-9a-f]{12}");
    assertThat(capabilities.model()).isEqualTo("tiny");
    assertThat(capabilities.ai()).isTrue();
    assertThat(capabilities.abilities().imageToImage()).isTrue();
    assertThat(capabilities.cost().isFree()).isTrue();
  }

  @Test
  void makesAnotherPictureForAnotherPromptOrSeed() throws Exception {
    var first = made(engine, order("a fox", 1));
    assertThat(made(engine, order("a cat", 1)).png()).isNotEqualTo(first.png());
    assertThat(made(engine, order("a fox", 2)).png()).isNotEqualTo(first.png());
    assertThat(first.parameters()).containsEntry("model", "tiny").containsEntry("steps", 30);
  }

  /** Presets may have sides that no network can make: 756 and 888 pixels. */
  @Test
  void cutsPicturesToTheSizeThatWasAskedFor() throws Exception {
    var image = made(engine, order("a fox", "glitch", 1, 76, 44, Optional.empty()));
    assertThat(List.of(image.width(), image.height())).containsExactly(76, 44);
    var raster = Raster.decode(image.png());
    assertThat(List.of(raster.width(), raster.height())).containsExactly(76, 44);
  }

  @Test
  void showsUnfinishedPictures() throws Exception {
    var seen = new Seen();
    engine.make(order("a fox", 1), seen);
    assertThat(seen.previews).hasSize(15).containsOnly(0);
  }

  @Test
  void variesAnEarlierPicture() throws Exception {
    var earlier = made(engine, order("a fox", 1));
    var varying = engine(models, Map.of("cid", earlier.png(), "other", made(engine, order("a cat", 9)).png()));
    assertThat(varying.closedFor()).isEmpty();
    var once = made(varying, order("a fox", "glitch", 5, 64, 64, Optional.of(new EngineOrder.Variation(1, "cid"))));
    assertThat(once.png()).isNotEqualTo(made(varying, order("a fox", 5)).png())
        .isNotEqualTo(made(varying, order("a fox", "glitch", 5, 64, 64, Optional.of(new EngineOrder.Variation(1, "other")))).png())
        .isEqualTo(made(varying, order("a fox", "glitch", 5, 64, 64, Optional.of(new EngineOrder.Variation(1, "cid")))).png());
    varying.close();
  }

  @Test
  void refusesPicturesThatCameOutOfOneColourOrAsNoNumbers() throws Exception {
    for (var contrast : List.of(0f, Float.NaN)) {
      var folder = Files.createDirectory(others.resolve("contrast" + contrast));
      InstalledModels.with(folder, "flat", Map.of("vae_decoder/model.onnx", new TinySdxl().decoder(contrast)));
      var flat = engine(folder, Map.of());
      assertThat(flat.closedFor()).isEmpty();
      var seen = new Seen();
      assertThatThrownBy(() -> flat.make(order("a fox", 1), seen)).isInstanceOf(EngineRefused.class).hasMessageContaining("one colour");
      assertThat(seen.images).isEmpty();
      flat.close();
    }
  }

  @Test
  void closesItsLaneForAChangedFileAndOpensItOnceThatIsMended() throws Exception {
    InstalledModels.tiny(others, "tiny");
    var unet = others.resolve("tiny/unet/model.onnx");
    var good = Files.readAllBytes(unet);
    var bad = good.clone();
    bad[bad.length / 2] ^= 1;
    Files.write(unet, bad);
    var clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    var closed = engine(others, Map.of(), clock);
    assertThat(closed.closedFor()).contains("the file unet/model.onnx of model tiny is not the one of its manifest: its SHA-256 differs");
    assertThatThrownBy(() -> closed.make(order("a fox", 1), new Seen())).isInstanceOf(EngineUnavailable.class);
    Files.write(unet, good);
    Files.setLastModifiedTime(unet, FileTime.fromMillis(1));
    clock.advance(Duration.ofMinutes(1));
    closed.closedFor();
    assertThat(closed.closedFor()).isEmpty();
    made(closed, order("a fox", 1));
    closed.close();
  }

  @Test
  void closesItsLaneOnAMachineThatCannotRunItAndReadsNoFileAgain() throws Exception {
    InstalledModels.tiny(others, "tiny");
    var installed = new ModelFolder(others);
    var limits = new Pipeline.Limits(ModelOptions.on(ModelOptions.Device.CUDA, 1), 4, 2, 1024, 2);
    var clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    var closed = engine(installed, limits, Map.of(), clock);
    assumeFalse(INFERENCE.offers(ModelOptions.Device.CUDA), "this build can use a GPU");
    assertThat(closed.closedFor().orElseThrow()).startsWith("this build has no CUDA");
    assertThatThrownBy(() -> closed.make(order("a fox", 1), new Seen())).isInstanceOf(EngineUnavailable.class).hasMessageContaining("CUDA");
    var unet = others.resolve("tiny/unet/model.onnx");
    var time = Files.getLastModifiedTime(unet);
    Files.write(unet, new byte[Math.toIntExact(Files.size(unet))]);
    Files.setLastModifiedTime(unet, time);
    clock.advance(Duration.ofMinutes(1));
    closed.closedFor();
    assertThat(closed.closedFor().orElseThrow()).startsWith("this build has no CUDA");
    closed.close();
  }

  @Test
  void closesItsLaneIfThereIsNoMemoryAndOpensItAfterAPause() throws Exception {
    InstalledModels.with(others, "huge", Map.of("vae_decoder/model.onnx", new TinyGraph().input("latent_sample", Type.FLOAT, 1, 4, "h", "w")
        .output("sample", Type.FLOAT, "a", "b").numbers("huge", 1 << 20, 1 << 20)
        .node("Shape", "shape", List.of("latent_sample"), "size").numbers("two", 2).numbers("zero", 0)
        .node("Slice", "slice", List.of("size", "zero", "two"), "small").node("Max", "max", List.of("small", "huge"), "large")
        .node("ConstantOfShape", "fill", List.of("large"), "sample").bytes()));
    var clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    var huge = engine(others, Map.of(), clock);
    assertThat(huge.closedFor()).isEmpty();
    assertThatThrownBy(() -> huge.make(order("a fox", 1), new Seen())).isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("not enough memory");
    assertThat(huge.closedFor().orElseThrow()).startsWith("there is not enough memory to compute").contains("smaller batch, tile");
    clock.advance(Duration.ofMinutes(1));
    huge.closedFor();
    assertThat(huge.closedFor()).isEmpty();
    huge.close();
  }

  @Test
  void closesItsLaneWithoutAModel() {
    var empty = engine(others, Map.of());
    assertThat(empty.closedFor().orElseThrow()).startsWith("there is no model in").endsWith("add one with ./fofo models add");
    assertThat(empty.capabilities().styles()).isNotEmpty();
  }

  @Test
  void refusesStylesThatItDoesNotHaveOrWhoseLoraIsMissing() {
    assertThat(engine.closedFor()).isEmpty();
    assertThat(engine.capabilities().styles()).containsExactly("glitch");
    for (var style : List.of("vaporwave", "meme")) {
      assertThatThrownBy(() -> engine.make(order("a fox", style, 1, 64, 64, Optional.empty()), new Seen()))
          .isInstanceOf(EngineRefused.class).hasMessageContaining("in the style " + style);
    }
  }

  @Test
  void appliesTheLoraOfAStyle() throws Exception {
    InstalledModels.tiny(others, "tiny");
    var down = new float[32];
    var up = new float[8];
    Arrays.fill(down, 0.5f);
    Arrays.fill(up, 0.5f);
    InstalledModels.lora(others, "caps", TinySdxl.lora(2, 2, down, up));
    var styled = engine(others, Map.of());
    assertThat(styled.closedFor()).isEmpty();
    var plain = made(styled, order("a fox", 1));
    assertThat(made(styled, order("a fox", "meme", 1, 64, 64, Optional.empty())).png()).isNotEqualTo(plain.png());
    assertThat(made(styled, order("a fox", 1)).png()).isEqualTo(plain.png());
    styled.close();
  }

  @Test
  void closesTheStyleOfALoraThatDoesNotFitAndNoOther() throws Exception {
    InstalledModels.tiny(others, "tiny");
    InstalledModels.lora(others, "caps", TinySdxl.lora(2, 2, new float[2 * 3], new float[2 * 7]));
    var styled = engine(others, Map.of());
    assertThat(styled.closedFor()).isEmpty();
    assertThat(styled.capabilities().styles()).contains("meme");
    assertThatThrownBy(() -> made(styled, order("a fox", "meme", 1, 64, 64, Optional.empty()))).isInstanceOf(EngineUnavailable.class)
        .hasMessageContaining("LoRA");
    assertThat(styled.closedFor()).isEmpty();
    assertThat(styled.capabilities().styles()).contains("glitch").doesNotContain("meme");
    assertThat(made(styled, order("a fox", 1)).png()).isNotEmpty();
    styled.close();
  }
}
