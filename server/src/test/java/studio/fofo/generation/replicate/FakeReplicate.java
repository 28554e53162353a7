package studio.fofo.generation.replicate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import studio.fofo.generation.engine.TestPictures;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Replicate's predictions API on loopback: it keeps predictions, delivers pictures, and fails as it is told to. */
final class FakeReplicate implements AutoCloseable {

  static final String TOKEN = "r8_test";
  private static final int PAGE = 2;

  /** What the next request meets. */
  record Fault(int status, String body, Map<String, String> headers, boolean isAfterEffect, boolean isCut) {

    static Fault status(int status) {
      return new Fault(status, "{\"detail\":\"told to\"}", Map.of(), false, false);
    }

    static Fault cut(boolean isAfterEffect) {
      return new Fault(0, "", Map.of(), isAfterEffect, true);
    }

    Fault afterEffect() {
      return new Fault(status, body, headers, true, isCut);
    }
  }

  final Map<String, ObjectNode> predictions = new LinkedHashMap<>();
  final List<String> requests = new ArrayList<>();
  /** Headers of downloads. */
  final List<String> tokensSentToFiles = new ArrayList<>();
  byte[] file = TestPictures.png(7);
  int fileStatus = 200;
  boolean showsInput = true;
  private @Nullable Fault fault;
  private final HttpServer server;

  FakeReplicate() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/", this::api);
    server.createContext("/files/", this::files);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  synchronized void next(Fault told) {
    fault = told;
  }

  /** The latest prediction succeeds. */
  synchronized void succeed(int outputs) {
    var prediction = latest();
    prediction.put("status", "succeeded");
    var output = prediction.putArray("output");
    for (var index = 0; index < outputs; index++) {
      output.add(url().resolve("/files/" + prediction.get("id").stringValue() + "-" + index + ".png").toString());
    }
  }

  synchronized ObjectNode latest() {
    return new ArrayList<>(predictions.values()).getLast();
  }

  private synchronized void api(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath().substring("/v1".length());
      requests.add(exchange.getRequestMethod() + " " + path);
      var told = fault;
      fault = null;
      if (told != null && !told.isAfterEffect()) {
        fail(exchange, told);
        return;
      }
      if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        reply(exchange, 401, "{\"title\":\"Unauthenticated\",\"detail\":\"You did not pass a valid authentication token\"}", Map.of());
        return;
      }
      var body = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
      var result = act(exchange, path, body);
      if (told != null) {
        fail(exchange, told);
      } else {
        reply(exchange, result.status(), result.body(), Map.of());
      }
    }
  }

  private record Result(int status, String body) {}

  private Result act(HttpExchange exchange, String path, JsonNode body) {
    if (exchange.getRequestMethod().equals("POST") && path.equals("/predictions")) {
      return create(body);
    }
    if (path.equals("/predictions")) {
      return list(exchange.getRequestURI().getQuery());
    }
    var parts = path.split("/");
    var prediction = predictions.get(parts[2]);
    if (prediction == null) {
      return new Result(404, "{\"detail\":\"The requested resource could not be found.\"}");
    }
    if (parts.length == 4) {
      prediction.put("status", "canceled");
    }
    return new Result(200, prediction.toString());
  }

  private Result create(JsonNode body) {
    if (!body.path("input").path("prompt").isString() || !body.path("version").isString()) {
      return new Result(422, "{\"title\":\"Input validation failed\",\"detail\":\"- input: prompt is required\\n\",\"status\":422}");
    }
    var id = "prediction" + (predictions.size() + 1);
    var prediction = JsonNodeFactory.instance.objectNode();
    prediction.put("id", id).put("model", "stability-ai/sdxl").put("version", "v1").put("status", "starting").put("logs", "")
        .put("created_at", Instant.now().toString()).putNull("error").putNull("output");
    prediction.set("input", body.get("input"));
    predictions.put(id, prediction);
    return new Result(201, prediction.toString());
  }

  private Result list(@Nullable String query) {
    var from = query == null ? 0 : Integer.parseInt(query.replace("cursor=", ""));
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
    return new Result(200, list.toString());
  }

  private synchronized void files(HttpExchange exchange) throws IOException {
    try (exchange) {
      tokensSentToFiles.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
      exchange.sendResponseHeaders(fileStatus, file.length);
      exchange.getResponseBody().write(file);
    }
  }

  private static void fail(HttpExchange exchange, Fault told) throws IOException {
    if (!told.isCut()) {
      reply(exchange, told.status(), told.body(), told.headers());
    }
  }

  private static void reply(HttpExchange exchange, int status, String body, Map<String, String> headers) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
