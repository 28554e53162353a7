package studio.fofo.generation.sdcpp;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Output;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The native API of stable-diffusion.cpp's server. */
final class FakeSdCpp extends FakeVendor {

  final List<JsonNode> accepted = new ArrayList<>();
  final Map<String, ObjectNode> jobs = new LinkedHashMap<>();
  /** Whether the reply about a completed job breaks off, once. */
  boolean cutsShort;

  synchronized ObjectNode latest() {
    return new ArrayList<>(jobs.values()).getLast();
  }

  synchronized void finish(List<Output> outputs) {
    var job = latest();
    job.put("status", "completed");
    var images = job.putObject("result").put("output_format", "png").putArray("images");
    for (var index = 0; index < outputs.size(); index++) {
      cutsShort |= outputs.get(index) == Output.CUT_SHORT;
      images.addObject().put("index", index).put("b64_json", Base64.getEncoder().encodeToString(outputs.get(index).file(7)));
    }
  }

  @Override
  protected Supplier<Reply> act(Request request) {
    var reply = reply(request);
    return () -> reply;
  }

  private Reply reply(Request request) {
    if (request.path().equals("/sdcpp/v1/img_gen")) {
      return accept(request.json());
    }
    var parts = request.path().split("/");
    var job = parts.length > 4 && parts[3].equals("jobs") ? jobs.get(parts[4]) : null;
    if (job == null) {
      return Reply.json(404, "{\"error\":\"job not found\"}");
    }
    if (request.path().endsWith("/cancel")) {
      return cancel(job);
    }
    var reply = Reply.json(200, job);
    if (cutsShort) {
      cutsShort = false;
      return reply.cutShort();
    }
    return reply;
  }

  private Reply accept(JsonNode body) {
    if (body.path("width").intValue() % 64 != 0 || body.path("batch_count").intValue() > 8) {
      return Reply.json(400, "{\"error\":\"invalid generation parameters\"}");
    }
    var id = "job_0" + (accepted.size() + 1);
    var job = JsonNodeFactory.instance.objectNode();
    job.put("id", id).put("kind", "img_gen").put("status", "queued").put("created", 1).put("queue_position", 1).putNull("result")
        .putNull("error");
    jobs.put(id, job);
    accepted.add(body);
    return Reply.json(202,
        "{\"id\":\"" + id + "\",\"kind\":\"img_gen\",\"status\":\"queued\",\"created\":1,\"poll_url\":\"/sdcpp/v1/jobs/" + id
            + "\"}");
  }

  private static Reply cancel(ObjectNode job) {
    return switch (job.path("status").asString("")) {
      case "queued" -> Reply.json(200, job.put("status", "cancelled"));
      case "generating" -> Reply.json(409, "{\"error\":\"job is currently generating and cannot be interrupted yet\"}");
      default -> Reply.json(200, job);
    };
  }
}
