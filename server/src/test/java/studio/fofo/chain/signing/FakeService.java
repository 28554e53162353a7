package studio.fofo.chain.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** A signing service over loopback HTTP. It answers as its subclass does, or first with the failures that a test plans. */
public abstract class FakeService implements AutoCloseable {

  private final HttpServer server;
  private final Deque<Reply> planned = new ArrayDeque<>();
  private final List<Received> received = new ArrayList<>();

  protected FakeService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  /** A request, with the names of its headers in lower case. */
  public record Received(String method, String path, Map<String, String> headers, String body) {

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /** A reply. */
  public record Reply(int status, String type, String body, Map<String, String> headers) {

    public static Reply json(Object body) {
      return new Reply(200, "application/json", JsonMapper.shared().writeValueAsString(body), Map.of());
    }

    public static Reply status(int status, Object body) {
      return new Reply(status, "application/json", JsonMapper.shared().writeValueAsString(body), Map.of());
    }
  }

  /** Does what the vendor's service does, including its checks. */
  protected abstract Reply answer(Received request);

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next requests get these replies. */
  public synchronized void plan(Reply... replies) {
    planned.addAll(List.of(replies));
  }

  public synchronized void forgetPlans() {
    planned.clear();
  }

  public synchronized List<Received> received() {
    return List.copyOf(received);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    var request = new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var reply = next(request);
    var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", reply.type());
    reply.headers().forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private synchronized Reply next(Received request) {
    received.add(request);
    return planned.isEmpty() ? answer(request) : planned.removeFirst();
  }
}
