package studio.fofo.generation.comfyui;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.Capabilities;
import studio.fofo.generation.engine.EngineClosed;
import studio.fofo.generation.engine.EngineImage;
import studio.fofo.generation.engine.EngineLook;
import studio.fofo.generation.engine.EngineLost;
import studio.fofo.generation.engine.EngineOrder;
import studio.fofo.generation.engine.EngineUnavailable;
import studio.fofo.generation.engine.RemoteEngine;
import studio.fofo.generation.remote.EngineHttp;
import studio.fofo.generation.remote.EngineReply;
import studio.fofo.generation.remote.PictureDownloads;
import studio.fofo.generation.remote.PictureDownloads.Download;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * {@link RemoteEngine} with the HTTP API of ComfyUI. An order is one prompt with a batch. The server keeps queue and history in memory: a
 * prompt in neither is lost. Progress and previews come by {@link ComfyUiNews}, and are not needed.
 */
final class ComfyUiEngine implements RemoteEngine {

  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int HISTORY = 200;
  private static final int ID = 1;
  private static final int EXTRA = 3;

  private final Capabilities capabilities;
  private final URI url;
  private final @Nullable String token;
  private final ComfyUiWorkflows workflows;
  private final EngineHttp http;
  private final PictureDownloads downloads;
  private final ComfyUiUploads uploads;
  private final ComfyUiNews news;

