package studio.fofo.inference;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  public Model open(ModelFile file, ModelOptions options) throws IOException {
    file.verify();
    var environment = environment();
    var weights = new ArrayList<OnnxTensor>();
    try (var settings = new OrtSession.SessionOptions()) {
      configure(settings, options);
      for (var weight : options.weights().entrySet()) {
        var tensor = tensor(environment, weight.getValue());
        weights.add(tensor);
        settings.addInitializer(weight.getKey(), tensor);
      }
      return new Model(environment, session(environment, file, settings), weights);
    } catch (OrtException unreadable) {
      weights.forEach(OnnxTensor::close);
      throw new ModelDamaged("ONNX Runtime cannot open " + file.name() + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static OrtSession session(OrtEnvironment environment, ModelFile file, OrtSession.SessionOptions settings) throws OrtException {
    var path = file.path();
    var bytes = file.bytes();
    if (path != null) {
      return environment.createSession(path.toString(), settings);
    }
    return environment.createSession(bytes == null ? new byte[0] : bytes, settings);
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

  private static OnnxTensor tensor(OrtEnvironment environment, ModelOptions.Weight weight) throws OrtException {
    var values = weight.values();
    return switch (weight.precision()) {
      case FLOAT -> OnnxTensor.createTensor(environment, Buffers.floats(values.values()), values.shape());
      case HALF -> OnnxTensor.createTensor(environment, Buffers.halves(values.values()), values.shape(), OnnxJavaType.FLOAT16);
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
