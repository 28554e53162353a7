package studio.fofo.generation.sdxl.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.generation.sdxl.TinySdxl;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Method;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Prediction;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Spacing;

class ModelsCommandTest {

  @TempDir
  private Path home;
  @TempDir
  private Path export;
  private String printed = "";

  @BeforeEach
  void export() {
    new TinySdxl().write(export);
  }

  private int run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var status = new ModelsCommand(Map.of("FOFO_HOME", home.toString()), new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
    printed = out.toString(StandardCharsets.UTF_8);
    return status;
  }

  private int add(String name) {
    return run("add", export.toString(), "--name", name, "--licence", "Apache-2.0", "--source", "our tests");
  }

  @Test
  void addsAModelWithItsManifest() throws Exception {
    assertThat(add("tiny")).isZero();
    assertThat(printed).contains("added    tiny, fp32, 1 MiB in 9 files, Apache-2.0, from our tests")
        .contains("fofo.generation.engines=sdxl,procedural");
    var model = new ModelFolder(home.resolve("models")).choose(null);
    model.verify();
    assertThat(model.manifest().files()).containsOnlyKeys("text_encoder/model.onnx", "text_encoder_2/model.onnx", "tokenizer/merges.txt",
        "tokenizer/vocab.json", "tokenizer_2/merges.txt", "tokenizer_2/vocab.json", "unet/model.onnx", "vae_decoder/model.onnx",
        "vae_encoder/model.onnx");
    assertThat(model.manifest().defaults().sampler().method()).isEqualTo(Method.EULER);
    assertThat(model.manifest().defaults().sampler().spacing()).isEqualTo(Spacing.LEADING);
    assertThat(model.manifest().defaults().scaling()).isEqualTo(0.13025);
    assertThat(run("list")).isZero();
    assertThat(printed).startsWith("tiny, fp32");
  }

  @Test
  void readsHowTheExportMakesPictures() throws Exception {
    Files.writeString(export.resolve("scheduler/scheduler_config.json"), """
        {"_class_name": "DPMSolverMultistepScheduler", "prediction_type": "v_prediction", "timestep_spacing": "trailing",
         "use_karras_sigmas": true}""");
    Files.writeString(export.resolve("vae_decoder/config.json"), "{\"scaling_factor\": 0.5}");
    add("other");
    var defaults = new ModelFolder(home.resolve("models")).choose("other").manifest().defaults();
    assertThat(defaults.sampler().method()).isEqualTo(Method.DPMPP_2M);
    assertThat(defaults.sampler().prediction()).isEqualTo(Prediction.V_PREDICTION);
    assertThat(defaults.sampler().spacing()).isEqualTo(Spacing.TRAILING);
    assertThat(defaults.sampler().karras()).isTrue();
    assertThat(defaults.scaling()).isEqualTo(0.5);
  }

  @Test
  void findsAChangedFile() throws Exception {
    add("tiny");
    assertThat(run("verify")).isZero();
    assertThat(printed).isEqualTo("good     model tiny" + System.lineSeparator());
    Files.writeString(home.resolve("models/tiny/tokenizer/merges.txt"), "#version: 0.2\nc a\nf o\nfo y</w>\n");
    assertThat(run("verify")).isOne();
    assertThat(printed).startsWith("BAD      model tiny: the file tokenizer/merges.txt of model tiny is not the one of its manifest");
    Files.delete(home.resolve("models/tiny/tokenizer/merges.txt"));
    assertThat(run("verify")).isOne();
    assertThat(printed).contains("is missing");
  }

  @Test
  void addsALoraAndFindsItChanged() throws Exception {
    var file = Files.write(export.resolve("neon.safetensors"), TinySdxl.lora(1, 1, new float[16], new float[4]));
    assertThat(run("add", file.toString(), "--licence", "CC0-1.0", "--scale", "0.7")).isZero();
    assertThat(printed).contains("added    LoRA neon, CC0-1.0");
    assertThat(new ModelFolder(home.resolve("models")).lora("neon").orElseThrow().manifest().scale()).isEqualTo(0.7);
    assertThat(run("verify")).isZero();
    Files.write(home.resolve("models/loras/neon.safetensors"), new byte[9]);
    assertThat(run("verify")).isOne();
    assertThat(printed).startsWith("BAD      LoRA neon");
  }

  @Test
  void doesNotOverwriteAndLeavesNothingOfAnIncompleteExport() throws Exception {
    add("tiny");
    assertThat(add("tiny")).isOne();
    assertThat(printed).contains("exists and is not overwritten");
    Files.delete(export.resolve("unet/model.onnx"));
    assertThat(add("half")).isOne();
    assertThat(printed).contains("has no unet/model.onnx");
    try (var files = Files.list(home.resolve("models"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("tiny", ".lock");
    }
  }

  @Test
  void asksForTheLicenceAndExplainsItself() {
    assertThat(run("add", export.toString())).isOne();
    assertThat(printed).contains("--licence");
    assertThat(run("add", export.toString(), "--licence", "x", "--name", "../out")).isOne();
    assertThat(printed).contains("choose one with --name");
    assertThat(run("add", home.resolve("none").toString(), "--licence", "x")).isOne();
    assertThat(printed).contains("safetensors");
    assertThat(run()).isEqualTo(2);
    assertThat(run("remove")).isEqualTo(2);
    assertThat(printed).contains("./fofo models add FOLDER");
    assertThat(run("list")).isZero();
    assertThat(printed).contains("there is nothing in");
  }

  @Test
  void namesSeveralModels() throws Exception {
    add("one");
    add("two");
    var folder = new ModelFolder(home.resolve("models"));
    assertThat(folder.choose("two").manifest().name()).isEqualTo("two");
    assertThatThrownBy(() -> folder.choose(null))
        .hasMessageContaining("name one of one, two in fofo.generation.sdxl.model");
    assertThatThrownBy(() -> folder.choose("three")).hasMessageContaining("only one, two");
    assertThat(folder.choose("one").digest()).isEqualTo(folder.choose("two").digest());
  }
}
