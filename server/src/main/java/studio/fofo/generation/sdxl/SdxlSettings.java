package studio.fofo.generation.sdxl;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import studio.fofo.inference.ModelOptions;

/**
 * Settings for Stable Diffusion XL in this process ({@code fofo.generation.sdxl.*}).
 *
 * @param model the name of the model to use, if the folder has several
 * @param models the folder with the models; {@code models} in {@code FOFO_HOME} if not set
 * @param device {@code cpu}, or {@code cuda} with the build for NVIDIA's GPUs
 * @param threads that compute at once on the CPU; 0 means one for each core
 * @param batch how many pictures are denoised together at most; if not set, 8 on a GPU and 1 on the CPU, where more would only take more
 * memory
 * @param sessions for how many LoRAs (or none) the networks stay in memory
 * @param tile the longest side in pixels that is decoded at once; smaller takes less memory
 * @param previewEvery after how many steps unfinished pictures are shown; 0 means never
 * @param strength how much of an earlier picture is replaced if it is varied, 0 to 1
 * @param styles the styles that it makes; empty means all
 */
@ConfigurationProperties("fofo.generation.sdxl")
record SdxlSettings(
    @Nullable String model,
    @Nullable Path models,
    @DefaultValue("cpu") ModelOptions.Device device,
    @DefaultValue("0") int threads,
    @Nullable Integer batch,
    @DefaultValue("2") int sessions,
    @DefaultValue("1024") int tile,
    @DefaultValue("5") int previewEvery,
    @DefaultValue("0.6") double strength,
    @DefaultValue List<String> styles) {

  private static final int ON_GPU = 8;

  SdxlSettings {
    if (batch != null && batch < 1 || sessions < 1 || tile < 64 || threads < 0 || previewEvery < 0) {
      throw new IllegalArgumentException(
          "fofo.generation.sdxl: batch and sessions are at least 1, tile at least 64, threads and preview-every"
              + " at least 0");
    }
    if (strength <= 0 || strength > 1) {
      throw new IllegalArgumentException("fofo.generation.sdxl.strength is " + strength + "; more than 0 and at most 1 is expected");
    }
  }

  int largestBatch() {
    return batch != null ? batch : device == ModelOptions.Device.CUDA ? ON_GPU : 1;
  }
}
