package studio.fofo.inference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Writes small ONNX models for tests, as the protocol buffers that ONNX documents: so that tests run the real thing without a file of
 * somebody else's.
 *
 * <pre>{@code
 * var model = new TinyGraph().input("x", Type.FLOAT, "n", 3).weight("w", values, 3, 2)
 *     .node("MatMul", "/layer/MatMul", List.of("x", "w"), "y").output("y", Type.FLOAT, "n", 2).bytes();
 * }</pre>
 */
public final class TinyGraph {

  private static final int OPSET = 17;
  private static final int IR = 8;

  private final Proto graph = new Proto().text(2, "tiny");

  /** Types of tensors, with ONNX's number. */
  public enum Type {
    FLOAT(1),
    INT32(6),
    INT64(7),
    HALF(10);

    private final int number;

    Type(int number) {
      this.number = number;
    }
  }

  /** @param shape numbers, or names of sizes that may be anything */
  public TinyGraph input(String name, Type type, Object... shape) {
    graph.message(11, value(name, type, shape));
    return this;
  }

  public TinyGraph output(String name, Type type, Object... shape) {
    graph.message(12, value(name, type, shape));
    return this;
  }

  public TinyGraph weight(String name, float[] values, long... shape) {
    var data = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    data.asFloatBuffer().put(values);
    return initializer(name, Type.FLOAT, data.array(), shape);
  }

  public TinyGraph halves(String name, float[] values, long... shape) {
    var data = ByteBuffer.allocate(values.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (var value : values) {
      data.putShort(Float.floatToFloat16(value));
    }
    return initializer(name, Type.HALF, data.array(), shape);
  }

  /** Whole numbers, such as the shape for a Reshape or the axes for a ReduceMean. */
  public TinyGraph numbers(String name, long... values) {
    var data = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    data.asLongBuffer().put(values);
    return initializer(name, Type.INT64, data.array(), values.length);
  }

  private TinyGraph initializer(String name, Type type, byte[] data, long... shape) {
    var tensor = new Proto();
    Arrays.stream(shape).forEach(size -> tensor.number(1, size));
    graph.message(5, tensor.number(2, type.number).text(8, name).bytes(9, data));
    return this;
  }

  /** A weight whose values are in another file. */
  public TinyGraph external(String name, Type type, String location, long offset, long length, long... shape) {
    var tensor = new Proto();
    Arrays.stream(shape).forEach(size -> tensor.number(1, size));
    tensor.number(2, type.number).text(8, name);
    Map.of("location", location, "offset", String.valueOf(offset), "length", String.valueOf(length))
        .forEach((key, value) -> tensor.message(13, new Proto().text(1, key).text(2, value)));
    graph.message(5, tensor.number(14, 1));
    return this;
  }

  public TinyGraph node(String operation, String name, List<String> inputs, String output) {
    return node(operation, name, inputs, output, Map.of());
  }

  /** @param attributes longs, lists of longs, floats or texts */
  public TinyGraph node(String operation, String name, List<String> inputs, String output, Map<String, Object> attributes) {
    var node = new Proto();
    inputs.forEach(input -> node.text(1, input));
    node.text(2, output).text(3, name).text(4, operation);
    attributes.forEach((key, value) -> node.message(5, attribute(key, value)));
    graph.message(1, node);
    return this;
  }

  private static Proto attribute(String name, Object value) {
    var attribute = new Proto().text(1, name);
    return switch (value) {
      case Long number -> attribute.number(3, number).number(20, 2);
      case Float number -> attribute.bits(2, number).number(20, 1);
      case String text -> attribute.text(4, text).number(20, 3);
      case long[] numbers -> {
        Arrays.stream(numbers).forEach(number -> attribute.number(8, number));
        yield attribute.number(20, 7);
      }
      default -> throw new IllegalArgumentException("no attribute of " + value.getClass());
    };
  }

  private static Proto value(String name, Type type, Object... shape) {
    var sizes = new Proto();
    for (var size : shape) {
      sizes.message(1, size instanceof Number number ? new Proto().number(1, number.longValue()) : new Proto().text(2, size.toString()));
    }
    return new Proto().text(1, name).message(2, new Proto().message(1, new Proto().number(1, type.number).message(2, sizes)));
  }

  /** The model's file. */
  public byte[] bytes() {
    return new Proto().number(1, IR).text(2, "fofo tests").message(7, graph).message(8, new Proto().text(1, "").number(2, OPSET)).done();
  }

  /** The model, in memory. */
  public ModelFile file() {
    return file("tiny", bytes());
  }

  public static ModelFile file(String name, byte[] bytes) {
    return ModelFile.of(name, bytes, sha256(bytes));
  }

  public static String sha256(byte[] bytes) {
    try {
      return ModelFile.digest(new ByteArrayInputStream(bytes));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A protocol buffer that is being written. */
  private static final class Proto {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Proto number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Proto bits(int field, float value) {
      varint((long) field << 3 | 5);
      out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
      return this;
    }

    Proto bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    Proto text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Proto message(int field, Proto value) {
      return bytes(field, value.done());
    }

    private void varint(long value) {
      var rest = value;
      while ((rest & ~0x7FL) != 0) {
        out.write((int) (rest & 0x7F | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }

    byte[] done() {
      return out.toByteArray();
    }
  }
}
