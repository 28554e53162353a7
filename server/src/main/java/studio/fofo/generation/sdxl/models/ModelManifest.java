package studio.fofo.generation.sdxl.models;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.sdxl.sampling.SamplerSettings;

/**
 * What {@code fofo-model.json} says about a model.
 *
 * @param name its folder's
 * @param source where it comes from, such as {@code stabilityai/stable-diffusion-xl-base-1.0}
 * @param licence of its weights
 * @param precision of its UNet: {@code fp32}, {@code fp16} or {@code int8}; inputs are converted to whatever each graph declares
 * @param defaults how pictures are made with it
 * @param files by path within its folder
 */
public record ModelManifest(
    String name, String source, String licence, String precision, Defaults defaults, TreeMap<String, ModelEntry> files) {

  /** The name of the manifest's file. */
  public static final String FILE = "fofo-model.json";

  /** A file, as it was when the manifest was written. */
  public record ModelEntry(String sha256, long bytes) {}

  /**
   * How pictures are made with a model, unless the settings say otherwise.
   *
   * @param guidance how much more the prompt counts than its absence; up to 1 there is no guidance, and each step costs half
   * @param rescale how far guided noise is scaled back to the brightness of unguided noise, 0 to 1
   * @param scaling what the VAE's latents are multiplied by
   * @param emptyIsZero whether an empty negative prompt is zeros instead of an encoded empty text
   */
  public record Defaults(SamplerSettings sampler, int steps, double guidance, double rescale, double scaling, boolean emptyIsZero) {

    private static final double SDXL_SCALING = 0.13025;
    private static final int STEPS = 30;
    private static final double GUIDANCE = 5;
    private static final int LCM_STEPS = 4;

    /** What SDXL's authors advise. */
    public static Defaults sdxl(SamplerSettings sampler) {
      var isLcm = sampler.method() == SamplerSettings.Method.LCM;
      return new Defaults(sampler, isLcm ? LCM_STEPS : STEPS, isLcm ? 1 : GUIDANCE, 0, SDXL_SCALING, true);
    }
  }

  /**
   * A LoRA in the folder {@code loras}: {@code <name>.json} beside {@code <name>.safetensors}.
   *
   * @param scale by which it is applied
   */
  public record LoraManifest(String name, @Nullable String source, String licence, double scale, String sha256, long bytes) {}
}
