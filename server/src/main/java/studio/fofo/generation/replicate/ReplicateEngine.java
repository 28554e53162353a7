package studio.fofo.generation.replicate;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
import studio.fofo.generation.remote.EngineReply;
import studio.fofo.generation.remote.InputTemplate;
import studio.fofo.generation.remote.PictureDownloads;
import studio.fofo.generation.remote.PictureDownloads.Download;
import studio.fofo.generation.remote.PixelSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@link RemoteEngine} with predictions of Replicate's HTTP API, version 1. An order is one prediction with several outputs. Predictions
 * have no key of ours; a lost one is recognised by its input, since seed and prompt together are an order's own.
 */
final class ReplicateEngine implements RemoteEngine {

  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final int MULTIPLE = 8;
  private static final int MOST_PAGES = 5;
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})%\\|");
  /** What the model's log says of an output that it leaves out. */
  private static final Pattern HIDDEN = Pattern.compile("NSFW content detected in image (\\d)");
  private static final Pattern UNSAFE = Pattern.compile("NSFW|sensitive|safety|flagged", Pattern.CASE_INSENSITIVE);
  private static final String HIDDEN_REASON = "the model's safety checker did not let it pass";

  private final Capabilities capabilities;
  private final URI api;
  private final String token;
  private final String model;
  private final InputTemplate input;
  private final EngineHttp http;
  private final PictureDownloads downloads;
  private final Optional<URI> webhook;

  /** @param webhook where Replicate shall post that a prediction is completed */
  ReplicateEngine(Capabilities capabilities, URI api, String token, String model, InputTemplate input, EngineHttp http,
      PictureDownloads downloads, Optional<URI> webhook) {
    this.capabilities = capabilities;
    this.api = api;
    this.token = token;
    this.model = model;
    this.input = input;
    this.http = http;
    this.downloads = downloads;
    this.webhook = webhook;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public String submit(EngineOrder order) throws EngineUnavailable, EngineRefused, EngineClosed {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("version", model);
    body.set("input", inputOf(order));
    webhook.ifPresent(address -> {
      body.put("webhook", address + "?order=" + order.key());
      body.putArray("webhook_events_filter").add("completed");
    });
    var reply = http.send(request(api + "/predictions").POST(EngineHttp.body(body)).header("Content-Type", "application/json").build());
    if (!reply.isSuccess()) {
      throw new EngineRefused("Replicate refused the order" + EngineHttp.words(reply.body()));
    }
    return ticket(reply);
  }

  private static String ticket(EngineReply reply) throws EngineUnavailable {
    var id = reply.body().path("id").asString("");
    if (!isId(id)) {
      throw EngineUnavailable.unknown("Replicate accepted an order without an id", null);
    }
    return id;
  }

  static boolean isId(String text) {
    return text.matches("[a-z0-9]{10,64}");
  }

  private JsonNode inputOf(EngineOrder order) {
    var size = PixelSize.roundedUp(order, MULTIPLE);
    return input.with(Map.of(
        "prompt", order.enhancedPrompt(), "negativePrompt", order.enhancedNegative(), "width", size.width(), "height", size.height(),
        "aspect", order.aspect(), "variants", order.variants(), "seed", order.seed()));
  }

  /** The list shows the latest predictions first. One that is not there although all since the intent are shown does not exist. */
  @Override
  public Search find(EngineOrder order, Instant since) throws EngineUnavailable, EngineClosed {
    var own = own(order);
    if (own.size() < 2) {
      return Search.Unknown.UNKNOWN;
    }
    var page = api + "/predictions";
    for (var pages = 0; pages < MOST_PAGES; pages++) {
      var reply = http.send(request(page).GET().build());
      if (!reply.isSuccess()) {
        return Search.Unknown.UNKNOWN;
      }
      for (var prediction : reply.body().path("results")) {
        var at = time(prediction.path("created_at").asString(""));
        if (at == null || !prediction.path("input").isObject()) {
          return Search.Unknown.UNKNOWN;
        }
        if (at.isBefore(since.minus(CLOCKS_DIFFER))) {
          return Search.Absent.ABSENT;
        }
        if (own.stream().allMatch(field -> isEqual(prediction.path("input").path(field.getKey()), field.getValue()))) {
          return new Search.Found(prediction.path("id").asString(""));
        }
      }
      var next = reply.body().path("next").asString("");
      if (next.isEmpty()) {
        return Search.Absent.ABSENT;
      }
      if (!next.startsWith(api + "/predictions?")) {
        return Search.Unknown.UNKNOWN;
      }
      page = next;
    }
    return Search.Unknown.UNKNOWN;
  }

  /** The inputs that are the order's own: its prompt and its seed. Replicate may show others otherwise than they were sent. */
  private List<Map.Entry<String, JsonNode>> own(EngineOrder order) {
    return inputOf(order).properties().stream()
        .filter(field -> field.getValue().isString() && field.getValue().stringValue().equals(order.enhancedPrompt())
            || field.getValue().isIntegralNumber() && field.getValue().longValue() == order.seed())
        .toList();
  }

  private static boolean isEqual(JsonNode shown, JsonNode sent) {
    return sent.isString() ? sent.equals(shown) : shown.isIntegralNumber() && shown.longValue() == sent.longValue();
  }

  private static @Nullable Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException unreadable) {
      return null;
    }
  }

  @Override
  public EngineLook look(String ticket, EngineOrder order, Set<Integer> wanted)
      throws EngineUnavailable, EngineRefused, EngineLost, EngineClosed {
    var reply = http.send(request(api + "/predictions/" + ticket).GET().build());
    if (reply.isNotFound()) {
      throw new EngineLost("Replicate does not know the prediction");
    }
    if (!reply.isSuccess() || !reply.body().path("id").asString("").equals(ticket)) {
      throw EngineUnavailable.unknown("Replicate answered " + reply.status() + " about another prediction, or none", null);
    }
    var prediction = reply.body();
    return switch (prediction.path("status").asString("")) {
      case "starting", "processing" -> EngineLook.working(share(prediction), LOOK);
      case "succeeded" -> finished(prediction, order, wanted);
      case "failed" -> throw failed(prediction);
      case "canceled", "aborted" -> throw new EngineLost("the prediction was cancelled at Replicate");
      default -> throw EngineUnavailable.unknown("Replicate reports a status that is not documented", null);
    };
  }

  /** The last share that the model's progress bar printed. */
  private static double share(JsonNode prediction) {
    var percent = PERCENT.matcher(prediction.path("logs").asString(""));
    var last = 0;
    while (percent.find()) {
      last = Integer.parseInt(percent.group(1));
    }
    return Math.min(last, 100) / 100.0;
  }

  private static EngineLost failed(JsonNode prediction) throws EngineRefused {
    var error = prediction.path("error").asString("");
    if (UNSAFE.matcher(error).find()) {
      throw new EngineRefused(HIDDEN_REASON);
    }
    return new EngineLost("the prediction failed at Replicate");
  }

  private EngineLook finished(JsonNode prediction, EngineOrder order, Set<Integer> wanted) throws EngineUnavailable, EngineLost {
    var outputs = outputs(prediction.path("output"));
    var hidden = hidden(prediction, order.variants());
    if (outputs.isEmpty() && hidden.isEmpty()) {
      throw new EngineLost("Replicate has deleted the prediction's pictures");
    }
    var refused = new TreeMap<Integer, String>();
    hidden.forEach(variant -> refused.put(variant, HIDDEN_REASON));
    var images = new ArrayList<EngineImage>();
    var next = 0;
    for (var variant = 0; variant < order.variants() && next < outputs.size(); variant++) {
      if (hidden.contains(variant)) {
        continue;
      }
      var address = outputs.get(next);
      next++;
      if (wanted.contains(variant)) {
        deliver(variant, downloads.fetch(address, order), order, prediction, images, refused);
      }
    }
    return EngineLook.ended(images, new HashMap<>(refused));
  }

  private static void deliver(int variant, Download download, EngineOrder order, JsonNode prediction, List<EngineImage> images,
      Map<Integer, String> refused) throws EngineLost {
    switch (download) {
      case Download.Picture picture -> images.add(new EngineImage(
          variant, order.seedOf(variant), picture.png(), picture.width(), picture.height(), Map.of(), parameters(prediction, variant)));
      case Download.Gone gone -> throw new EngineLost("Replicate has deleted the prediction's pictures");
      case Download.Unusable unusable -> refused.put(variant, unusable.reason());
    }
  }

  /** The pictures of one prediction share its seed; each is the next of the batch. */
  private static Map<String, Object> parameters(JsonNode prediction, int variant) {
    return Map.of("prediction", prediction.path("id").asString(""), "seed", prediction.path("input").path("seed").asLong(0), "batchIndex",
        variant, "version", prediction.path("version").asString(""));
  }

  /** One address, or a list of them. */
  private static List<String> outputs(JsonNode output) {
    var addresses = new ArrayList<String>();
    if (output.isString()) {
      addresses.add(output.stringValue());
    }
    output.forEach(address -> addresses.add(address.asString("")));
    return addresses;
  }

  private static Set<Integer> hidden(JsonNode prediction, int variants) {
    var hidden = new TreeSet<Integer>();
    var found = HIDDEN.matcher(prediction.path("logs").asString(""));
    while (found.find()) {
      var variant = Integer.parseInt(found.group(1));
      if (variant < variants) {
        hidden.add(variant);
      }
    }
    return hidden;
  }

  @Override
  public void cancel(String ticket) throws EngineUnavailable {
    try {
      http.send(request(api + "/predictions/" + ticket + "/cancel").POST(HttpRequest.BodyPublishers.noBody()).build());
    } catch (EngineClosed closed) {
      throw new EngineUnavailable(String.valueOf(closed.getMessage()), closed);
    }
  }

  private HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token).header("Accept", "application/json");
  }
}
