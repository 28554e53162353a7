package studio.fofo.generation.sdxl;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import studio.fofo.inference.TinyGraph;
import studio.fofo.inference.TinyGraph.Type;

/**
 * Writes SDXL's UNet with random weights in half precision, layer by layer as Podell et al. (2023) describe it and exporters write it:
 * benchmarks need its shapes, not its pictures. With the true width of 320 it has 2.6 billion weights, in a file beside the graph.
 */
final class SdxlGraph implements AutoCloseable {

  private static final String DATA = "model.onnx_data";
  private static final int GROUPS = 32;
  private static final int TABLE = 1 << 20;

  private final TinyGraph graph = new TinyGraph();
  private final int width;
  private final int head;
  private final int text;
  private final int pooled;
  private final int[] depths;
  private final OutputStream data;
  private final float[] table = new float[TABLE];
  private final ArrayDeque<Skip> skips = new ArrayDeque<>();
  private long written;
  private int names;
  private String time = "";

  private record Skip(String name, int channels) {}

  /**
   * @param width of the first level; the others have two and four times as many channels
   * @param head channels of one attention head
   * @param text channels of the text's hidden states
   * @param pooled channels of the pooled text
   * @param depths transformer blocks of the second and third level
   */
  private SdxlGraph(Path folder, int width, int head, int text, int pooled, int... depths) throws IOException {
    this.width = width;
    this.head = head;
    this.text = text;
    this.pooled = pooled;
    this.depths = depths;
    this.data = new BufferedOutputStream(Files.newOutputStream(folder.resolve(DATA)), 1 << 20);
    var random = new SplittableRandom(1);
    for (var i = 0; i < TABLE; i++) {
      table[i] = (float) random.nextDouble(-1, 1);
    }
  }

  /** SDXL's own shapes. */
  static void full(Path folder) throws IOException {
    write(folder, 320, 64, 2048, 1280, 2, 10);
  }

  static void write(Path folder, int width, int head, int text, int pooled, int... depths) throws IOException {
    Files.createDirectories(folder);
    try (var writing = new SdxlGraph(folder, width, head, text, pooled, depths)) {
      writing.unet();
      Files.write(folder.resolve("model.onnx"), writing.graph.bytes());
    }
  }

  @Override
  public void close() throws IOException {
    data.close();
  }

  private void unet() {
    graph.input("sample", Type.HALF, "batch", 4, "height", "width").input("timestep", Type.FLOAT)
        .input("encoder_hidden_states", Type.HALF, "batch", 77, text).input("text_embeds", Type.HALF, "batch", pooled)
        .input("time_ids", Type.HALF, "batch", 6).output("out_sample", Type.HALF, "batch", 4, "height", "width");
    time = time();
    var x = conv("sample", 4, width, 3, 1);
    skips.push(new Skip(x, width));
    x = down(x, width, width, 0, true);
    x = down(x, width, 2 * width, depths[0], true);
    x = down(x, 2 * width, 4 * width, depths[1], false);
    x = resnet(x, 4 * width, 4 * width);
    x = transformer(x, 4 * width, depths[1]);
    x = resnet(x, 4 * width, 4 * width);
    x = up(x, 4 * width, 4 * width, depths[1], true);
    x = up(x, 4 * width, 2 * width, depths[0], true);
    x = up(x, 2 * width, width, 0, false);
    graph.node("Identity", "out", List.of(conv(silu(norm(x, width)), width, 4, 3, 1)), "out_sample");
  }

  private String down(String input, int from, int to, int depth, boolean halves) {
    var x = input;
    for (var i = 0; i < 2; i++) {
      x = resnet(x, i == 0 ? from : to, to);
      x = depth > 0 ? transformer(x, to, depth) : x;
      skips.push(new Skip(x, to));
    }
    if (halves) {
      x = conv(x, to, to, 3, 2);
      skips.push(new Skip(x, to));
    }
    return x;
  }

