package studio.fofo.inference;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The structure of an ONNX file, read without ONNX Runtime: its nodes, its inputs, and where its weights are, in it or in files beside it.
 * Values are read when they are asked for. Immutable.
 */
public final class OnnxFile {

  private static final int GRAPH = 7;
  private static final int NODE = 1;
  private static final int WEIGHT = 5;
  private static final int INPUT = 11;
  private static final ValueLayout.OfShort SHORTS = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfFloat FLOATS = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Weight> weights = new LinkedHashMap<>();
  private final Map<String, Type> inputs = new LinkedHashMap<>();

  /** Types of values, as far as they matter here. */
  public enum Type {
    FLOAT,
    HALF,
    BYTE,
    OTHER;

    private static Type of(long number) {
      return switch ((int) number) {
        case 1 -> FLOAT;
        case 10 -> HALF;
        case 2, 3 -> BYTE;
        default -> OTHER;
      };
    }
  }

  /** An operation; {@code numbers} are its attributes that are whole numbers. */
  public record Node(String operation, String name, List<String> inputs, Map<String, Long> numbers) {}

  /**
   * A weight, and where its values are.
   *
   * @param isBeside whether they are in another file than the graph
   */
  public record Weight(String name, long[] shape, Type type, Path file, boolean isBeside, long offset, long length) {}

