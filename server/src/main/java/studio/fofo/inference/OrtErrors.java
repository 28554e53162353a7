package studio.fofo.inference;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Locale;

/**
 * What an error of ONNX Runtime is about. Its codes alone do not tell: no memory and a missing library of CUDA have the code of any
 * failure, so their messages are read, too.
 */
final class OrtErrors {

  private static final List<String> NO_MEMORY = List.of("bad_alloc", "bad allocation", "out of memory", "out_of_memory",
      "failed to allocate", "cannot allocate", "available memory", "smaller than requested bytes", "alloc_failed");
  private static final List<String> MACHINE = List.of("cuda failure", "cuda error", "cudnn failure", "cudnn error", "cublas failure",
      "cudnn_status", "cublas_status", "no cuda-capable device", "driver version", "loadlibrary failed", "failed to load library",
      "failed to load shared library", "onnxruntime_providers_", "pthread_create", "too many open files",
      "resource temporarily unavailable");

  private OrtErrors() {}

  /** An error when a model is opened: of its file, or of the machine. */
  static ModelDamaged opening(String name, OrtException failed) {
    if (isNoMemory(failed)) {
      throw InferenceUnavailable.noMemory("open " + name, failed);
    }
    if (isMachine(failed)) {
      throw device("open " + name, failed);
    }
    return switch (failed.getCode()) {
      case ORT_FAIL, ORT_INVALID_ARGUMENT, ORT_NO_SUCHFILE, ORT_NO_MODEL, ORT_INVALID_PROTOBUF, ORT_NOT_IMPLEMENTED, ORT_INVALID_GRAPH,
          ORT_RUNTIME_EXCEPTION, ORT_NOT_FOUND, ORT_MODEL_REQUIRES_COMPILATION ->
        new ModelDamaged("ONNX Runtime cannot open " + name + ": " + failed.getMessage(), failed);
      case ORT_JAVA_UNKNOWN, ORT_OK, ORT_ENGINE_ERROR, ORT_MODEL_LOADED, ORT_EP_FAIL, ORT_MODEL_LOAD_CANCELED, ORT_DEVICE_RESET ->
        throw device("open " + name, failed);
    };
  }

  /** An error when a model computes. */
  static RuntimeException computing(OrtException failed) {
    if (isNoMemory(failed)) {
      return InferenceUnavailable.noMemory("compute", failed);
    }
    return isMachine(failed) ? device("compute", failed)
        : new InferenceFailed("ONNX Runtime cannot compute: " + failed.getMessage(), failed);
  }

  /** An error when a device is chosen, before any file is read. */
  static InferenceUnavailable device(String doing, OrtException failed) {
    return new InferenceUnavailable("ONNX Runtime cannot use its device to " + doing + ": " + failed.getMessage(), failed);
  }

  private static boolean isNoMemory(OrtException failed) {
    return says(failed, NO_MEMORY);
  }

  private static boolean isMachine(OrtException failed) {
    return switch (failed.getCode()) {
      case ORT_EP_FAIL, ORT_ENGINE_ERROR, ORT_DEVICE_RESET -> true;
      default -> says(failed, MACHINE);
    };
  }

  private static boolean says(OrtException failed, List<String> words) {
    var message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(message::contains);
  }
}
