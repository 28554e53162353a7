package studio.fofo.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.inference.TinyGraph.Type;

class ModelTest {

  private static final ModelOptions ONE = ModelOptions.onCpu(1);
  private final Inference inference = Inference.in(Path.of("target/programs"));

  @TempDir
  private Path folder;

  /** y = x · w */
  private static TinyGraph product(Type type) {
    var graph = new TinyGraph().input("x", type, "n", 2).output("y", type, "n", 2);
    var values = new float[] {1, 2, 3, 4};
    return (type == Type.HALF ? graph.halves("w", values, 2, 2) : graph.weight("w", values, 2, 2))
        .node("MatMul", "/layer/MatMul", List.of("x", "w"), "y");
  }

  @Test
  void computes() throws Exception {
    try (var model = inference.open(product(Type.FLOAT).file(), ONE)) {
      assertThat(model.inputs()).containsExactly("x");
      assertThat(model.outputs()).containsExactly("y");
      assertThat(model.shape("x")).containsExactly(-1, 2);
      var y = model.run(Map.of("x", Tensor.of(new float[] {1, 0, 0, 1, 1, 1}, 3, 2))).get("y");
      assertThat(y.shape()).containsExactly(3, 2);
      assertThat(y.floats()).containsExactly(1, 2, 3, 4, 4, 6);
    }
  }

  @Test
  void convertsToTheModelsPrecision() throws Exception {
    try (var model = inference.open(product(Type.HALF).file(), ONE)) {
      assertThat(model.run(Map.of("x", Tensor.of(new float[] {0.5f, 0.25f}, 1, 2))).get("y").floats()).containsExactly(1.25f, 2);
      assertThat(model.run(Map.of("x", Tensor.of(new long[] {1, 2}, 1, 2))).get("y").floats()).containsExactly(7, 10);
    }
  }

  @Test
  void replacesWeights() throws Exception {
    var twice = new ModelOptions.Weight(new long[] {2, 2}, ModelOptions.Precision.FLOAT, () -> new float[] {2, 0, 0, 2});
    try (var model = inference.open(product(Type.FLOAT).file(), ONE.with(Map.of("w", twice)))) {
      assertThat(model.run(Map.of("x", Tensor.of(new float[] {3, 4}, 1, 2))).get("y").floats()).containsExactly(6, 8);
    }
  }

  @Test
  void refusesToReplaceWhatDoesNotFit() {
    var larger = new ModelOptions.Weight(new long[] {9}, ModelOptions.Precision.FLOAT, () -> new float[9]);
    assertThatThrownBy(() -> inference.open(product(Type.FLOAT).file(), ONE.with(Map.of("w", larger))))
        .isInstanceOf(ModelDamaged.class).hasMessage("tiny has no weight w of 36 bytes");
  }

  @Test
  void refusesAFileThatWasChanged() throws Exception {
    var file = folder.resolve("model.onnx");
    var bytes = product(Type.FLOAT).bytes();
    Files.write(file, bytes);
    var named = ModelFile.at(file, TinyGraph.sha256(bytes));
    inference.open(named, ONE).close();
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    assertThatThrownBy(() -> inference.open(named, ONE)).isInstanceOf(ModelDamaged.class)
        .hasMessageContaining("expected " + named.sha256());
  }

  @Test
  void refusesFilesOfOtherFormats() {
    assertThatThrownBy(() -> inference.open(TinyGraph.file("notes", new byte[] {1, 2, 3}), ONE)).isInstanceOf(ModelDamaged.class)
        .hasMessageContaining("cannot open notes");
    assertThatThrownBy(() -> inference.open(ModelFile.at(folder.resolve("none"), "0".repeat(64)), ONE))
        .hasMessageContaining("missing");
  }

  @Test
  void readsWeightsBesideItsFileAndVerifiesThem() throws Exception {
    var beside = folder.resolve("weights");
    Files.write(beside, new byte[] {0, 0, (byte) 0x80, 0x3f, 0, 0, 0, 0x40});
    var bytes = new TinyGraph().input("x", Type.FLOAT, "n", 1).external("w", Type.FLOAT, "weights", 4, 4, 1, 1)
        .node("MatMul", "m", List.of("x", "w"), "y").output("y", Type.FLOAT, "n", 1).bytes();
    var file = Files.write(folder.resolve("model.onnx"), bytes);
    var good = ModelFile.at(beside, TinyGraph.sha256(Files.readAllBytes(beside)));
    try (var model = inference.open(ModelFile.at(file, TinyGraph.sha256(bytes), List.of(good)), ONE)) {
      assertThat(model.run(Map.of("x", Tensor.of(new float[] {3}, 1, 1))).get("y").floats()).containsExactly(6);
    }
    var other = ModelFile.at(beside, "0".repeat(64));
    assertThatThrownBy(() -> inference.open(ModelFile.at(file, TinyGraph.sha256(bytes), List.of(other)), ONE))
        .isInstanceOf(ModelDamaged.class);
  }

  @Test
  void saysWhatDoesNotFit() throws Exception {
    try (var model = inference.open(product(Type.FLOAT).file(), ONE)) {
      assertThatThrownBy(() -> model.run(Map.of("z", Tensor.of(new float[2], 1, 2)))).hasMessageContaining("no input \"z\"");
      assertThatThrownBy(() -> model.run(Map.of("x", Tensor.of(new float[3], 1, 3)))).isInstanceOf(InferenceFailed.class);
    }
    assertThatThrownBy(() -> Tensor.of(new float[3], 2, 2)).hasMessageContaining("cannot have 3 values");
  }

  @Test
  void servesSeveralThreadsAndClosesAfterThem() throws Exception {
    var model = inference.open(product(Type.FLOAT).file(), ONE);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var calls = IntStream.range(0, 200).mapToObj(i -> threads.submit(
          () -> model.run(Map.of("x", Tensor.of(new float[] {i, 0}, 1, 2))).get("y").floats()[1])).toList();
      for (var i = 0; i < calls.size(); i++) {
        assertThat(calls.get(i).get()).isEqualTo(2f * i);
      }
      Future<?> closing = threads.submit(model::close);
      closing.get();
    }
    assertThatThrownBy(() -> model.run(Map.of("x", Tensor.of(new float[2], 1, 2)))).hasMessage("the model is closed");
  }

  @Test
  void keepsItsNativeLibraryInOurFolder() throws Exception {
    inference.open(product(Type.FLOAT).file(), ONE).close();
    var loaded = Path.of(System.getProperty("onnxruntime.native.path"));
    assertThat(loaded.toAbsolutePath()).startsWith(Path.of("target").toAbsolutePath());
    assertThat(loaded.resolve(System.mapLibraryName("onnxruntime"))).exists();
    assertThat(Files.readString(Path.of("/proc/self/maps"))).contains(loaded.getFileName().toString())
        .doesNotContain("/onnxruntime-java");
  }
}
