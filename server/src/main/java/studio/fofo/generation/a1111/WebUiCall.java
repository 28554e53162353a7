package studio.fofo.generation.a1111;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.calls.CallState;
import studio.fofo.generation.calls.PictureCall;
import studio.fofo.generation.calls.Pictures;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.EngineReply;
import studio.fofo.generation.remote.PixelSize;
import studio.fofo.generation.remote.Previews;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API of AUTOMATIC1111. Each call is a task with an id of ours, so that its progress can be asked for. If a call's connection breaks,
 * the server keeps working; the picture cannot be had then, but nothing is called again before the server is done with it.
 *
 * @param credentials {@code name:password}; null if the server asks for none
 * @param pictures by CID, to be varied
 */
record WebUiCall(Capabilities capabilities, EngineHttp http, WebUiSettings settings, @Nullable String credentials,
    Function<String, Optional<byte[]>> pictures) implements PictureCall {

  private static final int MULTIPLE = 8;

  @Override
  public HttpRequest request(EngineOrder order, int variant, int tries) {
    var size = PixelSize.roundedUp(order, MULTIPLE);
    var body = JsonNodeFactory.instance.objectNode();
    body.put("prompt", order.enhancedPrompt()).put("negative_prompt", order.enhancedNegative()).put("width", size.width())
        .put("height", size.height()).put("seed", order.seedOf(variant)).put("steps", settings.steps())
        .put("cfg_scale", settings.guidance()).put("sampler_name", settings.sampler()).put("batch_size", 1).put("n_iter", 1)
        .put("send_images", true).put("save_images", false).put("force_task_id", task(order.key(), variant, tries));
    if (!settings.model().isBlank()) {
      body.putObject("override_settings").put("sd_model_checkpoint", settings.model());
      body.put("override_settings_restore_afterwards", false);
    }
    var source = order.variation().flatMap(variation -> pictures.apply(variation.imageCid()));
    source.ifPresent(png -> {
      body.putArray("init_images").add(Base64.getEncoder().encodeToString(png));
      body.put("denoising_strength", settings.strength());
    });
    return post(source.isPresent() ? "/sdapi/v1/img2img" : "/sdapi/v1/txt2img", body);
  }

  private static String task(String key, int variant, int tries) {
    return "fofo(" + key + "-" + variant + "-" + tries + ")";
  }

  private HttpRequest post(String path, JsonNode body) {
    var request = HttpRequest.newBuilder(URI.create(settings.url() + path)).header("Content-Type", "application/json")
        .POST(EngineHttp.body(body));
    if (credentials != null) {
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }
    return request.build();
  }

  @Override
  public CallState read(HttpResponse<byte[]> reply, EngineOrder order) {
    try {
      var picture = JsonMapper.shared().readTree(reply.body()).path("images").path(0).asString("");
      return picture.isEmpty() ? new CallState.Refused("the engine sent no picture") : Pictures.made(picture, order);
    } catch (JacksonException garbage) {
      return new CallState.Doubtful("the server answered with something that is not JSON");
    }
  }

  /** A model or sampler that the server does not have is for an operator to change. */
  @Override
  public CallState refused(EngineReply reply) {
    var words = "the server answered " + reply.status() + EngineHttp.words(reply.body());
    return reply.isNotFound() ? CallState.Declined.closed(words) : CallState.Declined.unreadable(words);
  }

  @Override
  public Fate fate(String key, int variant, int tries) throws EngineUnavailable, EngineClosed {
    var progress = progressOf(key, variant, tries);
    if (progress.isEmpty()) {
      return Fate.UNKNOWN;
    }
    return isWorking(progress.get()) ? Fate.WORKING : Fate.GONE;
  }

  private static boolean isWorking(JsonNode progress) {
    return progress.path("active").asBoolean(false) || progress.path("queued").asBoolean(false);
  }

  /** Empty if the server was started without the page, and does not tell. */
  private Optional<JsonNode> progressOf(String key, int variant, int tries) throws EngineUnavailable, EngineClosed {
    var body = JsonNodeFactory.instance.objectNode().put("id_task", task(key, variant, tries)).put("id_live_preview", -1);
    var reply = http.send(post("/internal/progress", body));
    return reply.isSuccess() && reply.body() instanceof ObjectNode progress && progress.path("active").isBoolean()
        ? Optional.of(progress)
        : Optional.empty();
  }

  @Override
  public Progress progress(String key, int variant, int tries) {
    try {
      var progress = progressOf(key, variant, tries).filter(told -> told.path("active").asBoolean(false))
          .orElse(MissingNode.getInstance());
      return new Progress(progress.path("progress").asDouble(0), preview(progress));
    } catch (EngineUnavailable | EngineClosed silent) {
      return new Progress(0, null);
    }
  }

  private static byte @Nullable [] preview(JsonNode progress) {
    var uri = progress.path("live_preview").asString("");
    try {
      return uri.isEmpty() ? null : Previews.small(Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1)));
    } catch (IllegalArgumentException garbage) {
      return null;
    }
  }

  /** It interrupts whatever runs, so that is asked first. A task that waits cannot be taken out. */
  @Override
  public void cancel(String key, int variant, int tries) throws EngineUnavailable {
    try {
      if (progressOf(key, variant, tries).filter(progress -> progress.path("active").asBoolean(false)).isPresent()) {
        http.send(post("/sdapi/v1/interrupt", JsonNodeFactory.instance.objectNode()));
      }
    } catch (EngineClosed closed) {
      throw new EngineUnavailable(String.valueOf(closed.getMessage()), closed);
    }
  }
}
