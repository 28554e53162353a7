package studio.fofo.generation.sdxl.lora;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file in the format safetensors: the length of a JSON header, the header with each tensor's type, shape and place, then the tensors.
 * Code cannot be in it. Values are read when they are asked for.
 */
final class Safetensors {

  private static final int LONGEST_HEADER = 100_000_000;
  /** Of layers of LoRAs; those of networks as large as SDXL have some megabytes. */
  private static final int LARGEST_TENSOR = 1 << 28;
  private static final JsonMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY).build();
  private static final Map<String, Integer> BYTES = Map.of("F16", 2, "BF16", 2, "F32", 4);

  private final Path file;
  private final long begin;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(String name, String type, long[] shape, long from, long to) {}

  /** A tensor in single precision. */
  record Values(float[] values, long[] shape) {

    /** Whether it has rows and columns, and some of each. */
    boolean isMatrix() {
      return shape.length > 1 && values.length > 0;
    }

    /** The first dimension. */
    int rows() {
      return Math.toIntExact(shape[0]);
    }

    /** The product of the others. */
    int columns() {
      return values.length / rows();
    }
  }

  /** @throws IOException if it is not of this format */
  Safetensors(Path file) throws IOException {
    this.file = file;
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var length = read(channel, 0, Long.BYTES).getLong();
      if (length < 2 || length > LONGEST_HEADER || length + Long.BYTES > channel.size()) {
        throw new IOException(file + " is no safetensors file: its header would have " + length + " bytes");
      }
      this.begin = Long.BYTES + length;
      read(JSON.readTree(StandardCharsets.UTF_8.decode(read(channel, Long.BYTES, (int) length)).toString()), channel.size() - begin);
    } catch (JacksonException broken) {
      throw new IOException(file + " is no safetensors file: its header is no JSON", broken);
    }
  }

  private void read(JsonNode header, long size) throws IOException {
    if (!header.isObject()) {
      throw new IOException(file + " is no safetensors file: its header is no JSON object");
    }
    for (var field : header.properties()) {
      if (!field.getKey().equals("__metadata__")) {
        entries.put(field.getKey(), entry(field.getKey(), field.getValue(), size));
      }
    }
    var end = 0L;
    for (var entry : entries.values().stream().sorted(Comparator.comparingLong(Entry::from).thenComparingLong(Entry::to)).toList()) {
      if (entry.from() != end) {
        throw refusal(entry.name(), (entry.from() < end ? "overlaps another one" : "follows a gap") + " at " + entry.from());
      }
      end = entry.to();
    }
    if (end != size) {
      throw new IOException(file + " is no safetensors file: it has " + size + " bytes of tensors, its header names " + end);
    }
  }

  private Entry entry(String name, JsonNode node, long size) throws IOException {
    var type = node.path("dtype").asString("");
    var shape = numbers(name, "shape", node.path("shape"));
    var place = numbers(name, "data_offsets", node.path("data_offsets"));
    if (place.length != 2 || place[0] > place[1] || place[1] > size) {
      throw refusal(name, "is not where its header says: " + Arrays.toString(place) + " of " + size + " bytes");
    }
    var bytes = BYTES.get(type);
    if (bytes != null && place[1] - place[0] != length(name, shape, bytes)) {
      throw refusal(name, "is not where its header says: " + (place[1] - place[0]) + " bytes for the shape " + Arrays.toString(shape));
    }
    return new Entry(name, type, shape, place[0], place[1]);
  }

  private long[] numbers(String name, String field, JsonNode node) throws IOException {
    if (!node.isArray()) {
      throw refusal(name, "has no " + field);
    }
    var numbers = new long[node.size()];
    for (var i = 0; i < numbers.length; i++) {
      var number = node.get(i);
      if (!number.isIntegralNumber() || !number.canConvertToLong() || number.longValue() < 0) {
        throw refusal(name, "has the " + field + " " + number + ", which is no length");
      }
      numbers[i] = number.longValue();
    }
    return numbers;
  }

  private long length(String name, long[] shape, int bytes) throws IOException {
    if (Arrays.stream(shape).anyMatch(dimension -> dimension == 0)) {
      return 0;
    }
    try {
      return Arrays.stream(shape).reduce(bytes, Math::multiplyExact);
    } catch (ArithmeticException overflow) {
      throw refusal(name, "has the shape " + Arrays.toString(shape) + ", which no file can hold");
    }
  }

  private IOException refusal(String name, String what) {
    return new IOException(file + " is no safetensors file: the tensor " + name + " " + what);
  }

  Set<String> names() {
    return entries.keySet();
  }

  /** @throws IOException if there is no such tensor, it is too large, or its type is no float */
  Values read(String name) throws IOException {
    var entry = entries.get(name);
    if (entry == null || !BYTES.containsKey(entry.type())) {
      throw new IOException(file + " has no tensor " + name + " of the type F16, BF16 or F32");
    }
    if (entry.to() - entry.from() > LARGEST_TENSOR) {
      throw new IOException(file + " has the tensor " + name + " of more than " + LARGEST_TENSOR + " bytes");
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var data = read(channel, begin + entry.from(), (int) (entry.to() - entry.from()));
      var values = new float[data.remaining() / BYTES.get(entry.type())];
      for (var i = 0; i < values.length; i++) {
        values[i] = switch (entry.type()) {
          case "F16" -> Float.float16ToFloat(data.getShort());
          case "BF16" -> Float.intBitsToFloat(data.getShort() << Short.SIZE);
          default -> data.getFloat();
        };
      }
      return new Values(values, entry.shape());
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new IOException("the file ends too early");
      }
    }
    return buffer.flip();
  }
}
