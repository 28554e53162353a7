package studio.fofo.generation.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import studio.fofo.generation.engine.BreakerState;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.Engines;
import studio.fofo.generation.engine.RemoteEngine;

/**
 * An engine as people choose it.
 *
 * @param id what {@code engine} says in requests, jobs and artworks
 * @param ai whether it is a trained model; {@code procedural} is our own painter
 * @param elsewhere whether prompts leave the studio's machines or go to another one of them
 * @param responds false while it is left alone after failures, or closed
 * @param usdPerPicture what its vendor charges the studio, in US dollars; {@code 0} if nothing
 * @param reproducible whether the same request gives the same picture
 * @param negativePrompt whether it heeds negative prompts
 */
record EngineView(
    String id, String model, String version, boolean ai, boolean elsewhere, boolean responds,
    @Schema(example = "0.01") String usdPerPicture,
    List<String> styles, List<String> aspects, boolean reproducible, boolean negativePrompt, boolean imageToImage, boolean inpainting) {

  private static final int MICRO_DIGITS = 6;

  static EngineView of(Engines engines, String lane) {
    var engine = engines.engine(lane);
    var capabilities = engine.capabilities();
    var abilities = capabilities.abilities();
    return new EngineView(
        lane, capabilities.model(), capabilities.version(), capabilities.ai(), engine instanceof RemoteEngine,
        engines.state(lane) != BreakerState.OPEN, usd(capabilities), sorted(capabilities.styles()), sorted(abilities.aspects()),
        abilities.reproducible(), abilities.negativePrompt(), abilities.imageToImage(), abilities.inpainting());
  }

  /** What a lane's engine costs; {@code 0} also if it is no longer configured. */
  static String usdPerPicture(Engines engines, String lane) {
    return engines.lanes().contains(lane) ? usd(engines.engine(lane).capabilities()) : "0";
  }

  private static String usd(Capabilities capabilities) {
    return usd(capabilities.cost().microUsd());
  }

  /** Millionths of a dollar as dollars. */
  static String usd(long micro) {
    return BigDecimal.valueOf(micro, MICRO_DIGITS).stripTrailingZeros().toPlainString();
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }
}
