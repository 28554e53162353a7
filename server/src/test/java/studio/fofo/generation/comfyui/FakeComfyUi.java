package studio.fofo.generation.comfyui;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Output;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** ComfyUI's server: prompts wait in a queue, the first runs, and what ended is in the history, all in memory. */
final class FakeComfyUi extends FakeVendor {

  /** Every prompt that was ever accepted. */
  final List<JsonNode> accepted = new ArrayList<>();
  /** Origins of requests; a server behind a browser's rules refuses foreign ones. */
  final List<String> origins = new ArrayList<>();
  final List<String> uploads = new ArrayList<>();
  final List<String> interrupted = new ArrayList<>();
  /** Whether it lets the client choose ids, as servers since 2025 do. */
  boolean takesIds = true;
  private final Map<String, JsonNode> queue = new LinkedHashMap<>();
  private final Map<String, JsonNode> history = new LinkedHashMap<>();
  private final Map<String, Output> files = new HashMap<>();

  /** The latest prompt ends with these. */
  synchronized void finish(List<Output> outputs) {
    var id = new ArrayList<>(queue.keySet()).getLast();
    var entry = JsonNodeFactory.instance.objectNode();
    entry.set("prompt", queue.remove(id));
    var images = JsonNodeFactory.instance.arrayNode();
    for (var index = 0; index < outputs.size(); index++) {
      var name = id + "_" + index + "_.png";
      images.addObject().put("filename", outputs.get(index) == Output.ELSEWHERE ? "//elsewhere.example/x.png" : name)
          .put("subfolder", "a b")
          .put("type", "output");
      files.put(name, outputs.get(index));
    }
    var made = entry.putObject("outputs");
    if (!outputs.isEmpty()) {
      made.putObject("9").set("images", images);
    }
    entry.putObject("status").put("status_str", "success").put("completed", true).putArray("messages");
    history.put(id, entry);
  }

  /** The latest prompt fails. */
  synchronized void fail(String type) {
    finish(List.of());
    var entry = (ObjectNode) new ArrayList<>(history.values()).getLast();
    var messages = entry.putObject("status").put("status_str", "error").put("completed", false).putArray("messages");
    messages.addArray().add("execution_start").addObject();
    messages.addArray().add("execution_error").addObject().put("exception_type", type).put("node_type", "KSampler");
  }

  synchronized void forget() {
    queue.clear();
    history.clear();
  }

  /** Faults are not for the WebSocket, without which everything works. */
  @Override
  protected boolean isOfApi(Request request) {
    return !request.path().equals("/ws");
  }

  @Override
  protected Supplier<Reply> act(Request request) {
    origins.add(request.header("origin"));
    var reply = reply(request);
    return () -> reply;
  }

  private Reply reply(Request request) {
    return switch (request.method() + " " + request.path().replaceFirst("(/history)/.*", "$1/id")) {
      case "POST /prompt" -> prompt(request.json());
      case "GET /queue" -> Reply.json(200, queued());
      case "GET /history" -> Reply.json(200, json(history));
      case "GET /history/id" -> Reply.json(200, entry(request.path().substring("/history/".length())));
      case "GET /view" -> view(request);
      case "POST /queue" -> {
        request.json().path("delete").forEach(id -> {
          if (!running().equals(id.asString(""))) {
            queue.remove(id.asString(""));
          }
        });
        yield Reply.json(200, "");
      }
      case "POST /interrupt" -> {
        interrupted.add(request.json().path("prompt_id").asString(""));
        queue.remove(request.json().path("prompt_id").asString(""));
        yield Reply.json(200, "");
      }
      case "POST /upload/image" -> {
        var form = new String(request.body(), StandardCharsets.ISO_8859_1);
        var name = form.substring(form.indexOf("filename=\"") + 10, form.indexOf(".png\"") + 4);
        uploads.add(name);
        yield Reply.json(200, "{\"name\":\"" + name + "\",\"subfolder\":\"\",\"type\":\"input\"}");
      }
      default -> Reply.json(404, "{}");
    };
  }

  private String running() {
    return queue.keySet().stream().findFirst().orElse("");
  }

  private Reply prompt(JsonNode body) {
    var sampler = body.path("prompt").path("3").path("inputs");
    if (!sampler.path("seed").isIntegralNumber()
        || body.path("prompt").path("4").path("inputs").path("ckpt_name").asString("").equals("none")) {
      return Reply.json(400, "{\"error\":{\"type\":\"prompt_outputs_failed_validation\",\"message\":\"Prompt outputs failed validation\"},"
          + "\"node_errors\":{\"4\":{\"errors\":[{\"type\":\"value_not_in_list\",\"message\":\"Value not in list\","
          + "\"details\":\"ckpt_name: 'none' not in []\"}]}}}");
    }
    var id = takesIds ? body.path("prompt_id").asString("") : UUID.randomUUID().toString();
    var item = JsonNodeFactory.instance.arrayNode();
    item.add(accepted.size()).add(id).add(body.path("prompt")).add(body.path("extra_data")).add(JsonNodeFactory.instance.arrayNode());
    queue.put(id, item);
    accepted.add(body);
    return Reply.json(200, "{\"prompt_id\":\"" + id + "\",\"number\":" + accepted.size() + ",\"node_errors\":{}}");
  }

  private JsonNode queued() {
    var queued = JsonNodeFactory.instance.objectNode();
    var first = queued.putArray("queue_running");
    var others = queued.putArray("queue_pending");
    queue.forEach((id, item) -> (id.equals(running()) ? first : others).add(item));
    return queued;
  }

  private JsonNode entry(String id) {
    return history.containsKey(id) ? json(Map.of(id, history.get(id))) : JsonNodeFactory.instance.objectNode();
  }

  private static JsonNode json(Map<String, JsonNode> entries) {
    return JsonMapper.shared().valueToTree(entries);
  }

  private Reply view(Request request) {
    var name = URLDecoder.decode(request.query().replaceAll(".*filename=([^&]*).*", "$1"), StandardCharsets.UTF_8);
    @Nullable
    Output output = files.get(name);
    return switch (output) {
      case null -> Reply.json(404, "{}");
      case GONE -> Reply.json(404, "{}");
      case REDIRECTED -> new Reply(302, Map.of("Location", "http://169.254.169.254/latest/meta-data"), new byte[0], false);
      case CUT_SHORT -> {
        files.put(name, Output.PICTURE);
        yield Reply.file(output.file(7)).cutShort();
      }
      case PICTURE, WEBP, BLANK, HTML, BOMB, REFUSED, ELSEWHERE -> Reply.file(output.file(7));
    };
  }
}
