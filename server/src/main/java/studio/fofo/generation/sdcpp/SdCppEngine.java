package studio.fofo.generation.sdcpp;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineLook;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineRefused;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.PictureDownloads;
import studio.fofo.generation.remote.PictureDownloads.Download;
import studio.fofo.generation.remote.PixelSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@link RemoteEngine} with the native API of stable-diffusion.cpp's server ({@code /sdcpp/v1}). An order is one job with a batch, whose
 * pictures are in the reply once it is completed. Jobs have no key of ours and there is no list of them, so one whose id was lost is made
 * again; it costs nothing.
 */
final class SdCppEngine implements RemoteEngine {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int MULTIPLE = 64;
  private static final int EXPIRED = 410;

  private final Capabilities capabilities;
  private final SdCppSettings settings;
  private final @Nullable String token;
  private final EngineHttp http;
  private final Function<String, Optional<byte[]>> pictures;

  /** @param pictures by CID, to be varied */
  SdCppEngine(Capabilities capabilities, SdCppSettings settings, @Nullable String token, EngineHttp http,
      Function<String, Optional<byte[]>> pictures) {
    this.capabilities = capabilities;
    this.settings = settings;
    this.token = token;
    this.http = http;
    this.pictures = pictures;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public String submit(EngineOrder order) throws EngineUnavailable, EngineRefused, EngineClosed {
    var reply = http.send(request("/img_gen").POST(EngineHttp.body(body(order))).header("Content-Type", "application/json").build());
    if (reply.isNotFound()) {
      throw new EngineClosed("the server has no /sdcpp/v1; a newer stable-diffusion.cpp has");
    }
    if (!reply.isSuccess()) {
      throw new EngineRefused("stable-diffusion.cpp refused the order" + EngineHttp.words(reply.body()));
    }
    var id = reply.body().path("id").asString("");
    if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
      throw EngineUnavailable.unknown("stable-diffusion.cpp accepted an order without an id", null);
    }
    return id;
  }

  private JsonNode body(EngineOrder order) {
    var size = PixelSize.roundedUp(order, MULTIPLE);
    var body = JsonNodeFactory.instance.objectNode();
    body.put("prompt", order.enhancedPrompt()).put("negative_prompt", order.enhancedNegative()).put("width", size.width())
        .put("height", size.height()).put("seed", order.seed()).put("batch_count", order.variants()).put("output_format", "png");
    var sampling = body.putObject("sample_params");
    sampling.put("sample_method", settings.sampler()).put("sample_steps", settings.steps());
    sampling.putObject("guidance").put("txt_cfg", settings.guidance());
    order.variation().flatMap(variation -> pictures.apply(variation.imageCid())).ifPresent(
        png -> body.put("init_image", Base64.getEncoder().encodeToString(png)).put("strength", settings.strength()));
    return body;
  }

  @Override
  public Search find(EngineOrder order, Instant since) {
    return Search.Unknown.UNKNOWN;
  }

  @Override
  public EngineLook look(String ticket, EngineOrder order, Set<Integer> wanted) throws EngineUnavailable, EngineLost, EngineClosed {
    var reply = http.send(request("/jobs/" + ticket).GET().build());
    if (reply.isNotFound() || reply.status() == EXPIRED) {
      throw new EngineLost("stable-diffusion.cpp does not know the job; it may have been restarted");
    }
    var job = reply.body();
    if (!reply.isSuccess() || !job.path("id").asString("").equals(ticket)) {
      throw EngineUnavailable.unknown("stable-diffusion.cpp answered " + reply.status() + " about another job, or none", null);
    }
    return switch (job.path("status").asString("")) {
      case "queued", "generating" -> EngineLook.working(0, LOOK);
      case "completed" -> finished(job.path("result").path("images"), order, wanted);
      case "failed" -> throw new EngineLost("the job failed at stable-diffusion.cpp" + EngineHttp.words(job));
      case "cancelled" -> throw new EngineLost("the job was cancelled at stable-diffusion.cpp");
      default -> throw EngineUnavailable.unknown("stable-diffusion.cpp reports a status that is not documented", null);
    };
  }

  private static EngineLook finished(JsonNode made, EngineOrder order, Set<Integer> wanted) {
    var images = new ArrayList<EngineImage>();
    var refused = new TreeMap<Integer, String>();
    for (var each : made) {
      var variant = each.path("index").asInt(-1);
      if (!wanted.contains(variant)) {
        continue;
      }
      switch (picture(each.path("b64_json").asString(""), order)) {
        case Download.Picture picture -> images.add(new EngineImage(variant, order.seedOf(variant), picture.png(), picture.width(),
            picture.height(), Map.of(), Map.of()));
        case Download.Unusable unusable -> refused.put(variant, unusable.reason());
        case Download.Gone gone -> refused.put(variant, "the engine sent no picture");
      }
    }
    return EngineLook.ended(images, refused);
  }

  private static Download picture(String base64, EngineOrder order) {
    try {
      return PictureDownloads.picture(Base64.getDecoder().decode(base64), order);
    } catch (IllegalArgumentException garbage) {
      return new Download.Unusable("the engine sent something that is not a picture");
    }
  }

  /** A job that waits is taken out; one that is made cannot be stopped yet (409). */
  @Override
  public void cancel(String ticket) throws EngineUnavailable {
    try {
      http.send(request("/jobs/" + ticket + "/cancel").POST(HttpRequest.BodyPublishers.noBody()).build());
    } catch (EngineClosed closed) {
      throw new EngineUnavailable(String.valueOf(closed.getMessage()), closed);
    }
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(settings.url() + "/sdcpp/v1" + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }
}
