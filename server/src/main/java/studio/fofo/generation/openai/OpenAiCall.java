package studio.fofo.generation.openai;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import studio.fofo.generation.calls.CallState;
import studio.fofo.generation.calls.PictureCall;
import studio.fofo.generation.calls.Pictures;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.EngineReply;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/**
 * OpenAI's image generations. The picture is Base64 in the reply, or in the last event of a stream of which the earlier ones are previews.
 * There are three sizes; the ordered shape is cut from the middle. The models take neither seeds nor negative prompts.
 *
 * @param previews how many unfinished pictures are asked for
 */
record OpenAiCall(Capabilities capabilities, URI api, String token, String quality, String moderation, int previews)
    implements PictureCall {

  private static final Set<String> UNPAID = Set.of("insufficient_quota", "billing_hard_limit_reached");
  private static final Set<String> UNSAFE = Set.of("moderation_blocked", "content_policy_violation");

  @Override
  public HttpRequest request(EngineOrder order, int variant, int tries) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("model", capabilities.model()).put("prompt", order.enhancedPrompt()).put("n", 1).put("size", size(order))
        .put("quality", quality).put("moderation", moderation).put("output_format", "png");
    if (previews > 0) {
      body.put("stream", true).put("partial_images", previews);
    }
    var id = order.key() + "-" + variant + "-" + tries;
    return HttpRequest.newBuilder(URI.create(api + "/images/generations")).header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json").header("Idempotency-Key", id).header("X-Client-Request-Id", id)
        .POST(EngineHttp.body(body)).build();
  }

  static String size(EngineOrder order) {
    if (order.width() == order.height()) {
      return "1024x1024";
    }
    return order.width() < order.height() ? "1024x1536" : "1536x1024";
  }

  @Override
  public HttpResponse.BodyHandler<byte[]> body(Consumer<byte[]> shown) {
    return previews > 0 ? info -> new PartialPictures(PictureCall.super.body(shown).apply(info), shown) : PictureCall.super.body(shown);
  }

  @Override
  public CallState read(HttpResponse<byte[]> reply, EngineOrder order) {
    var type = reply.headers().firstValue("Content-Type").orElse("");
    return type.startsWith("text/event-stream") ? streamed(new String(reply.body(), StandardCharsets.UTF_8), order) : whole(reply, order);
  }

  private static CallState whole(HttpResponse<byte[]> reply, EngineOrder order) {
    var picture = json(reply.body()).path("data").path(0).path("b64_json").asString("");
    return picture.isEmpty() ? new CallState.Refused("the engine sent no picture") : Pictures.made(picture, order);
  }

  /** A stream that ends without its last event was broken off, and nobody knows whether the picture was made. */
  private static CallState streamed(String events, EngineOrder order) {
    for (var line : events.lines().toList()) {
      if (line.startsWith("data:")) {
        var event = json(line.substring("data:".length()).getBytes(StandardCharsets.UTF_8));
        if (event.path("type").asString("").endsWith(".completed")) {
          return Pictures.made(event.path("b64_json").asString(""), order);
        }
        if (event.path("error").isObject()) {
          return refusal(event);
        }
      }
    }
    return new CallState.Doubtful("OpenAI's stream ended without a picture");
  }

  private static JsonNode json(byte[] text) {
    try {
      return JsonMapper.shared().readTree(text);
    } catch (JacksonException garbage) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public CallState refused(EngineReply reply) {
    return reply.isNotFound()
        ? CallState.Declined.closed("OpenAI answered 404" + EngineHttp.words(reply.body()))
        : refusal(reply.body());
  }

  private static CallState refusal(JsonNode body) {
    return UNSAFE.contains(body.path("error").path("code").asString(""))
        ? new CallState.Refused("OpenAI's safety check did not let it pass")
        : CallState.Declined.unreadable("OpenAI refused the order" + EngineHttp.words(body));
  }

  /** It answers 429 or 400, and not 402, if the account has no money left. */
  @Override
  public boolean isUnpaid(HttpResponse<byte[]> reply) {
    return reply.statusCode() / 100 == 4 && UNPAID.contains(json(reply.body()).path("error").path("code").asString(""));
  }
}
