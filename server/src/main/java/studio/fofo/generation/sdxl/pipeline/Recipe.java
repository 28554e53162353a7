package studio.fofo.generation.sdxl.pipeline;

import studio.fofo.generation.sdxl.models.ModelManifest;

/**
 * What pictures have in common that are made in one batch.
 *
 * @param from the first step: more than 0 if an earlier picture is varied
 * @param lora its name; empty for none
 */
public record Recipe(Frame frame, ModelManifest.Defaults how, int from, String lora) {

  boolean isGuided() {
    return how.guidance() > 1;
  }

  int remaining() {
    return how.steps() - from;
  }
}