  /**
   * Reads a file's structure.
   *
   * @throws ModelDamaged if it is no ONNX file
   */
  public static OnnxFile read(Path path) throws IOException {
    try (var channel = FileChannel.open(path, StandardOpenOption.READ); var arena = Arena.ofConfined()) {
      var file = new OnnxFile();
      file.model(new Proto(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena), 0), path);
      return file;
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw new ModelDamaged(path + " is no ONNX file", broken);
    }
  }

  /** The structure of a model in memory; values can be read of weights beside it only. */
  static OnnxFile read(String name, byte[] bytes) throws ModelDamaged {
    try {
      var file = new OnnxFile();
      file.model(new Proto(MemorySegment.ofArray(bytes), 0), Path.of(name));
      return file;
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw new ModelDamaged(name + " is no ONNX file", broken);
    }
  }

  private OnnxFile() {}

  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  public Map<String, Weight> weights() {
    return Map.copyOf(weights);
  }

  /** The types of its inputs, by name. */
  public Map<String, Type> inputs() {
    return Map.copyOf(inputs);
  }

  /** A weight's values. */
  public static float[] values(Weight weight) throws IOException {
    try (var channel = FileChannel.open(weight.file(), StandardOpenOption.READ); var arena = Arena.ofConfined()) {
      var data = channel.map(FileChannel.MapMode.READ_ONLY, weight.offset(), weight.length(), arena);
      var values = new float[Math.toIntExact(weight.length() / (weight.type() == Type.HALF ? Short.BYTES : Float.BYTES))];
      for (var i = 0; i < values.length; i++) {
        values[i] = weight.type() == Type.HALF
            ? Float.float16ToFloat(data.get(SHORTS, (long) i * Short.BYTES))
            : data.get(FLOATS, (long) i * Float.BYTES);
      }
      return values;
    }
  }

  private void model(Proto model, Path path) {
    while (model.next()) {
      if (model.field == GRAPH) {
        graph(model.message(), path);
      }
    }
  }

  private void graph(Proto graph, Path path) {
    while (graph.next()) {
      switch (graph.field) {
        case NODE -> nodes.add(node(graph.message()));
        case WEIGHT -> {
          var weight = weight(graph.message(), path);
          weights.put(weight.name(), weight);
        }
        case INPUT -> input(graph.message());
        default -> {
          // names, outputs and documentation do not matter here
        }
      }
    }
  }

  private static Node node(Proto node) {
    var inputs = new ArrayList<String>();
    var numbers = new HashMap<String, Long>();
    var name = "";
    var operation = "";
    while (node.next()) {
      switch (node.field) {
        case 1 -> inputs.add(node.text());
        case 3 -> name = node.text();
        case 4 -> operation = node.text();
        case 5 -> attribute(node.message(), numbers);
        default -> {
          // outputs
        }
      }
    }
    return new Node(operation, name, inputs, numbers);
  }

  private static void attribute(Proto attribute, Map<String, Long> numbers) {
    var name = "";
    while (attribute.next()) {
      if (attribute.field == 1) {
        name = attribute.text();
      } else if (attribute.field == 3) {
        numbers.put(name, attribute.number);
      }
    }
  }

  private void input(Proto value) {
    var name = "";
    var type = Type.OTHER;
    while (value.next()) {
      if (value.field == 1) {
        name = value.text();
      } else if (value.field == 2) {
        type = type(value.message());
      }
    }
    inputs.put(name, type);
  }

  private static Type type(Proto type) {
    while (type.next()) {
      if (type.field == 1) {
        var tensor = type.message();
        while (tensor.next()) {
          if (tensor.field == 1) {
            return Type.of(tensor.number);
          }
        }
      }
    }
    return Type.OTHER;
  }

  private static Weight weight(Proto tensor, Path path) {
    var shape = new ArrayList<Long>();
    var outside = new HashMap<String, String>();
    var name = "";
    var type = Type.OTHER;
    var offset = 0L;
    var length = 0L;
    while (tensor.next()) {
      switch (tensor.field) {
        case 1 -> tensor.numbers(shape);
        case 2 -> type = Type.of(tensor.number);
        case 4, 9 -> {
          offset = tensor.position();
          length = tensor.length();
        }
        case 8 -> name = tensor.text();
        case 13 -> entry(tensor.message(), outside);
        default -> {
          // other ways to write values, which exports do not use for weights
        }
      }
    }
    var sizes = shape.stream().mapToLong(Long::longValue).toArray();
    var location = outside.get("location");
    return location == null ? new Weight(name, sizes, type, path, false, offset, length)
        : new Weight(name, sizes, type, beside(path, location), true, Long.parseLong(outside.getOrDefault("offset", "0")),
            Long.parseLong(outside.getOrDefault("length", "0")));
  }

  private static void entry(Proto entry, Map<String, String> entries) {
    var key = "";
    while (entry.next()) {
      if (entry.field == 1) {
        key = entry.text();
      } else if (entry.field == 2) {
        entries.put(key, entry.text());
      }
    }
  }

  private static Path beside(Path path, String location) {
    var folder = Objects.requireNonNull(path.toAbsolutePath().normalize().getParent());
    var file = folder.resolve(location).normalize();
    if (!file.startsWith(folder)) {
      throw new IllegalArgumentException(location + " is outside the model's folder");
    }
    return file;
  }

  /** A protocol buffer that is being read: {@link #next} moves to the next field. */
  private static final class Proto {

    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final MemorySegment data;
    private final long base;
    private long at;
    private int field;
    private long number;
    private long start = -1;

    Proto(MemorySegment data, long base) {
      this.data = data;
      this.base = base;
    }

    boolean next() {
      if (at >= data.byteSize()) {
        return false;
      }
      var key = varint();
      field = (int) (key >>> 3);
      start = -1;
      switch ((int) (key & 7)) {
        case VARINT -> number = varint();
        case FIXED64 -> at += Long.BYTES;
        case FIXED32 -> at += Integer.BYTES;
        case BYTES -> {
          number = varint();
          start = at;
          at += number;
          if (number < 0 || at > data.byteSize()) {
            throw new IndexOutOfBoundsException("a field ends beyond the file");
          }
        }
        default -> throw new IllegalArgumentException("unknown wire type " + (key & 7));
      }
      return true;
    }

    private long varint() {
      var value = 0L;
      for (var shift = 0; shift < Long.SIZE; shift += 7) {
        var next = data.get(ValueLayout.JAVA_BYTE, at++);
        value |= (long) (next & 127) << shift;
        if (next >= 0) {
          return value;
        }
      }
      throw new IllegalArgumentException("a number is too long");
    }

    /** Repeated numbers, packed or one by one. */
    void numbers(List<Long> into) {
      if (start < 0) {
        into.add(number);
        return;
      }
      var packed = message();
      while (packed.at < packed.data.byteSize()) {
        into.add(packed.varint());
      }
    }

    Proto message() {
      if (start < 0) {
        throw new IllegalArgumentException("field " + field + " is no message");
      }
      return new Proto(data.asSlice(start, number), base + start);
    }

    String text() {
      return new String(data.asSlice(start, number).toArray(ValueLayout.JAVA_BYTE), StandardCharsets.UTF_8);
    }

    /** Where the field's bytes are in the file. */
    long position() {
      return base + start;
    }

    long length() {
      return number;
    }
  }
}
