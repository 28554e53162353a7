package studio.fofo.generation.sdxl.lora;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A LoRA's layers, under one name each, whichever program trained it: diffusers and PEFT name layers {@code
 * unet.down_blocks.1.….to_q.lora_A.weight}, kohya's scripts {@code lora_unet_down_blocks_1_…_to_q.lora_down.weight}, or, after the original
 * model, {@code lora_unet_input_blocks_4_1_…}.
 */
public final class LoraFile {

  /** The network of the model that a layer belongs to. */
  public enum Part {
    TEXT_ENCODER,
    TEXT_ENCODER_2,
    UNET
  }

  private static final Pattern DOWN = Pattern.compile("(.+?)[._](?:lora_down|lora_A|lora_A\\.default|lora\\.down)\\.weight");
  private static final Pattern UP = Pattern.compile("(.+?)[._](?:lora_up|lora_B|lora_B\\.default|lora\\.up)\\.weight");
  private static final Pattern ALPHA = Pattern.compile("(.+)\\.alpha");
  private static final Map<Part, List<String>> PREFIXES = new TreeMap<>(Map.of(
      Part.TEXT_ENCODER, List.of("lora_te1_", "text_encoder_"),
      Part.TEXT_ENCODER_2, List.of("lora_te2_", "text_encoder_2_"),
      Part.UNET, List.of("lora_unet_", "unet_", "base_model_model_")));
  /** The original model's names of the blocks that have attentions. */
  private static final Map<String, String> BLOCKS = blocks();

  private final Safetensors file;
  private final Map<Part, Map<String, Layer>> layers = new TreeMap<>();

  private static final class Layer {

    private @Nullable String down;
    private @Nullable String up;
    private @Nullable String alpha;
  }

  /**
   * A change of a weight: {@code up · down · factor}.
   *
   * @param rank the columns of up and the rows of down
   * @param factor alpha ∕ rank
   */
  public record Change(float[] up, float[] down, int rank, double factor) {

    int outputs() {
      return up.length / rank;
    }

    int inputs() {
      return down.length / rank;
    }
  }

  /** @throws IOException if it is no LoRA, or of a kind that is not supported */
  public LoraFile(Path path) throws IOException {
    this.file = new Safetensors(path);
    for (var name : file.names()) {
      var known = take(DOWN, name, (layer, tensor) -> layer.down = tensor) || take(UP, name, (layer, tensor) -> layer.up = tensor)
          || take(ALPHA, name, (layer, tensor) -> layer.alpha = tensor);
      if (!known) {
        throw new IOException(path.getFileName() + " has the tensor " + name + ": it is no LoRA of a kind that is supported");
      }
    }
    for (var part : layers.entrySet()) {
      for (var layer : part.getValue().entrySet()) {
        if (layer.getValue().down == null || layer.getValue().up == null) {
          throw new IOException(path.getFileName() + " has only one half of the layer " + layer.getKey());
        }
      }
    }
    if (layers.isEmpty()) {
      throw new IOException(path.getFileName() + " has no layers");
    }
  }

  /** @throws IOException if it is no LoRA, or one that cannot be merged into any network */
  public static void check(Path path) throws IOException {
    var lora = new LoraFile(path);
    for (var part : Part.values()) {
      for (var layer : lora.layers(part)) {
        lora.change(part, layer);
      }
    }
  }

  private interface Setting {

    void set(Layer layer, String tensor);
  }

  private boolean take(Pattern pattern, String tensor, Setting setting) {
    var match = pattern.matcher(tensor);
    if (!match.matches()) {
      return false;
    }
    var name = match.group(1).replace("processor.", "").replaceFirst("to_out$", "to_out_0").replace('.', '_');
    var part = part(name);
    var inner = inner(name, part);
    setting.set(layers.computeIfAbsent(part, any -> new LinkedHashMap<>()).computeIfAbsent(inner, any -> new Layer()), tensor);
    return true;
  }

  private static Part part(String name) {
    if (name.startsWith("lora_te2_") || name.startsWith("text_encoder_2_")) {
      return Part.TEXT_ENCODER_2;
    }
    return name.startsWith("lora_te1_") || name.startsWith("text_encoder_") ? Part.TEXT_ENCODER : Part.UNET;
  }

  private static String inner(String name, Part part) {
    var inner = PREFIXES.getOrDefault(part, List.of()).stream().filter(name::startsWith).findFirst()
        .map(prefix -> name.substring(prefix.length())).orElse(name);
    return BLOCKS.entrySet().stream().filter(block -> inner.startsWith(block.getKey())).findFirst()
        .map(block -> block.getValue() + inner.substring(block.getKey().length())).orElse(inner);
  }

  private static Map<String, String> blocks() {
    var blocks = new HashMap<String, String>();
    blocks.put("middle_block_1_", "mid_block_attentions_0_");
    for (var i = 0; i < 2; i++) {
      blocks.put("input_blocks_" + (4 + i) + "_1_", "down_blocks_1_attentions_" + i + "_");
      blocks.put("input_blocks_" + (7 + i) + "_1_", "down_blocks_2_attentions_" + i + "_");
    }
    for (var i = 0; i < 3; i++) {
      blocks.put("output_blocks_" + i + "_1_", "up_blocks_0_attentions_" + i + "_");
      blocks.put("output_blocks_" + (3 + i) + "_1_", "up_blocks_1_attentions_" + i + "_");
    }
    return blocks;
  }

  /** The names of the layers that it changes, as they are in diffusers, with underscores instead of points. */
  public List<String> layers(Part part) {
    return layers.getOrDefault(part, Map.of()).keySet().stream().sorted().toList();
  }

  /**
   * The change of one of its layers.
   *
   * @throws LoraUnfit if its halves do not fit each other, or cannot be read
   */
  public Change change(Part part, String name) throws LoraUnfit {
    var layer = Objects.requireNonNull(layers.getOrDefault(part, Map.of()).get(name), () -> "no layer " + name);
    try {
      var down = file.read(Objects.requireNonNull(layer.down));
      var up = file.read(Objects.requireNonNull(layer.up));
      if (!down.isMatrix() || !up.isMatrix() || up.columns() != down.rows()) {
        throw new LoraUnfit("the halves of the layer " + name + " do not fit: their shapes are " + Arrays.toString(up.shape()) + " and "
            + Arrays.toString(down.shape()));
      }
      return new Change(up.values(), down.values(), down.rows(), alpha(name, layer, down.rows()) / down.rows());
    } catch (LoraUnfit unfit) {
      throw unfit;
    } catch (IOException unreadable) {
      throw new LoraUnfit(unreadable);
    }
  }

  private double alpha(String name, Layer layer, int rank) throws IOException {
    if (layer.alpha == null) {
      return rank;
    }
    var values = file.read(layer.alpha).values();
    if (values.length != 1 || !Float.isFinite(values[0])) {
      throw new LoraUnfit("the alpha of the layer " + name + " is " + Arrays.toString(values) + ", one number is expected");
    }
    return values[0];
  }
}
