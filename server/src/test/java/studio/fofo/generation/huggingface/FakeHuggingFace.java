package studio.fofo.generation.huggingface;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.calls.FakeCaller;
import studio.fofo.generation.engine.Output;

/** Hugging Face's router with one model of the provider hf-inference. */
public final class FakeHuggingFace extends FakeCaller {

  static final String MODEL = "stabilityai/stable-diffusion-xl-base-1.0";

  public FakeHuggingFace() {
    this(0);
  }

  public FakeHuggingFace(int port) {
    super(port);
  }

  @Override
  protected @Nullable Reply refusal(Request request) {
    return super.refusal(request) == null ? null : Reply.json(401, "{\"error\":\"Invalid username or password.\"}");
  }

  @Override
  protected @Nullable Reply mistake(Request request) {
    if (!request.path().endsWith("/models/" + MODEL)) {
      return Reply.json(404, "{\"error\":\"Model not supported by provider hf-inference\"}");
    }
    return request.json().path("inputs").isString() ? null : Reply.json(400, "{\"error\":\"inputs is required\"}");
  }

  @Override
  protected String place(Request request) {
    return request.json().path("parameters").path("seed").asString("");
  }

  @Override
  protected Reply finished(Request request, @Nullable Output output) {
    var seed = request.json().path("parameters").path("seed").asLong(0);
    return switch (output) {
      case null -> new Reply(200, Map.of("Content-Type", "image/png"), new byte[0], false);
      case REFUSED -> Reply.json(400, "{\"error\":\"the prompt was flagged\"}");
      case CUT_SHORT -> Reply.file(output.file(seed)).cutShort();
      case REDIRECTED -> new Reply(302, Map.of("Location", "http://169.254.169.254/"), new byte[0], false);
      case PICTURE, WEBP, BLANK, HTML, BOMB, GONE, ELSEWHERE -> Reply.file(output.file(seed));
    };
  }
}
