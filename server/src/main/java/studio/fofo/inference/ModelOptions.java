package studio.fofo.inference;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/**
 * How a model is opened.
 *
 * @param threads that compute one call; 0 means one for each core
 * @param device where it computes
 * @param weights that replace those of the file, by the initializer's name, with its shape and type; they are kept as long as the model
 */
public record ModelOptions(int threads, Device device, Map<String, Weight> weights) {

  /** A device. */
  public enum Device {
    CPU,
    /** A GPU by NVIDIA, if the build of ONNX Runtime for it is on the class path (Maven profile {@code gpu}). */
    CUDA
  }

  /** The type of a replacing weight. */
  public enum Precision {
    FLOAT,
    HALF
  }

  /**
   * A weight that replaces one of the file.
   *
   * @param values computed while the model is opened, one weight after the other, since all together may not fit into Java's heap
   */
  public record Weight(long[] shape, Precision precision, Values values) {

    /** In bytes. */
    long length() {
      return Arrays.stream(shape).reduce(1, Math::multiplyExact) * (precision == Precision.HALF ? Short.BYTES : Float.BYTES);
    }
  }

  /** The values of a weight. */
  @FunctionalInterface
  public interface Values {

    float[] compute() throws IOException;
  }

  public static ModelOptions onCpu(int threads) {
    return new ModelOptions(threads, Device.CPU, Map.of());
  }

  public static ModelOptions on(Device device, int threads) {
    return new ModelOptions(threads, device, Map.of());
  }

  public ModelOptions with(Map<String, Weight> replacing) {
    return new ModelOptions(threads, device, replacing);
  }
}
