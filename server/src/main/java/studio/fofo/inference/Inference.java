package studio.fofo.inference;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * ONNX Runtime in this process. There is one environment however many of these are made; it is loaded with the first model, so that a
 * studio without models starts as fast as one without ONNX Runtime.
 */
public final class Inference {

  private static final Object LOADING = new Object();
  private static @Nullable OrtEnvironment loaded;

  private final Path programs;

  private Inference(Path programs) {
    this.programs = programs;
  }

  /** @param programs the folder into which the native library is unpacked, once per version */
  public static Inference in(Path programs) {
    return new Inference(programs);
  }

  /** Whether ONNX Runtime can use a device; loads it. */
  public boolean offers(ModelOptions.Device device) {
    return switch (device) {
      case CPU -> true;
      case CUDA -> {
        environment();
        yield OrtEnvironment.getAvailableProviders().contains(OrtProvider.CUDA);
      }
    };
  }

  /**
   * Verifies a model's file and opens it.
   *
   * @throws ModelDamaged if the file is not the one that was named, or no model
   * @throws IOException if it cannot be read
   * @throws IllegalStateException if the device is not there
   */
  @SuppressWarnings("MustBeClosedChecker") // the weights' memory is released with the model
  public Model open(ModelFile file, ModelOptions options) throws IOException {
    file.verify();
    var environment = environment();
    var weights = new HashMap<String, OnnxTensor>();
    var memory = Arena.ofShared();
    try (var settings = new OrtSession.SessionOptions(); var replaced = ReplacedWeights.of(file, options.weights())) {
      configure(settings, options);
      for (var weight : replaced.outside().entrySet()) {
        weights.put(weight.getKey(), tensor(environment, weight.getValue(), memory));
      }
      if (!weights.isEmpty()) {
        settings.addExternalInitializers(new HashMap<>(weights));
      }
      var bytes = replaced.bytes();
      var session = bytes == null
          ? environment.createSession(replaced.path().toString(), settings)
          : environment.createSession(bytes, settings);
      return new Model(environment, session, List.copyOf(weights.values()), memory);
    } catch (OrtException unreadable) {
      release(weights, memory);
      throw new ModelDamaged("ONNX Runtime cannot open " + file.name() + ": " + unreadable.getMessage(), unreadable);
    } catch (IOException | RuntimeException failed) {
      release(weights, memory);
      throw failed;
    }
  }

  private static void release(Map<String, OnnxTensor> weights, Arena memory) {
    weights.values().forEach(OnnxTensor::close);
    memory.close();
  }

  private void configure(OrtSession.SessionOptions settings, ModelOptions options) throws OrtException {
    settings.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
    settings.setIntraOpNumThreads(options.threads());
    settings.setInterOpNumThreads(1);
    // threads that spin while they wait would take the cores from everything else in this process
    settings.addConfigEntry("session.intra_op.allow_spinning", "0");
    if (options.device() == ModelOptions.Device.CUDA) {
      if (!offers(ModelOptions.Device.CUDA)) {
        throw new IllegalStateException("this build has no CUDA: build it with the Maven profile gpu, or choose the device CPU");
      }
      settings.addCUDA();
    }
  }

  private static OnnxTensor tensor(OrtEnvironment environment, ModelOptions.Weight weight, Arena memory) throws IOException, OrtException {
    var values = weight.values().compute();
    return switch (weight.precision()) {
      case FLOAT -> OnnxTensor.createTensor(environment, Buffers.floats(memory, values), weight.shape(), OnnxJavaType.FLOAT);
      case HALF -> OnnxTensor.createTensor(environment, Buffers.halves(memory, values), weight.shape(), OnnxJavaType.FLOAT16);
    };
  }

  private OrtEnvironment environment() {
    synchronized (LOADING) {
      if (loaded == null) {
        NativeLibrary.provide(programs);
        var made = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "fofo");
        try {
          made.setTelemetry(false);
        } catch (OrtException refused) {
          throw new IllegalStateException("ONNX Runtime does not turn its telemetry off", refused);
        }
        loaded = made;
      }
      return loaded;
    }
  }

  /** The providers that this build has, for the console and benchmarks. */
  public List<String> providers() {
    environment();
    return OrtEnvironment.getAvailableProviders().stream().map(OrtProvider::getName).toList();
  }
}
