package studio.fofo.generation.sdxl.lora;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file in the format safetensors: the length of a JSON header, the header with each tensor's type, shape and place, then the tensors.
 * Code cannot be in it. Values are read when they are asked for.
 */
final class Safetensors {

  private static final int LONGEST_HEADER = 100_000_000;
  private static final Map<String, Integer> BYTES = Map.of("F16", 2, "BF16", 2, "F32", 4);

  private final Path file;
  private final long begin;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(String type, long[] shape, long from, long to) {}

  /** A tensor in single precision. */
  record Values(float[] values, long[] shape) {

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
      var header = new JsonMapper().readTree(StandardCharsets.UTF_8.decode(read(channel, Long.BYTES, (int) length)).toString());
      for (var field : header.properties()) {
        if (!field.getKey().equals("__metadata__")) {
          entries.put(field.getKey(), entry(field.getKey(), field.getValue(), channel.size() - begin));
        }
      }
    } catch (JacksonException broken) {
      throw new IOException(file + " is no safetensors file: its header is no JSON", broken);
    }
  }

  private Entry entry(String name, JsonNode node, long size) throws IOException {
    var type = node.path("dtype").asString("");
    var shape = node.path("shape").valueStream().mapToLong(JsonNode::asLong).toArray();
    var from = node.path("data_offsets").path(0).asLong(-1);
    var to = node.path("data_offsets").path(1).asLong(-1);
    var count = 1L;
    for (var dimension : shape) {
      count = Math.multiplyExact(count, dimension);
    }
    if (from < 0 || to < from || to > size || BYTES.containsKey(type) && (to - from) != count * BYTES.get(type)) {
      throw new IOException(file + " is no safetensors file: the tensor " + name + " is not where its header says");
    }
    return new Entry(type, shape, from, to);
  }

  Set<String> names() {
    return entries.keySet();
  }

  /** @throws IOException if there is no such tensor, or its type is no float */
  Values read(String name) throws IOException {
    var entry = entries.get(name);
    if (entry == null || !BYTES.containsKey(entry.type())) {
      throw new IOException(file + " has no tensor " + name + " of the type F16, BF16 or F32");
    }
    try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
      var data = read(channel, begin + entry.from(), Math.toIntExact(entry.to() - entry.from()));
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