  /** @param token for a proxy before the server; null if it asks for none */
  ComfyUiEngine(Capabilities capabilities, URI url, @Nullable String token, ComfyUiWorkflows workflows, EngineHttp http,
      PictureDownloads downloads, ComfyUiUploads uploads, ComfyUiNews news) {
    this.capabilities = capabilities;
    this.url = url;
    this.token = token;
    this.workflows = workflows;
    this.http = http;
    this.downloads = downloads;
    this.uploads = uploads;
    this.news = news;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public String submit(EngineOrder order) throws EngineUnavailable, EngineClosed {
    news.open();
    var body = workflows.prompt(order, news.client(), picture(order));
    var reply = http.send(request("/prompt").POST(EngineHttp.body(body)).header("Content-Type", "application/json").build());
    if (!reply.isSuccess()) {
      throw new EngineClosed("ComfyUI cannot run the workflow" + ComfyUiErrors.words(reply.body()));
    }
    var ticket = reply.body().path("prompt_id").asString("");
    if (!isId(ticket)) {
      throw EngineUnavailable.unknown("ComfyUI accepted an order without an id", null);
    }
    return ticket;
  }

  private Optional<String> picture(EngineOrder order) throws EngineUnavailable, EngineClosed {
    return workflows.variation().isEmpty() || order.variation().isEmpty()
        ? Optional.empty()
        : uploads.upload(order.variation().get(), path -> request(path));
  }

  private static boolean isId(String text) {
    return text.matches("[A-Za-z0-9-]{8,64}");
  }

  /** By the id that we chose, or by our mark, if the server chose another one. */
  @Override
  public Search find(EngineOrder order, Instant since) throws EngineUnavailable, EngineClosed {
    var queued = get("/queue");
    for (var list : List.of("queue_running", "queue_pending")) {
      for (var prompt : queued.path(list)) {
        if (isOf(order, prompt)) {
          return new Search.Found(prompt.path(ID).asString(""));
        }
      }
    }
    for (var entry : get("/history?max_items=" + HISTORY).properties()) {
      if (isOf(order, entry.getValue().path("prompt"))) {
        return new Search.Found(entry.getKey());
      }
    }
    return Search.Absent.ABSENT;
  }

  private static boolean isOf(EngineOrder order, JsonNode prompt) {
    return prompt.path(ID).asString("").equals(ComfyUiWorkflows.id(order))
        || prompt.path(EXTRA).path(ComfyUiWorkflows.ORDER).asString("").equals(order.key());
  }

  private JsonNode get(String path) throws EngineUnavailable, EngineClosed {
    var reply = http.send(request(path).GET().build());
    if (!reply.isSuccess() || !reply.body().isObject()) {
      throw EngineUnavailable.unknown("ComfyUI answered " + reply.status() + " without what was asked for", null);
    }
    return reply.body();
  }

  /** First the queue, then the history: a prompt goes from one into the other, and never back. */
  @Override
  public EngineLook look(String ticket, EngineOrder order, Set<Integer> wanted) throws EngineUnavailable, EngineLost, EngineClosed {
    var queue = get("/queue");
    if (isIn(queue.path("queue_running"), ticket) || isIn(queue.path("queue_pending"), ticket)) {
      return EngineLook.working(news.share(ticket), LOOK).withPreviews(news.previews(ticket));
    }
    var history = get("/history/" + ticket);
    var entry = history.path(ticket);
    if (entry.isMissingNode()) {
      if (!history.isEmpty()) {
        throw EngineUnavailable.unknown("ComfyUI answered about another prompt", null);
      }
      throw new EngineLost("ComfyUI does not know the prompt; it may have been restarted");
    }
    news.forget(ticket);
    if ("error".equals(entry.path("status").path("status_str").asString(""))) {
      throw new EngineLost("the prompt failed at ComfyUI" + ComfyUiErrors.failure(entry.path("status")));
    }
    return finished(entry, order, wanted);
  }

  private static boolean isIn(JsonNode prompts, String ticket) {
    return StreamSupport.stream(prompts.spliterator(), false).anyMatch(prompt -> prompt.path(ID).asString("").equals(ticket));
  }

  private EngineLook finished(JsonNode entry, EngineOrder order, Set<Integer> wanted) throws EngineUnavailable, EngineLost {
    var files = files(entry.path("outputs"));
    if (files.isEmpty()) {
      throw new EngineLost("the prompt ended at ComfyUI without pictures");
    }
    var images = new ArrayList<EngineImage>();
    var refused = new TreeMap<Integer, String>();
    for (var variant = 0; variant < Math.min(order.variants(), files.size()); variant++) {
      if (!wanted.contains(variant)) {
        continue;
      }
      switch (downloads.fetchOwn(request(files.get(variant)).GET().build(), order)) {
        case Download.Picture picture -> images.add(new EngineImage(variant, order.seedOf(variant), picture.png(), picture.width(),
            picture.height(), Map.of(), Map.of("seed", order.seed(), "batchIndex", variant)));
        case Download.Gone gone -> throw new EngineLost("ComfyUI has deleted the pictures");
        case Download.Unusable unusable -> refused.put(variant, unusable.reason());
      }
    }
    return EngineLook.ended(images, refused);
  }

  /** The addresses of the saved pictures, or of temporary ones if none was saved. */
  private static List<String> files(JsonNode outputs) {
    var saved = new ArrayList<String>();
    var temporary = new ArrayList<String>();
    for (var node : outputs) {
      for (var image : node.path("images")) {
        var type = image.path("type").asString("");
        var path = "/view?filename=" + encoded(image.path("filename")) + "&subfolder=" + encoded(image.path("subfolder")) + "&type="
            + encoded(image.path("type"));
        ("output".equals(type) ? saved : temporary).add(path);
      }
    }
    return saved.isEmpty() ? temporary : saved;
  }

  private static String encoded(JsonNode text) {
    return URLEncoder.encode(text.asString(""), StandardCharsets.UTF_8);
  }

  /** Takes it out of the queue, or interrupts it: older servers interrupt whatever runs, so that is asked first. */
  @Override
  public void cancel(String ticket) throws EngineUnavailable {
    try {
      var queued = JsonNodeFactory.instance.objectNode();
      queued.putArray("delete").add(ticket);
      post("/queue", queued);
      if (isIn(get("/queue").path("queue_running"), ticket)) {
        post("/interrupt", JsonNodeFactory.instance.objectNode().put("prompt_id", ticket));
      }
    } catch (EngineClosed closed) {
      throw new EngineUnavailable(String.valueOf(closed.getMessage()), closed);
    }
  }

  private EngineReply post(String path, JsonNode body) throws EngineUnavailable, EngineClosed {
    return http.send(request(path).POST(EngineHttp.body(body)).header("Content-Type", "application/json").build());
  }

  private HttpRequest.Builder request(String path) {
    var request = HttpRequest.newBuilder(URI.create(url + path));
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }
}
