package studio.fofo.generation.sdxl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import studio.fofo.generation.sdxl.sampling.TorchRandom;
import studio.fofo.inference.TinyGraph;
import studio.fofo.inference.TinyGraph.Type;

/**
 * A model with SDXL's parts and the names of their inputs and outputs, as optimum exports them, but a few hundred random weights:
 * everything around the weights is the real thing. Its UNet mixes what it is given; its VAE enlarges latents eightfold.
 */
public final class TinySdxl {

  /** The layer of the UNet that LoRAs change: 16 inputs, 4 outputs. */
  public static final String LAYER = "down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q";

  private static final int SMALL = 8;
  private static final int SMALL_POOLED = 6;

  private final Type type;
  private final int first;
  private final int second;
  private final int pooled;
  private long seed = 1;

  public TinySdxl() {
    this(Type.FLOAT);
  }

  /** @param type of all weights */
  public TinySdxl(Type type) {
    this(type, SMALL, SMALL, SMALL_POOLED);
  }

  /**
   * @param first channels of the first text encoder; {@code second} likewise
   * @param pooled channels of the pooled text
   */
  public TinySdxl(Type type, int first, int second, int pooled) {
    this.type = type;
    this.first = first;
    this.second = second;
    this.pooled = pooled;
  }

  /** Writes the export. */
  public void write(Path folder) {
    try {
      for (var part : List.of("tokenizer", "tokenizer_2", "text_encoder", "text_encoder_2", "unet", "vae_decoder", "vae_encoder",
          "scheduler")) {
        Files.createDirectories(folder.resolve(part));
      }
      for (var tokenizer : List.of("tokenizer", "tokenizer_2")) {
        Files.writeString(folder.resolve(tokenizer).resolve("vocab.json"), vocabulary());
        Files.writeString(folder.resolve(tokenizer).resolve("merges.txt"), "#version: 0.2\nc a\nf o\nfo x</w>\n");
      }
      Files.write(folder.resolve("text_encoder/model.onnx"), textEncoder(false));
      Files.write(folder.resolve("text_encoder_2/model.onnx"), textEncoder(true));
      Files.write(folder.resolve("unet/model.onnx"), unet());
      Files.write(folder.resolve("vae_decoder/model.onnx"), decoder(1));
      Files.write(folder.resolve("vae_encoder/model.onnx"), encoder());
      Files.writeString(folder.resolve("scheduler/scheduler_config.json"), """
          {"_class_name": "EulerDiscreteScheduler", "beta_schedule": "scaled_linear", "beta_start": 0.00085, "beta_end": 0.012,
           "num_train_timesteps": 1000, "prediction_type": "epsilon", "steps_offset": 1, "timestep_spacing": "leading"}""");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String vocabulary() {
    var words = new StringBuilder("{");
    var number = 0;
    for (var value = 0; value < 256; value++) {
      var isVisible = value >= '!' && value <= '~' && value != '"' && value != '\\';
      if (isVisible) {
        words.append('"').append((char) value).append("\":").append(number++).append(",\"").append((char) value).append("</w>\":")
            .append(number++).append(',');
      }
    }
    return words + "\"ca\":300,\"fo\":301,\"fox</w>\":302,\"<|startoftext|>\":303,\"<|endoftext|>\":304}";
  }

  private float[] random(int count, double scale) {
    var values = new TorchRandom(seed++).normal(count);
    for (var i = 0; i < count; i++) {
      values[i] *= (float) scale;
    }
    return values;
  }

  private void weight(TinyGraph graph, String name, double scale, long... shape) {
    var count = 1;
    for (var size : shape) {
      count *= (int) size;
    }
    constant(graph, name, random(count, scale), shape);
  }

  private void constant(TinyGraph graph, String name, float[] values, long... shape) {
    if (type == Type.HALF) {
      graph.halves(name, values, shape);
    } else {
      graph.weight(name, values, shape);
    }
  }

  private byte[] textEncoder(boolean isSecond) {
    var graph = new TinyGraph().input("input_ids", isSecond ? Type.INT64 : Type.INT32, "batch", 77);
    var width = isSecond ? second : first;
    weight(graph, "table", 1, 305, width);
    weight(graph, "w1", Math.sqrt(2.0 / width), width, width);
    weight(graph, "w2", Math.sqrt(2.0 / width), width, width);
    graph.node("Gather", "/embeddings/Gather", List.of("table", "input_ids"), "hidden_states.0")
        .node("MatMul", "/text_model/encoder/layers.0/self_attn/q_proj/MatMul", List.of("hidden_states.0", "w1"), "hidden_states.1")
        .node("MatMul", "/text_model/encoder/layers.1/self_attn/q_proj/MatMul", List.of("hidden_states.1", "w2"), "hidden_states.2");
    if (isSecond) {
      weight(graph, "projection", Math.sqrt(2.0 / width), width, pooled);
      graph.node("ReduceMean", "pool", List.of("hidden_states.2"), "pooled", Map.of("axes", new long[] {1}, "keepdims", 0L))
          .node("MatMul", "project", List.of("pooled", "projection"), "text_embeds").output("text_embeds", type, "batch", pooled);
    }
    for (var i = 0; i < 3; i++) {
      graph.output("hidden_states." + i, type, "batch", 77, width);
    }
    return graph.bytes();
  }

  /** The output is a mix of the sample's channels, shifted by everything else. */
  private byte[] unet() {
    var graph = new TinyGraph().input("sample", type, "batch", 4, "height", "width").input("timestep", type)
        .input("encoder_hidden_states", type, "batch", 77, first + second).input("text_embeds", type, "batch", pooled)
        .input("time_ids", type, "batch", 6).output("out_sample", type, "batch", 4, "height", "width");
    weight(graph, "mix", 0.3, 4, 4, 1, 1);
    weight(graph, "onnx::MatMul_1", 0.4, first + second, 4);
    weight(graph, "onnx::MatMul_2", 0.4, pooled, 4);
    weight(graph, "onnx::MatMul_3", 1e-4, 6, 4);
    constant(graph, "per_mille", new float[] {1e-3f});
    graph.numbers("plane", 2, 3)
        .node("Conv", "/conv_in/Conv", List.of("sample", "mix"), "mixed")
        .node("ReduceMean", "mean", List.of("encoder_hidden_states"), "text", Map.of("axes", new long[] {1}, "keepdims", 0L))
        .node("MatMul", "/down_blocks.1/attentions.0/transformer_blocks.0/attn1/to_q/MatMul", List.of("text", "onnx::MatMul_1"), "asked")
        .node("MatMul", "/add_embedding/MatMul", List.of("text_embeds", "onnx::MatMul_2"), "pooled")
        .node("MatMul", "/add_time/MatMul", List.of("time_ids", "onnx::MatMul_3"), "sizes")
        .node("Mul", "/time/Mul", List.of("timestep", "per_mille"), "time")
        .node("Add", "a1", List.of("asked", "pooled"), "s1").node("Add", "a2", List.of("s1", "sizes"), "s2")
        .node("Add", "a3", List.of("s2", "time"), "s3").node("Tanh", "t", List.of("s3"), "shift")
        .node("Unsqueeze", "u", List.of("shift", "plane"), "shifts").node("Add", "a4", List.of("mixed", "shifts"), "out_sample");
    return graph.bytes();
  }

  /** @param contrast 0 gives pictures of one colour, a number that is none gives none at all */
  public byte[] decoder(float contrast) {
    var graph = new TinyGraph().input("latent_sample", type, "batch", 4, "height", "width")
        .output("sample", type, "batch", 3, "high", "wide");
    weight(graph, "colours", 0.1, 3, 4, 1, 1);
    constant(graph, "contrast", new float[] {contrast});
    graph.weight("scales", new float[] {1, 1, 8, 8}, 4)
        .node("Conv", "/conv/Conv", List.of("latent_sample", "colours"), "c").node("Tanh", "t", List.of("c"), "tanh")
        .node("Mul", "m", List.of("tanh", "contrast"), "small")
        .node("Resize", "r", List.of("small", "", "scales"), "sample",
            new HashMap<>(Map.of("mode", "nearest", "coordinate_transformation_mode", "asymmetric", "nearest_mode", "floor")));
    return graph.bytes();
  }

  private byte[] encoder() {
    var graph = new TinyGraph().input("sample", type, "batch", 3, "high", "wide")
        .output("latent_parameters", type, "batch", 8, "height", "width");
    weight(graph, "moments", 1, 8, 3, 1, 1);
    graph.node("AveragePool", "p", List.of("sample"), "pooled", Map.of("kernel_shape", new long[] {8, 8}, "strides", new long[] {8, 8}))
        .node("Conv", "/conv/Conv", List.of("pooled", "moments"), "latent_parameters");
    return graph.bytes();
  }

  /** A LoRA of {@link #LAYER} in single precision, as kohya's scripts write it. */
  public static byte[] lora(int rank, float alpha, float[] down, float[] up) {
    var data = new ByteArrayOutputStream();
    var header = new StringBuilder("{\"__metadata__\":{\"ss_network_module\":\"networks.lora\"}");
    append(header, data, "lora_unet_" + LAYER + ".lora_down.weight", down, "[" + rank + "," + down.length / rank + "]");
    append(header, data, "lora_unet_" + LAYER + ".lora_up.weight", up, "[" + up.length / rank + "," + rank + "]");
    append(header, data, "lora_unet_" + LAYER + ".alpha", new float[] {alpha}, "[]");
    header.append('}');
    var file = ByteBuffer.allocate(8 + header.length() + data.size()).order(ByteOrder.LITTLE_ENDIAN);
    return file.putLong(header.length()).put(header.toString().getBytes(StandardCharsets.US_ASCII)).put(data.toByteArray())
        .array();
  }

  private static void append(StringBuilder header, ByteArrayOutputStream data, String name, float[] values, String shape) {
    header.append(",\"").append(name).append("\":{\"dtype\":\"F32\",\"shape\":").append(shape).append(",\"data_offsets\":[")
        .append(data.size()).append(',').append(data.size() + values.length * Float.BYTES).append("]}");
    var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    data.writeBytes(bytes.array());
  }
}
