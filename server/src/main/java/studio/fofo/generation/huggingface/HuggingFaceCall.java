package studio.fofo.generation.huggingface;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import studio.fofo.generation.calls.CallState;
import studio.fofo.generation.calls.PictureCall;
import studio.fofo.generation.calls.Pictures;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.EngineReply;
import studio.fofo.generation.remote.PixelSize;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The text-to-image task of Hugging Face's router: the reply is the picture's file. While the model is loaded it answers 503 with an
 * estimate, and is called again after it.
 *
 * @param api the provider's address
 */
record HuggingFaceCall(Capabilities capabilities, URI api, String token) implements PictureCall {

  private static final int MULTIPLE = 8;
  private static final int UNAVAILABLE = 503;
  private static final double LONGEST_ESTIMATE = 300;

  @Override
  public HttpRequest request(EngineOrder order, int variant, int tries) {
    var size = PixelSize.roundedUp(order, MULTIPLE);
    var body = JsonNodeFactory.instance.objectNode();
    body.put("inputs", order.enhancedPrompt());
    body.putObject("parameters").put("negative_prompt", order.enhancedNegative()).put("width", size.width()).put("height", size.height())
        .put("seed", order.seedOf(variant));
    return HttpRequest.newBuilder(URI.create(api + "/models/" + capabilities.model())).header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json").header("Accept", "image/png").POST(EngineHttp.body(body)).build();
  }

  @Override
  public CallState read(HttpResponse<byte[]> reply, EngineOrder order) {
    return Pictures.made(reply.body(), order);
  }

  /** An unknown model, or one that the provider does not serve, is for an operator to change. */
  @Override
  public CallState refused(EngineReply reply) {
    var words = "Hugging Face answered " + reply.status() + EngineHttp.words(reply.body());
    return reply.isNotFound() ? CallState.Declined.closed(words) : CallState.Declined.unreadable(words);
  }

  @Override
  public Optional<Duration> loading(HttpResponse<byte[]> reply) {
    if (reply.statusCode() != UNAVAILABLE) {
      return Optional.empty();
    }
    try {
      var estimate = JsonMapper.shared().readTree(reply.body()).path("estimated_time");
      return estimate.isNumber()
          ? Optional.of(Duration.ofMillis(Math.round(Math.clamp(estimate.doubleValue(), 1, LONGEST_ESTIMATE) * 1000)))
          : Optional.empty();
    } catch (JacksonException garbage) {
      return Optional.empty();
    }
  }
}
