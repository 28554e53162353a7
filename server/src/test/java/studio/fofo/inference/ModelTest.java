package studio.fofo.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtException.OrtErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  /** The digest of a file that did not change is known to the process, also to another object for the same file. */
  @Test
  void readsAFileAgainOnlyIfItChanged() throws Exception {
    var bytes = product(Type.FLOAT).bytes();
    var sha256 = TinyGraph.sha256(bytes);
    var file = Files.write(folder.resolve("model.onnx"), bytes);
    ModelFile.at(file, sha256).verify();
    var time = Files.getLastModifiedTime(file);
    Files.write(file, new byte[bytes.length]);
    Files.setLastModifiedTime(file, time);
    ModelFile.at(file, sha256).verify();
    assertThatThrownBy(() -> ModelFile.at(file, "0".repeat(64)).verify()).isInstanceOf(ModelDamaged.class).hasMessageContaining(sha256);
    var other = Files.write(folder.resolve("other"), new byte[bytes.length]);
    Files.setLastModifiedTime(other, time);
    Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    assertThatThrownBy(() -> ModelFile.at(file, sha256).verify()).isInstanceOf(ModelDamaged.class);
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, FileTime.fromMillis(1));
    ModelFile.at(file, sha256).verify();
  }

  @Test
  void saysThatTheMachineCannotRunItAndNotThatTheFileIsDamaged() throws Exception {
    var file = product(Type.FLOAT).file();
    var gpu = ModelOptions.on(ModelOptions.Device.CUDA, 1);
    if (!inference.offers(ModelOptions.Device.CUDA)) {
      assertThatThrownBy(() -> inference.open(file, gpu)).isInstanceOf(InferenceUnavailable.class).hasMessageContaining("no CUDA");
      assertThatThrownBy(() -> inference.require(gpu)).isInstanceOf(InferenceUnavailable.class).hasMessageContaining("no CUDA");
    }
    inference.require(ONE);
    var full = new ModelOptions.Weight(new long[] {2, 2}, ModelOptions.Precision.FLOAT, () -> {
      throw new OutOfMemoryError("Java heap space");
    });
    assertThatThrownBy(() -> inference.open(file, ONE.with(Map.of("w", full)))).isInstanceOf(InferenceUnavailable.class)
        .hasMessageContaining("not enough memory").hasMessageContaining("smaller batch");
  }

  /** A tensor of four terabytes, made while the graph runs. */
  @Test
  void saysThatThereIsNoMemoryToCompute() throws Exception {
    var graph = new TinyGraph().input("x", Type.INT64, 2).output("y", Type.FLOAT, "n", "m").node("ConstantOfShape", "c", List.of("x"), "y");
    try (var model = inference.open(graph.file(), ONE)) {
      assertThatThrownBy(() -> model.run(Map.of("x", Tensor.of(new long[] {1 << 20, 1 << 20}, 2))))
          .isInstanceOf(InferenceUnavailable.class).hasMessageContaining("not enough memory");
    }
  }

  /** Messages as ONNX Runtime 1.28 and CUDA write them. */
  @Test
  void tellsErrorsOfTheMachineFromThoseOfAFile() {
    var machine = List.of("std::bad_alloc", "CUDA failure 2: out of memory ; GPU=0 ; hostname=gpu ; expr=cudaMalloc((void**)&p, size);",
        "CUDA failure 100: no CUDA-capable device is detected",
        "Failed to allocate memory for requested buffer of size 5242880000",
        "Failed to load library libonnxruntime_providers_cuda.so with error: libcudnn.so.9: cannot open shared object file",
        "CUDNN failure 1000: CUDNN_STATUS_NOT_INITIALIZED", "pthread_create failed, error code: 11");
    for (var words : machine) {
      assertThatThrownBy(() -> OrtErrors.opening("unet", new OrtException(OrtErrorCode.ORT_FAIL, words))).as(words)
          .isInstanceOf(InferenceUnavailable.class);
    }
    assertThatThrownBy(() -> OrtErrors.opening("unet", new OrtException(OrtErrorCode.ORT_EP_FAIL, "any")))
        .isInstanceOf(InferenceUnavailable.class);
    for (var code : List.of(OrtErrorCode.ORT_FAIL, OrtErrorCode.ORT_INVALID_PROTOBUF, OrtErrorCode.ORT_INVALID_GRAPH,
        OrtErrorCode.ORT_NOT_IMPLEMENTED)) {
      assertThat(OrtErrors.opening("unet", new OrtException(code, "Node (/conv_in/Conv) has input size 3 not in range [min=2, max=2]")))
          .isInstanceOf(ModelDamaged.class).hasMessageContaining("cannot open unet");
    }
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
