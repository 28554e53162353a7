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
   * @throws InferenceUnavailable if the machine cannot run it: there is no library, device or memory for it
   */
  @SuppressWarnings("MustBeClosedChecker") // the weights' memory is released with the model
  public Model open(ModelFile file, ModelOptions options) throws IOException {
    file.verify();
    var environment = environment();
    var weights = new HashMap<String, OnnxTensor>();
    var memory = Arena.ofShared();
    try (var settings = settings(options); var replaced = ReplacedWeights.of(file, options.weights())) {
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
      throw OrtErrors.opening(file.name(), unreadable);
    } catch (OutOfMemoryError full) {
      release(weights, memory);
      throw InferenceUnavailable.noMemory("open " + file.name(), full);
    } catch (IOException | RuntimeException failed) {
      release(weights, memory);
      throw failed;
    }
  }

  /**
   * Checks that a model could be opened with these options, without one: loads the native library, and the device's.
   *
   * @throws InferenceUnavailable if not
   */
  public void require(ModelOptions options) {
    environment();
    settings(options).close();
  }

  private static void release(Map<String, OnnxTensor> weights, Arena memory) {
    weights.values().forEach(OnnxTensor::close);
    memory.close();
  }

  /** @throws InferenceUnavailable if the device cannot be used */
  private OrtSession.SessionOptions settings(ModelOptions options) {
    if (!offers(options.device())) {
      throw new InferenceUnavailable("this build has no CUDA: build it with the Maven profile gpu, or choose the device cpu");
    }
    var settings = new OrtSession.SessionOptions();
    try {
      settings.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      settings.setIntraOpNumThreads(options.threads());
      settings.setInterOpNumThreads(1);
      // threads that spin while they wait would take the cores from everything else in this process
      settings.addConfigEntry("session.intra_op.allow_spinning", "0");
      if (options.device() == ModelOptions.Device.CUDA) {
        settings.addCUDA();
      }
      return settings;
    } catch (OrtException refused) {
      settings.close();
      throw OrtErrors.device("run models", refused);
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
        loaded = load(programs);
      }
      return loaded;
    }
  }

  private static OrtEnvironment load(Path programs) {
    try {
      NativeLibrary.provide(programs);
      var made = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL, "fofo");
      made.setTelemetry(false);
      return made;
    } catch (OrtException refused) {
      throw new InferenceUnavailable("ONNX Runtime does not turn its telemetry off", refused);
    } catch (IOException broken) {
      throw new InferenceUnavailable("ONNX Runtime cannot be unpacked into " + programs + ": is the disk full? " + broken, broken);
    } catch (LinkageError missing) {
      throw InferenceUnavailable.noLibrary(missing);
    }
  }

  /** The providers that this build has, for the console and benchmarks. */
  public List<String> providers() {
    environment();
    return OrtEnvironment.getAvailableProviders().stream().map(OrtProvider::getName).toList();
  }
}
