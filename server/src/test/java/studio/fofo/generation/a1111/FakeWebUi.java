package studio.fofo.generation.a1111;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.calls.FakeCaller;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Output;
import tools.jackson.databind.node.JsonNodeFactory;

/** AUTOMATIC1111's API: one task is made at a time, the others wait; a broken connection does not stop it. */
final class FakeWebUi extends FakeCaller {

  static final String CREDENTIALS = "fofo:" + FakeVendor.TOKEN;

  double progress = 0.5;
  /** Whether the page and its progress are served, too. */
  boolean hasPage = true;
  final List<String> interrupts = new ArrayList<>();
  private final Set<String> completed = new HashSet<>();

  /** It is restarted. */
  synchronized void restart() {
    completed.clear();
    waiting.forEach(call -> call.reply().complete(Reply.json(500, "{\"error\":\"stopped\"}")));
    waiting.clear();
  }

  @Override
  protected @Nullable Reply refusal(Request request) {
    var expected = "Basic " + Base64.getEncoder().encodeToString(CREDENTIALS.getBytes(StandardCharsets.UTF_8));
    return expected.equals(request.header("authorization")) ? null : Reply.json(401, "{\"detail\":\"Incorrect username or password\"}");
  }

  /** Faults are for calls: the page's own progress is another matter. */
  @Override
  protected boolean isOfApi(Request request) {
    return isCall(request);
  }

  @Override
  protected boolean isCall(Request request) {
    return request.path().matches("/sdapi/v1/(txt|img)2img");
  }

  @Override
  protected @Nullable Reply mistake(Request request) {
    var body = request.json();
    return body.path("override_settings").path("sd_model_checkpoint").asString("").equals("none")
        ? Reply.json(404, "{\"detail\":\"Model not found\"}")
        : null;
  }

  private static String task(Request request) {
    return request.json().path("force_task_id").asString("");
  }

  @Override
  protected String place(Request request) {
    return task(request);
  }

  @Override
  protected Reply other(Request request) {
    if (request.path().equals("/sdapi/v1/interrupt")) {
      interrupts.add(waiting.isEmpty() ? "" : task(waiting.getFirst().request()));
      return Reply.json(200, "{}");
    }
    if (!hasPage || !request.path().equals("/internal/progress")) {
      return Reply.json(404, "{\"detail\":\"Not Found\"}");
    }
    var id = request.json().path("id_task").asString("");
    var place = waiting.stream().map(call -> task(call.request())).toList().indexOf(id);
    var told = JsonNodeFactory.instance.objectNode();
    told.put("active", place == 0).put("queued", place > 0).put("paused", false).put("completed", completed.contains(id));
    if (place == 0) {
      told.put("progress", progress).put("live_preview",
          "data:image/png;base64," + Base64.getEncoder().encodeToString(Output.PICTURE.file(4)));
    }
    return Reply.json(200, told);
  }

  @Override
  protected Reply finished(Request request, @Nullable Output output) {
    completed.add(task(request));
    var body = JsonNodeFactory.instance.objectNode();
    var images = body.putArray("images");
    if (output != null) {
      images.add(Base64.getEncoder().encodeToString(output.file(request.json().path("seed").asLong(0))));
    }
    body.put("info", "{}").putObject("parameters");
    var reply = Reply.json(200, body);
    return output == Output.CUT_SHORT ? new Reply(200, Map.of(), reply.body(), true) : reply;
  }
}
