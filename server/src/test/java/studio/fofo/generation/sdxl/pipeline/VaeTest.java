package studio.fofo.generation.sdxl.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.generation.sdxl.models.InstalledModels;
import studio.fofo.generation.sdxl.sampling.TorchRandom;
import studio.fofo.inference.Inference;
import studio.fofo.inference.ModelOptions;
import studio.fofo.painter.image.Raster;

class VaeTest {

  private static final Inference INFERENCE = Inference.in(Path.of("target/programs"));

  @TempDir
  private Path models;

  private Vae vae(int tile) throws Exception {
    var tiny = InstalledModels.tiny(models, "tile" + tile);
    return new Vae(INFERENCE.open(tiny.graph("vae_decoder/model.onnx"), ModelOptions.onCpu(1)),
        INFERENCE.open(tiny.graph("vae_encoder/model.onnx"), ModelOptions.onCpu(1)), 0.13025, tile);
  }

  /** The tiny decoder looks at one latent at a time, so that tiles must equal the whole. */
  @Test
  void decodesInTilesWhatItDecodesAtOnce() throws Exception {
    var frame = new Frame(224, 160);
    var latents = new TorchRandom(7).normal(4 * frame.rows() * frame.columns());
    try (var whole = vae(128); var tiled = vae(12)) {
      var one = whole.decode(latents, frame).orElseThrow();
      var other = tiled.decode(latents, frame).orElseThrow();
      assertThat(other.rgba()).hasSameSizeAs(one.rgba());
      for (var i = 0; i < one.rgba().length; i++) {
        assertThat(other.rgba()[i] & 255).isCloseTo(one.rgba()[i] & 255, within(1));
      }
    }
  }

  @Test
  void encodesMeanAndSpread() throws Exception {
    try (var vae = vae(64)) {
      var moments = vae.encode(new Raster(64, 32, filled(64 * 32)));
      assertThat(moments.mean()).hasSize(4 * 8 * 4);
      assertThat(moments.deviation()).hasSameSizeAs(moments.mean());
      assertThat(moments.drawn(new TorchRandom(1), 0.5)).isNotEqualTo(moments.drawn(new TorchRandom(2), 0.5));
    }
  }

  private static byte[] filled(int pixels) {
    var rgba = new byte[pixels * 4];
    Arrays.fill(rgba, (byte) 200);
    return rgba;
  }

  @Test
  void makesSizesThatTheNetworksCanMakeAndCutsThem() {
    var sizes = new ArrayList<String>();
    for (var frame : new Frame[] {new Frame(756, 1344), new Frame(888, 1184), new Frame(1024, 1024), new Frame(1, 1)}) {
      sizes.add(frame.madeWidth() + "x" + frame.madeHeight());
    }
    assertThat(sizes).containsExactly("768x1344", "896x1184", "1024x1024", "32x32");
    var cut = new Frame(756, 40).cut(new Raster(768, 64, new byte[768 * 64 * 4]));
    assertThat(cut.width()).isEqualTo(756);
    assertThat(cut.height()).isEqualTo(40);
    var filled = new Frame(64, 96).filled(new Raster(100, 100, new byte[40_000]));
    assertThat(filled.width()).isEqualTo(64);
    assertThat(filled.height()).isEqualTo(96);
  }

  @Test
  void rescalesGuidedNoiseToTheSpreadOfUnguided() {
    var without = new float[] {0, 0, 0, 0};
    var with = new float[] {1, -1, 2, -2};
    assertThat(Guidance.guided(without, with, 3, 0)).containsExactly(3, -3, 6, -6);
    assertThat(Guidance.guided(without, with, 3, 1)).containsExactly(with, within(1e-6f));
    assertThat(Guidance.guided(without, with, 3, 0.5)).containsExactly(new float[] {2, -2, 4, -4}, within(1e-6f));
  }
}
