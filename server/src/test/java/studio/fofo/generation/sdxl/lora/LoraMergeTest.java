package studio.fofo.generation.sdxl.lora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.fofo.generation.sdxl.TinySdxl;
import studio.fofo.generation.sdxl.lora.LoraFile.Part;
import studio.fofo.generation.sdxl.sampling.TorchRandom;
import studio.fofo.inference.Inference;
import studio.fofo.inference.ModelFile;
import studio.fofo.inference.ModelOptions;
import studio.fofo.inference.OnnxFile;
import studio.fofo.inference.Tensor;
import studio.fofo.inference.TinyGraph;
import studio.fofo.inference.TinyGraph.Type;

class LoraMergeTest {

  private static final int IN = 16;
  private static final int OUT = 4;
  private static final int RANK = 3;
  private static final float ALPHA = 1.5f;
  private static final double SCALE = 0.8;
  private static final String NODE = "/down_blocks.1/attentions.0/transformer_blocks.0/attn1/to_q/";

  private final float[] down = new TorchRandom(1).normal(RANK * IN);
  private final float[] up = new TorchRandom(2).normal(OUT * RANK);
  private final float[] weight = new TorchRandom(3).normal(IN * OUT);
  private final float[] input = new TorchRandom(4).normal(IN);

  @TempDir
  private Path folder;

  private LoraFile lora(byte[] bytes) throws Exception {
    return new LoraFile(Files.write(folder.resolve("style.safetensors"), bytes));
  }

  private Path network(TinyGraph graph) throws Exception {
    return Files.write(folder.resolve("model.onnx"), graph.bytes());
  }

  /** What a layer gives with the LoRA beside it instead of merged into it. */
  private float[] expected() {
    var outputs = new float[OUT];
    for (var output = 0; output < OUT; output++) {
      var sum = 0.0;
      for (var i = 0; i < IN; i++) {
        sum += weight[i * OUT + output] * input[i];
      }
      for (var rank = 0; rank < RANK; rank++) {
        var inner = 0.0;
        for (var i = 0; i < IN; i++) {
          inner += down[rank * IN + i] * input[i];
        }
        sum += SCALE * ALPHA / RANK * up[output * RANK + rank] * inner;
      }
      outputs[output] = (float) sum;
    }
    return outputs;
  }

  private float[] transposed() {
    var transposed = new float[weight.length];
    for (var i = 0; i < IN; i++) {
      for (var output = 0; output < OUT; output++) {
        transposed[output * IN + i] = weight[i * OUT + output];
      }
    }
    return transposed;
  }

  private float[] run(Path network, long... shape) throws Exception {
    var merged = LoraMerge.into(OnnxFile.read(network), lora(TinySdxl.lora(RANK, ALPHA, down, up)), Part.UNET, SCALE);
    var file = ModelFile.at(network, TinyGraph.sha256(Files.readAllBytes(network)));
    try (var model = Inference.in(Path.of("target/programs")).open(file, ModelOptions.onCpu(1).with(merged))) {
      return model.run(Map.of("x", Tensor.of(input, shape))).get("y").floats();
    }
  }

  @Test
  void mergesIntoAMatrixThatAnExporterTransposed() throws Exception {
    var graph = new TinyGraph().input("x", Type.FLOAT, 1, IN).output("y", Type.FLOAT, 1, OUT).weight("onnx::MatMul_7", weight, IN, OUT)
        .node("MatMul", NODE + "MatMul", List.of("x", "onnx::MatMul_7"), "y");
    assertThat(run(network(graph), 1, IN)).containsExactly(expected(), within(1e-5f));
  }

  @Test
  void mergesIntoALinearLayerAndAConvolution() throws Exception {
    var linear = new TinyGraph().input("x", Type.FLOAT, 1, IN).output("y", Type.FLOAT, 1, OUT).weight("w", transposed(), OUT, IN)
        .node("Gemm", NODE + "Gemm", List.of("x", "w"), "y", Map.of("transB", 1L));
    assertThat(run(network(linear), 1, IN)).containsExactly(expected(), within(1e-5f));
    var convolution = new TinyGraph().input("x", Type.FLOAT, 1, IN, 1, 1).output("y", Type.FLOAT, 1, OUT, 1, 1)
        .weight("w", transposed(), OUT, IN, 1, 1).node("Conv", NODE + "Conv", List.of("x", "w"), "y");
    assertThat(run(network(convolution), 1, IN, 1, 1)).containsExactly(expected(), within(1e-5f));
  }

  @Test
  void mergesIntoWeightsBesideTheFile() throws Exception {
    var data = ByteBuffer.allocate(weight.length * 4 + 8).order(ByteOrder.LITTLE_ENDIAN).position(8);
    for (var value : weight) {
      data.putFloat(value);
    }
    Files.write(folder.resolve("model.onnx_data"), data.array());
    var graph = new TinyGraph().input("x", Type.FLOAT, 1, IN).output("y", Type.FLOAT, 1, OUT)
        .external("w", Type.FLOAT, "model.onnx_data", 8, weight.length * 4L, IN, OUT)
        .node("MatMul", NODE + "MatMul", List.of("x", "w"), "y");
    assertThat(run(network(graph), 1, IN)).containsExactly(expected(), within(1e-5f));
  }

