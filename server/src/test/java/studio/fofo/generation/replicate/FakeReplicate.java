package studio.fofo.generation.replicate;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.FakeVendor;
import studio.fofo.generation.engine.Output;
import studio.fofo.generation.engine.TestPictures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replicate's predictions API: it keeps predictions and delivers pictures. */
public final class FakeReplicate extends FakeVendor {

  private static final int PAGE = 2;

  final Map<String, ObjectNode> predictions = new LinkedHashMap<>();
  /** The credentials that came with downloads. */
  final List<String> tokensSentToFiles = new CopyOnWriteArrayList<>();
  byte[] file = TestPictures.png(7);
  int fileStatus = 200;
  boolean showsInput = true;
  /** Has each prediction succeed when it is asked for. */
  public volatile boolean isPrompt;
  private final Map<String, Output> outputs = new LinkedHashMap<>();

  public FakeReplicate() {
    this(0);
  }

  public FakeReplicate(int port) {
    super(port);
  }

  URI url() {
    return root().resolve("/v1");
  }

  /** The latest prediction succeeds with so many files. */
  synchronized void succeed(int made) {
    var output = succeeded();
    for (var index = 0; index < made; index++) {
      output.add(address(index, null));
    }
  }

  /** The latest prediction succeeds with these. */
  synchronized void succeed(List<Output> made) {
    var hidden = new StringBuilder();
    var output = succeeded();
    for (var index = 0; index < made.size(); index++) {
      if (made.get(index) == Output.REFUSED) {
        hidden.append("NSFW content detected in image ").append(index).append('\n');
      } else {
        output.add(address(index, made.get(index)));
      }
    }
    latest().put("logs", hidden.toString());
  }

  private ArrayNode succeeded() {
    return latest().put("status", "succeeded").putArray("output");
  }

  private String address(int index, @Nullable Output made) {
    var path = "/files/" + latest().get("id").stringValue() + "-" + index + ".png";
    if (made != null) {
      outputs.put(path, made);
    }
    return made == Output.ELSEWHERE ? "http://localhost.localdomain:1" + path : root().resolve(path).toString();
  }

  synchronized ObjectNode latest() {
    return new ArrayList<>(predictions.values()).getLast();
  }

  @Override
  protected boolean isOfApi(Request request) {
    return request.path().startsWith("/v1/");
  }

  @Override
  protected @Nullable Reply refusal(Request request) {
    return super.refusal(request) == null
        ? null
        : Reply.json(401, "{\"title\":\"Unauthenticated\",\"detail\":\"You did not pass a valid authentication token\"}");
  }

  @Override
  protected Supplier<Reply> act(Request request) {
    var reply = isOfApi(request) ? api(request) : files(request);
    return () -> reply;
  }

  private Reply api(Request request) {
    var path = request.path().substring("/v1".length());
    if (request.method().equals("POST") && (path.equals("/predictions") || path.matches("/models/[^/]+/[^/]+/predictions"))) {
      return create(request.json());
    }
    if (path.equals("/predictions")) {
      return list(request.query());
    }
    var parts = path.split("/");
    var prediction = predictions.get(parts[2]);
    if (prediction == null) {
      return Reply.json(404, "{\"detail\":\"The requested resource could not be found.\"}");
    }
    if (isPrompt && parts.length == 3) {
      succeed(prediction.path("input").path("num_outputs").asInt(1));
    }
    if (parts.length == 4 && !prediction.path("status").asString("").equals("succeeded")) {
      prediction.put("status", "canceled");
    }
    return Reply.json(200, prediction);
  }

  private Reply create(JsonNode body) {
    if (!body.path("input").path("prompt").isString()) {
      return Reply.json(422, "{\"title\":\"Input validation failed\",\"detail\":\"- input: prompt is required\\n\",\"status\":422}");
    }
    var id = "prediction" + (predictions.size() + 1);
    var prediction = JsonNodeFactory.instance.objectNode();
    prediction.put("id", id).put("model", "stability-ai/sdxl").put("version", "v1").put("status", "starting").put("logs", "")
        .put("created_at", Instant.now().toString()).putNull("error").putNull("output");
    prediction.set("input", body.get("input"));
    prediction.set("webhook", body.path("webhook"));
    prediction.putObject("urls").put("get", url() + "/predictions/" + id).put("cancel", url() + "/predictions/" + id + "/cancel");
    predictions.put(id, prediction);
    return Reply.json(201, prediction);
  }

  private Reply list(String query) {
    var from = query.startsWith("cursor=") ? Integer.parseInt(query.replace("cursor=", "")) : 0;
    var latestFirst = new ArrayList<>(predictions.values()).reversed();
    var list = JsonNodeFactory.instance.objectNode();
    var more = from + PAGE < latestFirst.size();
    list.put("next", more ? url() + "/predictions?cursor=" + (from + PAGE) : null).putNull("previous");
    var results = list.putArray("results");
    latestFirst.stream().skip(from).limit(PAGE).map(ObjectNode::deepCopy).forEach(prediction -> {
      if (!showsInput) {
        prediction.remove("input");
      }
      results.add(prediction);
    });
    return Reply.json(200, list);
  }

  private Reply files(Request request) {
    tokensSentToFiles.add(request.header("authorization"));
    var told = outputs.getOrDefault(request.path(), Output.PICTURE);
    return switch (told) {
      case GONE -> new Reply(404, Map.of(), new byte[0], false);
      case REDIRECTED -> new Reply(302, Map.of("Location", "http://169.254.169.254/latest/meta-data"), new byte[0], false);
      case CUT_SHORT -> {
        outputs.put(request.path(), Output.PICTURE);
        yield Reply.file(file).cutShort();
      }
      case PICTURE -> new Reply(fileStatus, Map.of("Content-Type", "image/png"), file, false);
      case WEBP, BLANK, HTML, BOMB, REFUSED, ELSEWHERE -> Reply.file(told.file(7));
    };
  }
}