  private String up(String input, int from, int to, int depth, boolean doubles) {
    var x = input;
    for (var i = 0; i < 3; i++) {
      var skip = skips.pop();
      var joined = node("Concat", List.of(x, skip.name()), Map.of("axis", 1L));
      x = resnet(joined, (i == 0 ? from : to) + skip.channels(), to);
      x = depth > 0 ? transformer(x, to, depth) : x;
    }
    if (doubles) {
      var scales = name();
      graph.weight(scales, new float[] {1, 1, 2, 2}, 4);
      x = node("Resize", List.of(x, "", scales),
          Map.of("mode", "nearest", "coordinate_transformation_mode", "asymmetric", "nearest_mode", "floor"));
      x = conv(x, to, to, 3, 1);
    }
    return x;
  }

  /** Embeds the timestep and, with the sizes, the pooled text. */
  private String time() {
    var wide = 4 * width;
    var step = node("Cast", List.of(node("Reshape", List.of("timestep", numbers(1, 1)), Map.of())), Map.of("to", 10L));
    var steps = linear(silu(linear(waves(step, width / 2), width, wide)), wide, wide);
    var sizes = node("Reshape", List.of("time_ids", numbers(-1, 1)), Map.of());
    var size = node("Reshape", List.of(waves(sizes, 128), numbers(-1, 6 * 256)), Map.of());
    var added = node("Concat", List.of("text_embeds", size), Map.of("axis", 1L));
    var all = node("Add", List.of(steps, linear(silu(linear(added, pooled + 6 * 256, wide)), wide, wide)), Map.of());
    return silu(all);
  }

  /** Cosines and sines of so many frequencies. */
  private String waves(String values, int frequencies) {
    var each = new float[frequencies];
    for (var i = 0; i < frequencies; i++) {
      each[i] = (float) Math.exp(-Math.log(10_000) * i / frequencies);
    }
    var name = name();
    graph.halves(name, each, 1, frequencies);
    var angles = node("Mul", List.of(values, name), Map.of());
    return node("Concat", List.of(node("Cos", List.of(angles), Map.of()), node("Sin", List.of(angles), Map.of())), Map.of("axis", 1L));
  }

  private String resnet(String input, int from, int to) {
    var first = conv(silu(norm(input, from)), from, to, 3, 1);
    var now = node("Unsqueeze", List.of(linear(time, 4 * width, to), numbers(2, 3)), Map.of());
    var second = conv(silu(norm(node("Add", List.of(first, now), Map.of()), to)), to, to, 3, 1);
    return node("Add", List.of(from == to ? input : conv(input, from, to, 1, 1), second), Map.of());
  }

  private String transformer(String input, int channels, int depth) {
    var rows = node("Transpose", List.of(norm(input, channels)), Map.of("perm", new long[] {0, 2, 3, 1}));
    var x = linear(node("Reshape", List.of(rows, numbers(0, -1, channels)), Map.of("allowzero", 0L)), channels, channels);
    for (var i = 0; i < depth; i++) {
      var self = layerNorm(x, channels);
      x = node("Add", List.of(attention(self, self, channels, channels), x), Map.of());
      x = node("Add", List.of(attention(layerNorm(x, channels), "encoder_hidden_states", channels, text), x), Map.of());
      x = node("Add", List.of(feedForward(layerNorm(x, channels), channels), x), Map.of());
    }
    var columns = node("Transpose", List.of(linear(x, channels, channels)), Map.of("perm", new long[] {0, 2, 1}));
    var back = node("Reshape", List.of(columns, node("Shape", List.of(input), Map.of())), Map.of());
    return node("Add", List.of(back, input), Map.of());
  }

  private String attention(String asking, String asked, int channels, int askedChannels) {
    var query = heads(matrix(asking, channels, channels), channels, 0, 2, 1, 3);
    var key = heads(matrix(asked, askedChannels, channels), channels, 0, 2, 3, 1);
    var value = heads(matrix(asked, askedChannels, channels), channels, 0, 2, 1, 3);
    var scale = name();
    graph.halves(scale, new float[] {(float) (1 / Math.sqrt(head))});
    var scores = node("Mul", List.of(node("MatMul", List.of(query, key), Map.of()), scale), Map.of());
    var mixed = node("MatMul", List.of(node("Softmax", List.of(scores), Map.of("axis", -1L)), value), Map.of());
    var rows = node("Transpose", List.of(mixed), Map.of("perm", new long[] {0, 2, 1, 3}));
    return linear(node("Reshape", List.of(rows, numbers(0, -1, channels)), Map.of()), channels, channels);
  }

