package studio.fofo.generation.sdxl.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.fofo.generation.sdxl.TinySdxl;

/** {@code ./fofo models add}, killed at each of its steps. */
class KilledAddingTest {

  private static final int KILLED = 137;

  @TempDir
  private Path home;
  @TempDir
  private Path export;
  private Path models;
  private String printed = "";

  @BeforeEach
  void export() throws IOException {
    new TinySdxl().write(export);
    Files.write(export.resolve("neon.safetensors"), TinySdxl.lora(1, 1, new float[16], new float[4]));
    models = home.resolve("models");
  }

  private int run(String... arguments) {
    var out = new ByteArrayOutputStream();
    var status = new ModelsCommand(Map.of("FOFO_HOME", home.toString()), new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
    printed = out.toString(StandardCharsets.UTF_8);
    return status;
  }

  private String[] model() {
    return new String[] {"add", export.toString(), "--name", "tiny", "--licence", "Apache-2.0"};
  }

  private String[] lora() {
    return new String[] {"add", export.resolve("neon.safetensors").toString(), "--licence", "Apache-2.0"};
  }

  private void kill(String step, String... arguments) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-Dfofo.crash-at=" + step, ModelsCommand.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(Map.of("FOFO_HOME", home.toString(), "CLASSPATH", System.getProperty("java.class.path")));
    builder.redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
    assertThat(builder.start().waitFor()).as(Files.readString(home.resolve("log"))).isEqualTo(KILLED);
  }

  private List<String> names(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-file-copied", "model-complete"})
  void addsAModelAfterAnAttemptThatWasKilled(String step) throws Exception {
    kill(step, model());
    assertThat(names(models)).hasSize(2).anyMatch(name -> name.startsWith(".adding-"));
    assertThat(new ModelFolder(models).all()).isEmpty();
    assertThat(run(model())).as(printed).isZero();
    assertThat(names(models)).containsExactly(".lock", "tiny");
    assertThat(run("verify")).isZero();
  }

  @Test
  void keepsAModelThatHasItsName() throws Exception {
    kill("model-published", model());
    assertThat(run("verify")).isZero();
    assertThat(printed).isEqualTo("good     model tiny" + System.lineSeparator());
    assertThat(names(models)).containsExactly(".lock", "tiny");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lora-copied", "lora-complete", "lora-file-published"})
  void addsALoraAfterAnAttemptThatWasKilled(String step) throws Exception {
    kill(step, lora());
    assertThat(new ModelFolder(models).loras()).isEmpty();
    assertThat(run("verify")).isZero();
    assertThat(printed).isEqualTo("deleted  1 unfinished copies that killed processes left" + System.lineSeparator());
    assertThat(names(models.resolve("loras"))).isEmpty();
    assertThat(run(lora())).as(printed).isZero();
    assertThat(names(models.resolve("loras"))).containsExactly("neon.json", "neon.safetensors");
    assertThat(names(models)).containsExactly(".lock", "loras");
    assertThat(run("verify")).isZero();
  }

  @Test
  void keepsALoraThatHasItsName() throws Exception {
    kill("lora-published", lora());
    assertThat(run("verify")).isZero();
    assertThat(printed).contains("good     LoRA neon");
    assertThat(names(models)).containsExactly(".lock", "loras");
  }

  @Test
  void givesTheNameOfAFileWithoutManifestToTheNextOne() throws Exception {
    Files.write(Files.createDirectories(models.resolve("loras")).resolve("neon.safetensors"), new byte[9]);
    assertThat(run("verify")).isZero();
    assertThat(printed).startsWith("unused   " + models.resolve("loras/neon.safetensors"));
    assertThat(run(lora())).as(printed).isZero();
    assertThat(run("verify")).isZero();
  }

  @Test
  void refusesALoraThatIsDamagedAndLeavesNothing() throws Exception {
    Files.write(export.resolve("neon.safetensors"), new byte[40]);
    assertThat(run(lora())).isOne();
    assertThat(printed).contains("is no safetensors file");
    assertThat(names(models.resolve("loras"))).isEmpty();
    assertThat(names(models)).containsExactly(".lock", "loras");
  }

  /** What another process works on stays; as soon as it has ended, it is left over. */
  @Test
  void leavesTheDraftOfARunningProcess() throws Exception {
    run(model());
    try (var other = Staging.of(models).orElseThrow()) {
      var draft = other.draft();
      assertThat(run("verify")).isZero();
      assertThat(printed).contains("busy     another ./fofo models is changing").contains("good     model tiny");
      assertThat(run(lora())).isOne();
      assertThat(printed).contains("wait until it has ended");
      assertThat(draft).isDirectory();
    }
    assertThat(run("verify")).isZero();
    assertThat(printed).startsWith("deleted  1 unfinished");
    assertThat(names(models)).containsExactly(".lock", "tiny");
  }

  /** A lock of another process, in fact: those of this one are told apart without the file. */
  @Test
  void waitsForTheLockOfAnotherProcess() throws Exception {
    run(model());
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var other = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), Holding.class.getName(), models.toString()).start();
    try {
      assertThat(other.inputReader().readLine()).isEqualTo("held");
      assertThat(run("verify")).isZero();
      assertThat(printed).startsWith("busy");
      assertThat(run(lora())).isOne();
    } finally {
      other.destroyForcibly().waitFor();
    }
    assertThat(run("verify")).isZero();
    assertThat(printed).startsWith("deleted  1 unfinished");
  }

  /** Holds a folder until it is killed. */
  static final class Holding {

    private Holding() {}

    public static void main(String[] arguments) throws Exception {
      var held = Staging.of(Path.of(arguments[0])).orElseThrow();
      held.draft();
      System.out.println("held");
      new CountDownLatch(1).await();
    }
  }

  @Test
  void deletesCopiesOfGraphsThatKilledProcessesLeft() throws Exception {
    run(model());
    var unet = models.resolve("tiny/unet");
    Files.write(unet.resolve(".replaced-1.onnx"), new byte[3]);
    Files.write(unet.resolve(".replaced-2.lock"), new byte[0]);
    Files.write(unet.resolve(".replaced-2.onnx"), new byte[3]);
    Files.createDirectories(models.resolve("adding123/unet"));
    assertThat(run("verify")).isZero();
    assertThat(printed).startsWith("deleted  3 unfinished");
    assertThat(names(unet)).containsExactly("model.onnx");
    assertThat(names(models)).containsExactly(".lock", "tiny");
  }
}
