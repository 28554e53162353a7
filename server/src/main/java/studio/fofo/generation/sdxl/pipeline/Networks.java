package studio.fofo.generation.sdxl.pipeline;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import studio.fofo.generation.sdxl.lora.LoraFile;
import studio.fofo.generation.sdxl.lora.LoraFile.Part;
import studio.fofo.generation.sdxl.lora.LoraMerge;
import studio.fofo.generation.sdxl.lora.LoraUnfit;
import studio.fofo.generation.sdxl.models.InstalledModel;
import studio.fofo.generation.sdxl.models.ModelFolder;
import studio.fofo.generation.sdxl.text.ClipTokenizer;
import studio.fofo.inference.Inference;
import studio.fofo.inference.Model;
import studio.fofo.inference.ModelFile;
import studio.fofo.inference.ModelOptions;
import studio.fofo.inference.OnnxFile;

/**
 * The open text encoders and UNets, one set for each LoRA that was used lately; the least recently used one is closed. For one thread.
 */
final class Networks implements AutoCloseable {

  private static final int PADDED_WITH_END = -1;
  private static final int PADDED_WITH_ZERO = 0;

  private final Inference inference;
  private final ModelFolder folder;
  private final InstalledModel model;
  private final ModelOptions options;
  private final int most;
  private final Map<String, Open> open = new LinkedHashMap<>(8, 0.75f, true);

  /** One set. */
  record Open(TextEncoders text, Model unet) implements AutoCloseable {

    @Override
    public void close() {
      text.close();
      unet.close();
    }
  }

  /** @param most how many sets stay open */
  Networks(Inference inference, ModelFolder folder, InstalledModel model, ModelOptions options, int most) {
    this.inference = inference;
    this.folder = folder;
    this.model = model;
    this.options = options;
    this.most = most;
  }

  int size() {
    return open.size();
  }

  /**
   * The set for a LoRA, opened if necessary.
   *
   * @param lora its name; empty for none
   * @throws IOException if a file is missing, changed or unsuitable
   */
  Open with(String lora) throws IOException {
    var key = lora.isEmpty() ? "" : lora + " " + installed(lora).manifest().sha256();
    var ready = open.get(key);
    if (ready != null) {
      return ready;
    }
    while (open.size() >= most) {
      var eldest = open.entrySet().iterator().next();
      open.remove(eldest.getKey());
      eldest.getValue().close();
    }
    var opened = lora.isEmpty() ? open(Map.of()) : merged(installed(lora));
    open.put(key, opened);
    return opened;
  }

  private ModelFolder.InstalledLora installed(String lora) throws IOException {
    return folder.lora(lora).orElseThrow(() -> new IOException("the LoRA " + lora + " is not in " + folder.path() + "/loras"));
  }

  private Open merged(ModelFolder.InstalledLora lora) throws IOException {
    ModelFile.at(lora.file(), lora.manifest().sha256()).verify();
    var file = read(lora);
    var weights = new LinkedHashMap<Part, Map<String, ModelOptions.Weight>>();
    for (var part : Part.values()) {
      if (!file.layers(part).isEmpty()) {
        weights.put(part, LoraMerge.into(OnnxFile.read(model.path(graph(part))), file, part, lora.manifest().scale()));
      }
    }
    return open(weights);
  }

  private static LoraFile read(ModelFolder.InstalledLora lora) throws LoraUnfit {
    try {
      return new LoraFile(lora.file());
    } catch (IOException unreadable) {
      throw new LoraUnfit(unreadable);
    }
  }

  private static String graph(Part part) {
    return switch (part) {
      case TEXT_ENCODER -> "text_encoder/model.onnx";
      case TEXT_ENCODER_2 -> "text_encoder_2/model.onnx";
      case UNET -> "unet/model.onnx";
    };
  }

  private Open open(Map<Part, Map<String, ModelOptions.Weight>> weights) throws IOException {
    var first = graph(Part.TEXT_ENCODER, weights);
    try {
      var second = graph(Part.TEXT_ENCODER_2, weights);
      try {
        var text = new TextEncoders(ClipTokenizer.read(model.path("tokenizer"), PADDED_WITH_END), first,
            ClipTokenizer.read(model.path("tokenizer_2"), PADDED_WITH_ZERO), second);
        return new Open(text, graph(Part.UNET, weights));
      } catch (IOException | RuntimeException failed) {
        second.close();
        throw failed;
      }
    } catch (IOException | RuntimeException failed) {
      first.close();
      throw failed;
    }
  }

  private Model graph(Part part, Map<Part, Map<String, ModelOptions.Weight>> weights) throws IOException {
    return inference.open(model.graph(graph(part)), options.with(weights.getOrDefault(part, Map.of())));
  }

  @Override
  public void close() {
    open.values().forEach(Open::close);
    open.clear();
  }
}
