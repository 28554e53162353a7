package studio.fofo.generation.comfyui;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.remote.InputTemplate;
import studio.fofo.generation.remote.PixelSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Orders as prompts of ComfyUI. The order's key is in the names of the files, so that no workflow is like one that the server has cached,
 * and its outputs are never empty for that.
 *
 * @param variation varies a picture
 * @param strength of variations
 */
record ComfyUiWorkflows(InputTemplate fromWords, Optional<InputTemplate> variation, String model, double strength) {

  private static final int MULTIPLE = 8;
  /** The field of {@code extra_data} with the order's key. */
  static final String ORDER = "fofo_order";

  /** The id that we choose for an order. Servers before 2025 choose another one. */
  static String id(EngineOrder order) {
    return UUID.nameUUIDFromBytes(("fofo " + order.key()).getBytes(StandardCharsets.UTF_8)).toString();
  }

  /**
   * The body of {@code POST /prompt}.
   *
   * @param picture the name of the uploaded picture that is varied, if any
   */
  ObjectNode prompt(EngineOrder order, String client, Optional<String> picture) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("client_id", client).put("prompt_id", id(order));
    body.putObject("extra_data").put(ORDER, order.key());
    body.set("prompt", workflow(order, picture));
    return body;
  }

  private JsonNode workflow(EngineOrder order, Optional<String> picture) {
    var size = PixelSize.roundedUp(order, MULTIPLE);
    Map<String, Object> values = new HashMap<>(Map.of(
        "prompt", order.enhancedPrompt(), "negativePrompt", order.enhancedNegative(), "width", size.width(), "height", size.height(),
        "aspect", order.aspect(), "variants", order.variants(), "seed", order.seed(), "model", model, "strength", strength,
        "order", "fofo-" + order.key()));
    picture.ifPresent(name -> values.put("image", name));
    return (picture.isPresent() ? variation.orElseThrow() : fromWords).with(values);
  }
}