  @Test
  void mergesInHalfPrecision() throws Exception {
    var graph = new TinyGraph().input("x", Type.HALF, 1, IN).output("y", Type.HALF, 1, OUT).halves("w", weight, IN, OUT)
        .node("MatMul", NODE + "MatMul", List.of("x", "w"), "y");
    assertThat(run(network(graph), 1, IN)).containsExactly(expected(), within(2e-2f));
  }

  @Test
  void saysWhichLayerIsMissingOrDoesNotFit() throws Exception {
    var other = network(new TinyGraph().input("x", Type.FLOAT, 1, IN).output("y", Type.FLOAT, 1, OUT).weight("w", weight, IN, OUT)
        .node("MatMul", "/other/MatMul", List.of("x", "w"), "y"));
    assertThatThrownBy(() -> run(other, 1, IN)).hasMessageContaining("1 layers that the model has not, such as " + TinySdxl.LAYER);
    var smaller = network(new TinyGraph().input("x", Type.FLOAT, 1, 2).output("y", Type.FLOAT, 1, 2).weight("w", new float[4], 2, 2)
        .node("MatMul", NODE + "MatMul", List.of("x", "w"), "y"));
    assertThatThrownBy(() -> run(smaller, 1, IN)).hasMessageContaining("is 4×16, the model's has 4 weights");
  }

  @Test
  void readsTheNamesOfEveryTrainer() throws Exception {
    var unet = List.of(
        "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.lora_A.weight",
        "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.lora.down.weight",
        "unet.down_blocks.1.attentions.0.transformer_blocks.0.attn1.processor.to_q_lora.down.weight",
        "base_model.model.down_blocks.1.attentions.0.transformer_blocks.0.attn1.to_q.lora_A.weight",
        "lora_unet_down_blocks_1_attentions_0_transformer_blocks_0_attn1_to_q.lora_down.weight",
        "lora_unet_input_blocks_4_1_transformer_blocks_0_attn1_to_q.lora_down.weight");
    for (var name : unet) {
      assertThat(lora(pair(name)).layers(Part.UNET)).as(name).containsExactly(TinySdxl.LAYER);
    }
    assertThat(lora(pair("unet.mid_block.attentions.0.attn1.processor.to_out_lora.down.weight")).layers(Part.UNET))
        .containsExactly("mid_block_attentions_0_attn1_to_out_0");
    assertThat(lora(pair("lora_te1_text_model_encoder_layers_0_mlp_fc1.lora_down.weight")).layers(Part.TEXT_ENCODER))
        .containsExactly("text_model_encoder_layers_0_mlp_fc1");
    assertThat(lora(pair("text_encoder_2.text_model.encoder.layers.3.mlp.fc1.lora_A.weight")).layers(Part.TEXT_ENCODER_2))
        .containsExactly("text_model_encoder_layers_3_mlp_fc1");
  }

  /** Both halves of a layer, the second named after the first. */
  private static byte[] pair(String down) {
    var up = down.replace("lora_A", "lora_B").replace("lora_down", "lora_up").replace("lora.down", "lora.up");
    return safetensors("{\"" + down + "\":{\"dtype\":\"F16\",\"shape\":[1,2],\"data_offsets\":[0,4]},\"" + up
        + "\":{\"dtype\":\"BF16\",\"shape\":[2,1],\"data_offsets\":[4,8]}}", new byte[] {0, 0x3c, 0, 0x40, (byte) 0x80, 0x3f, 0, 0x40});
  }

  private static byte[] safetensors(String header, byte[] data) {
    var bytes = header.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(8 + bytes.length + data.length).order(ByteOrder.LITTLE_ENDIAN).putLong(bytes.length).put(bytes).put(data)
        .array();
  }

  @Test
  void readsHalfAndBrainFloats() throws Exception {
    var change = lora(pair("unet.a.lora_A.weight")).change(Part.UNET, "a");
    assertThat(change.down()).containsExactly(1, 2);
    assertThat(change.up()).containsExactly(1, 2);
    assertThat(change.factor()).isEqualTo(1);
  }

  @Test
  void refusesFilesThatAreNoLora() {
    assertThatThrownBy(() -> lora(new byte[4])).hasMessageContaining("too early");
    assertThatThrownBy(() -> lora(safetensors("{]", new byte[0]))).hasMessageContaining("its header is no JSON");
    assertThatThrownBy(() -> lora(safetensors("{}", new byte[0]))).hasMessageContaining("has no layers");
    var longer = "{\"a.lora_A.weight\":{\"dtype\":\"F32\",\"shape\":[2,2],\"data_offsets\":[0,16]}}";
    assertThatThrownBy(() -> lora(safetensors(longer, new byte[8]))).hasMessageContaining("is not where its header says");
    assertThatThrownBy(() -> lora(safetensors(longer, new byte[16]))).hasMessageContaining("only one half of the layer a");
    var other = "{\"a.dora_scale\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}";
    assertThatThrownBy(() -> lora(safetensors(other, new byte[4]))).hasMessageContaining("no LoRA of a kind that is supported");
  }
}
