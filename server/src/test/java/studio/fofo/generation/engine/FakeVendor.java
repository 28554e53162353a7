package studio.fofo.generation.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP API on loopback that acts as a subclass says, and fails as it is told to. */
public abstract class FakeVendor implements AutoCloseable {

  public static final String TOKEN = "secret-token-4711";

  /** One request. */
  public record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {

    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  /**
   * One reply.
   *
   * @param isCutShort whether the connection breaks in the middle of the body
   */
  public record Reply(int status, Map<String, String> headers, byte[] body, boolean isCutShort) {

    public static Reply json(int status, String body) {
      return new Reply(status, Map.of("Content-Type", "application/json"), body.getBytes(StandardCharsets.UTF_8), false);
    }

    public static Reply json(int status, JsonNode body) {
      return json(status, body.toString());
    }

    public static Reply file(byte[] body) {
      return new Reply(200, Map.of("Content-Type", "image/png"), body, false);
    }

    public Reply cutShort() {
      return new Reply(status, headers, body, true);
    }
  }

  /** Method and path of each request. */
  public final List<String> requests = new CopyOnWriteArrayList<>();
  private final ArrayDeque<Fault> faults = new ArrayDeque<>();
  private final HttpServer server;

  protected FakeVendor() {
    this(0);
  }

  /** @param port 0 for any that is free */
  protected FakeVendor(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  public final URI root() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next request of the API meets this; others that were told before come first. */
  public final synchronized void next(Fault told) {
    faults.add(told);
  }

  /** Whether faults and credentials concern it: not downloads, for example. */
  protected boolean isOfApi(Request request) {
    return true;
  }

  /** What a request without our credentials gets; null if it has them. */
  protected @Nullable Reply refusal(Request request) {
    return ("Bearer " + TOKEN).equals(request.header("authorization")) ? null : Reply.json(401, "{\"error\":\"unauthorized\"}");
  }

  /** Acts at once, under this object's lock; the reply may wait, without it. */
  protected abstract Supplier<Reply> act(Request request);

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = read(exchange);
      requests.add(request.method() + " " + request.path());
      Supplier<Reply> reply;
      synchronized (this) {
        var told = isOfApi(request) ? faults.poll() : null;
        reply = told != null && !told.isAfterEffect() ? null : acted(request);
        if (told != null) {
          reply = told.isCut() ? null : () -> reply(told);
        }
      }
      if (reply != null) {
        write(exchange, reply.get());
      }
    }
  }

  private Supplier<Reply> acted(Request request) {
    var refusal = isOfApi(request) ? refusal(request) : null;
    return refusal == null ? act(request) : () -> refusal;
  }

  private static Reply reply(Fault told) {
    var headers = new TreeMap<>(told.headers());
    headers.putIfAbsent("Content-Type", "application/json");
    return new Reply(told.status(), headers, told.body().getBytes(StandardCharsets.UTF_8), false);
  }

  private static Request read(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    var uri = exchange.getRequestURI();
    return new Request(exchange.getRequestMethod(), uri.getPath(), String.valueOf(uri.getQuery()), headers,
        exchange.getRequestBody().readAllBytes());
  }

  private static void write(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    // flushed, since Java's client asks again if a reply ends before its first byte
    exchange.getResponseBody().write(reply.body(), 0, reply.isCutShort() ? reply.body().length / 2 : reply.body().length);
    exchange.getResponseBody().flush();
  }

  /** From now on nobody listens. */
  @Override
  public void close() {
    server.stop(0);
  }
}
