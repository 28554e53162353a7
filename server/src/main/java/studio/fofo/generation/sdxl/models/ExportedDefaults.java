package studio.fofo.generation.sdxl.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import studio.fofo.generation.sdxl.sampling.SamplerSettings;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Beta;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Method;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Prediction;
import studio.fofo.generation.sdxl.sampling.SamplerSettings.Spacing;
import studio.fofo.inference.OnnxFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the configuration files of an export say about how pictures are made; SDXL's own values where they say nothing. */
final class ExportedDefaults {

  private static final JsonMapper JSON = new JsonMapper();

  private ExportedDefaults() {}

  static ModelManifest.Defaults of(Path folder) throws IOException {
    var scheduler = json(folder.resolve("scheduler/scheduler_config.json"));
    var usual = ModelManifest.Defaults.sdxl(sampler(scheduler));
    var scaling = json(folder.resolve("vae_decoder/config.json")).path("scaling_factor").asDouble(usual.scaling());
    var zeros = json(folder.resolve("model_index.json")).path("force_zeros_for_empty_prompt").asBoolean(true);
    return new ModelManifest.Defaults(usual.sampler(), usual.steps(), usual.guidance(), usual.rescale(), scaling, zeros);
  }

  private static SamplerSettings sampler(JsonNode config) {
    var method = switch (config.path("_class_name").asString("")) {
      case "EulerAncestralDiscreteScheduler" -> Method.EULER_ANCESTRAL;
      case "DPMSolverMultistepScheduler" -> Method.DPMPP_2M;
      case "LCMScheduler" -> Method.LCM;
      default -> Method.EULER;
    };
    var beta = new Beta(config.path("num_train_timesteps").asInt(Beta.SDXL.trainSteps()),
        config.path("beta_start").asDouble(Beta.SDXL.start()), config.path("beta_end").asDouble(Beta.SDXL.end()),
        !config.path("beta_schedule").asString("scaled_linear").equals("linear"), config.path("steps_offset").asInt(Beta.SDXL.offset()));
    return new SamplerSettings(method, Prediction.valueOf(word(config, "prediction_type", "epsilon")),
        Spacing.valueOf(word(config, "timestep_spacing", "leading")), config.path("use_karras_sigmas").asBoolean(false), beta);
  }

  private static String word(JsonNode config, String name, String usual) {
    return config.path(name).asString(usual).toUpperCase(Locale.ROOT);
  }

  private static JsonNode json(Path file) throws IOException {
    try {
      return Files.isRegularFile(file) ? JSON.readTree(Files.readString(file)) : JSON.createObjectNode();
    } catch (JacksonException broken) {
      throw new IOException(file + " cannot be read: " + broken.getOriginalMessage(), broken);
    }
  }

  /** The type of most of the UNet's weights. */
  static String precision(Path folder) throws IOException {
    var weights = OnnxFile.read(folder.resolve("unet/model.onnx")).weights().values();
    if (weights.stream().anyMatch(weight -> weight.type() == OnnxFile.Type.BYTE && weight.shape().length > 1)) {
      return "int8";
    }
    var halves = weights.stream().filter(weight -> weight.type() == OnnxFile.Type.HALF).count();
    return halves * 2 > weights.size() ? "fp16" : "fp32";
  }
}