  private String heads(String rows, int channels, long... order) {
    var split = node("Reshape", List.of(rows, numbers(0, -1, channels / head, head)), Map.of());
    return node("Transpose", List.of(split), Map.of("perm", order));
  }

  /** GEGLU. */
  private String feedForward(String input, int channels) {
    var inner = 4 * channels;
    var value = linear(input, channels, inner);
    var gate = linear(input, channels, inner);
    var root = name();
    var one = name();
    var half = name();
    graph.halves(root, new float[] {(float) Math.sqrt(0.5)}).halves(one, new float[] {1}).halves(half, new float[] {0.5f});
    var erf = node("Erf", List.of(node("Mul", List.of(gate, root), Map.of())), Map.of());
    var gelu = node("Mul", List.of(node("Mul", List.of(gate, node("Add", List.of(erf, one), Map.of())), Map.of()), half), Map.of());
    return linear(node("Mul", List.of(value, gelu), Map.of()), inner, channels);
  }

  private String conv(String input, int from, int to, int kernel, int stride) {
    var pad = (long) kernel / 2;
    return node("Conv", List.of(input, weight(from * kernel * kernel, to, from, kernel, kernel), bias(to)),
        Map.of("kernel_shape", new long[] {kernel, kernel}, "strides", new long[] {stride, stride}, "pads",
            new long[] {pad, pad, pad, pad}));
  }

  private String matrix(String input, int from, int to) {
    return node("MatMul", List.of(input, weight(from, from, to)), Map.of());
  }

  private String linear(String input, int from, int to) {
    return node("Add", List.of(matrix(input, from, to), bias(to)), Map.of());
  }

  private String norm(String input, int channels) {
    var ones = new float[GROUPS];
    Arrays.fill(ones, 1);
    var scale = name();
    var shift = name();
    graph.halves(scale, ones, GROUPS).halves(shift, new float[GROUPS], GROUPS);
    var grouped = node("Reshape", List.of(input, numbers(0, GROUPS, -1)), Map.of());
    var normal = node("InstanceNormalization", List.of(grouped, scale, shift), Map.of("epsilon", 1e-5f));
    var back = node("Reshape", List.of(normal, node("Shape", List.of(input), Map.of())), Map.of());
    return node("Add", List.of(node("Mul", List.of(back, constants(1, channels, 1, 1)), Map.of()), constants(0, channels, 1, 1)), Map.of());
  }

  private String layerNorm(String input, int channels) {
    return node("LayerNormalization", List.of(input, constants(1, channels), constants(0, channels)),
        Map.of("axis", -1L, "epsilon", 1e-5f));
  }

  private String silu(String input) {
    return node("Mul", List.of(input, node("Sigmoid", List.of(input), Map.of())), Map.of());
  }

  private String constants(float value, int count, long... others) {
    var values = new float[count];
    Arrays.fill(values, value);
    var shape = new long[others.length + 1];
    shape[0] = count;
    System.arraycopy(others, 0, shape, 1, others.length);
    var name = name();
    graph.halves(name, values, shape);
    return name;
  }

  private String bias(int count) {
    return constants(0.01f, count);
  }

  /** @param inputs of one output: the more, the smaller the weights, so that nothing overflows */
  private String weight(int inputs, long... shape) {
    var name = name();
    var count = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    var scale = (float) Math.sqrt(1.0 / inputs);
    var block = ByteBuffer.allocate(2 * (int) Math.min(count, TABLE)).order(ByteOrder.LITTLE_ENDIAN);
    try {
      for (var left = count; left > 0; left -= block.limit() / 2) {
        block.clear().limit(2 * (int) Math.min(left, TABLE));
        for (var i = 0; i < block.limit() / 2; i++) {
          block.putShort(Float.floatToFloat16(scale * table[i * 7 + (int) written & TABLE - 1]));
        }
        data.write(block.array(), 0, block.limit());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    graph.external(name, Type.HALF, DATA, written, 2 * count, shape);
    written += 2 * count;
    return name;
  }

  private String numbers(long... values) {
    var name = name();
    graph.numbers(name, values);
    return name;
  }

  private String node(String operation, List<String> inputs, Map<String, Object> attributes) {
    var name = name();
    graph.node(operation, name, new ArrayList<>(inputs), name, attributes);
    return name;
  }

  private String name() {
    return "n" + names++;
  }
}
