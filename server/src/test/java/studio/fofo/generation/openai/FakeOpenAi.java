package studio.fofo.generation.openai;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.calls.FakeCaller;
import studio.fofo.generation.engine.Output;
import tools.jackson.databind.node.JsonNodeFactory;

/** OpenAI's image generations. */
public final class FakeOpenAi extends FakeCaller {

  public FakeOpenAi() {
    this(0);
  }

  public FakeOpenAi(int port) {
    super(port);
  }

  private static Reply error(int status, String type, String code, String message) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("message", message).put("type", type).put("code", code).putNull("param");
    return Reply.json(status, body);
  }

  @Override
  protected @Nullable Reply refusal(Request request) {
    return super.refusal(request) == null
        ? null
        : error(401, "invalid_request_error", "invalid_api_key", "Incorrect API key provided.");
  }

  @Override
  protected @Nullable Reply mistake(Request request) {
    if (!request.path().endsWith("/images/generations")) {
      return error(404, "invalid_request_error", "not_found", "no such path");
    }
    var body = request.json();
    var isKnown = body.path("model").asString("").startsWith("gpt-image-");
    var isSize = body.path("size").asString("auto").matches("1024x1024|1024x1536|1536x1024|auto");
    return isKnown && isSize && body.path("prompt").isString()
        ? null
        : error(400, "invalid_request_error", "invalid_value", "Invalid value: '" + body.path("size").asString("") + "'.");
  }

  @Override
  protected String place(Request request) {
    return request.header("x-client-request-id");
  }

  @Override
  protected Reply finished(Request request, @Nullable Output output) {
    var isStream = request.json().path("stream").asBoolean(false);
    return switch (output) {
      case null -> isStream ? stream(null) : Reply.json(200, "{\"created\":1,\"data\":[]}");
      case REFUSED -> error(400, "image_generation_user_error", "moderation_blocked", "Your request was rejected by the safety system.");
      case CUT_SHORT -> made(isStream, Output.PICTURE).cutShort();
      case PICTURE, WEBP, BLANK, HTML, BOMB, GONE, ELSEWHERE, REDIRECTED -> made(isStream, output);
    };
  }

  private static Reply made(boolean isStream, Output output) {
    var base64 = Base64.getEncoder().encodeToString(output.file(7));
    if (isStream) {
      return stream(base64);
    }
    var body = JsonNodeFactory.instance.objectNode();
    body.put("created", 1).put("size", "1024x1024").put("quality", "medium");
    body.putArray("data").addObject().put("b64_json", base64);
    return Reply.json(200, body);
  }

  private static Reply stream(@Nullable String base64) {
    var events = event("image_generation.partial_image", "\"partial_image_index\":0,\"b64_json\":\""
        + Base64.getEncoder().encodeToString(Output.PICTURE.file(1)) + "\"");
    if (base64 != null) {
      events += event("image_generation.completed", "\"b64_json\":\"" + base64 + "\",\"usage\":{\"total_tokens\":1}");
    }
    return new Reply(200, Map.of("Content-Type", "text/event-stream; charset=utf-8"), events.getBytes(StandardCharsets.UTF_8), false);
  }

  private static String event(String type, String fields) {
    return "event: " + type + "\ndata: {\"type\":\"" + type + "\"," + fields + "}\n\n";
  }
}
