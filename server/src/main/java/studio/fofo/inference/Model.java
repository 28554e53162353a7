package studio.fofo.inference;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** An open model. Several threads may call it at once; closing waits for their calls to end. */
public final class Model implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final List<OnnxTensor> weights;
  private final Arena memory;
  private final Map<String, TensorInfo> inputs;
  private final Set<String> outputs;
  private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();
  private boolean closed;

  Model(OrtEnvironment environment, OrtSession session, List<OnnxTensor> weights, Arena memory) throws OrtException {
    this.environment = environment;
    this.session = session;
    this.weights = weights;
    this.memory = memory;
    this.inputs = inputs(session.getInputInfo());
    this.outputs = new LinkedHashSet<>(session.getOutputNames());
  }

  private static Map<String, TensorInfo> inputs(Map<String, NodeInfo> declared) {
    var tensors = new LinkedHashMap<String, TensorInfo>();
    declared.forEach((name, node) -> {
      if (node.getInfo() instanceof TensorInfo tensor) {
        tensors.put(name, tensor);
      }
    });
    return tensors;
  }

  /** The names of its inputs. */
  public Set<String> inputs() {
    return Set.copyOf(inputs.keySet());
  }

  /** The names of its outputs, in the model's order. */
  public List<String> outputs() {
    return List.copyOf(outputs);
  }

  /**
   * The shape of an input; −1 where any size is allowed.
   *
   * @throws IllegalArgumentException if it has no such input
   */
  public long[] shape(String input) {
    return info(input).getShape();
  }

  private TensorInfo info(String input) {
    var info = inputs.get(input);
    if (info == null) {
      throw new IllegalArgumentException("the model has no input \"" + input + "\", it has " + inputs.keySet());
    }
    return info;
  }

  /** Computes all outputs. */
  public Map<String, Tensor> run(Map<String, Tensor> given) {
    return run(given, outputs);
  }

  /**
   * Computes some outputs.
   *
   * @throws InferenceFailed if it cannot
   * @throws InferenceUnavailable if there is no memory for it, or its device failed
   * @throws IllegalStateException if it is closed
   */
  public Map<String, Tensor> run(Map<String, Tensor> given, Set<String> wanted) {
    use.readLock().lock();
    try (var arena = Arena.ofShared()) {
      if (closed) {
        throw new IllegalStateException("the model is closed");
      }
      return run(given, wanted, arena);
    } finally {
      use.readLock().unlock();
    }
  }

  private Map<String, Tensor> run(Map<String, Tensor> given, Set<String> wanted, Arena arena) {
    var tensors = new HashMap<String, OnnxTensor>();
    try {
      for (var input : given.entrySet()) {
        tensors.put(input.getKey(), tensor(info(input.getKey()).type, input.getValue(), arena));
      }
      try (var result = session.run(tensors, wanted)) {
        var outputs = new LinkedHashMap<String, Tensor>();
        for (var output : result) {
          if (output.getValue() instanceof OnnxTensor tensor) {
            outputs.put(output.getKey(), read(tensor));
          }
        }
        return outputs;
      }
    } catch (OrtException failed) {
      throw OrtErrors.computing(failed);
    } catch (OutOfMemoryError full) {
      throw InferenceUnavailable.noMemory("compute", full);
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private OnnxTensor tensor(OnnxJavaType type, Tensor value, Arena arena) throws OrtException {
    var buffer = switch (type) {
      case FLOAT -> Buffers.floats(arena, value.floats());
      case FLOAT16 -> Buffers.halves(arena, value.floats());
      case INT64 -> Buffers.longs(arena, longs(value));
      case INT32 -> Buffers.ints(arena, longs(value));
      default -> throw new IllegalArgumentException("inputs of type " + type + " are not supported");
    };
    return OnnxTensor.createTensor(environment, buffer, value.shape(), type);
  }

  private static long[] longs(Tensor value) {
    return switch (value) {
      case Tensor.Longs longs -> longs.values();
      case Tensor.Floats floats -> {
        var converted = new long[floats.values().length];
        for (var i = 0; i < converted.length; i++) {
          converted[i] = (long) floats.values()[i];
        }
        yield converted;
      }
    };
  }

  private static Tensor read(OnnxTensor tensor) {
    var info = tensor.getInfo();
    var shape = info.getShape();
    return switch (info.type) {
      case INT64 -> {
        var buffer = tensor.getLongBuffer();
        var values = new long[buffer.remaining()];
        buffer.get(values);
        yield Tensor.of(values, shape);
      }
      case INT32 -> {
        var buffer = tensor.getIntBuffer();
        var values = new int[buffer.remaining()];
        buffer.get(values);
        yield Tensor.of(Arrays.stream(values).asLongStream().toArray(), shape);
      }
      default -> Tensor.of(floats(tensor.getFloatBuffer(), info.type), shape);
    };
  }

  private static float[] floats(FloatBuffer buffer, OnnxJavaType type) {
    if (buffer == null) {
      throw new IllegalArgumentException("outputs of type " + type + " are not supported");
    }
    var values = new float[buffer.remaining()];
    buffer.get(values);
    return values;
  }

  /** Waits for running calls, and releases the native memory. */
  @Override
  public void close() {
    use.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        session.close();
        weights.forEach(OnnxTensor::close);
        memory.close();
      }
    } catch (OrtException failed) {
      throw new InferenceFailed("ONNX Runtime cannot close a model: " + failed.getMessage(), failed);
    } finally {
      use.writeLock().unlock();
    }
  }
}
