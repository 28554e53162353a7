package studio.fofo.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.inference.TinyGraph.Type;

/** The copies of graphs into which weights are written: they go with their process, and not before. */
class TemporaryCopyTest {

  private static final int KILLED = 137;

  @TempDir
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.write(folder.resolve("model.onnx"), new TinyGraph().input("x", Type.FLOAT, "n", 2).output("y", Type.FLOAT, "n", 2)
        .weight("w", new float[4], 2, 2).node("MatMul", "m", List.of("x", "w"), "y").bytes());
  }

  private static void open(Path folder, ModelOptions.Values weights) throws IOException {
    var bytes = Files.readAllBytes(folder.resolve("model.onnx"));
    var replaced = new ModelOptions.Weight(new long[] {2, 2}, ModelOptions.Precision.FLOAT, weights);
    Inference.in(Path.of("target/programs"))
        .open(ModelFile.at(folder.resolve("model.onnx"), TinyGraph.sha256(bytes)), ModelOptions.onCpu(1).with(Map.of("w", replaced)))
        .close();
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Process child(boolean isKilled) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
        System.getProperty("java.class.path"), Opening.class.getName(), folder.toString(), Boolean.toString(isKilled))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  /** Opens the model in a process of its own; while a weight is computed, it is killed or says so and waits. */
  static final class Opening {

    private Opening() {}

    public static void main(String[] arguments) throws IOException {
      open(Path.of(arguments[0]), () -> {
        if (Boolean.parseBoolean(arguments[1])) {
          Runtime.getRuntime().halt(KILLED);
        }
        System.out.println("computing");
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
        return new float[4];
      });
    }
  }

  @Test
  void isGoneOnceTheModelIsOpen() throws Exception {
    open(folder, () -> {
      assertThat(names()).hasSize(3);
      assertThat(TemporaryCopy.deleteLeftOver(folder)).isZero();
      assertThat(names()).hasSize(3);
      return new float[4];
    });
    assertThat(names()).containsExactly("model.onnx");
  }

  @Test
  void isDeletedByTheNextIfItsProcessWasKilled() throws Exception {
    assertThat(child(true).waitFor()).isEqualTo(KILLED);
    assertThat(names()).hasSize(3).anyMatch(name -> name.startsWith(".replaced-"));
    open(folder, () -> new float[4]);
    assertThat(names()).containsExactly("model.onnx");
  }

  @Test
  void staysWhileItsProcessLives() throws Exception {
    var child = child(false);
    try {
      assertThat(child.inputReader().readLine()).isEqualTo("computing");
      assertThat(TemporaryCopy.deleteLeftOver(folder)).isZero();
      open(folder, () -> new float[4]);
      assertThat(names()).hasSize(3);
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(TemporaryCopy.deleteLeftOver(folder)).isOne();
    assertThat(names()).containsExactly("model.onnx");
  }
}
