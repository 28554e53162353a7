package studio.fofo.fulfilment.carriers;

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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A tracking service over loopback HTTP, which keeps trackings and fails as a test plans: before it does something, or after. */
public abstract class FakeTracking implements AutoCloseable {

  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Deque<Fault> faults = new ArrayDeque<>();
  private final List<String> bodies = new ArrayList<>();
  private final Map<String, Tracked> byId = new LinkedHashMap<>();
  private final Set<String> refused = new HashSet<>();

  protected FakeTracking() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  /** How a request fails. */
  public enum Fault {
    RATE_LIMITED, DOWN_BEFORE, DOWN_AFTER, NO_REPLY_AFTER, RUBBISH, KEY_REFUSED
  }

  /** A scan as the carrier made it. */
  public record Scan(String time, String city, String words, ParcelStatus status) {}

  /** A number that is followed. */
  public record Tracked(String id, String number, List<Scan> scans) {}

  /** A reply. */
  public record Answer(int status, Object body) {}

  /** Does what the service does, including its checks. */
  protected abstract Answer answer(String method, String path, String query, Map<String, List<String>> headers, String body);

  /** What the service posts about a tracking. */
  public abstract byte[] post(Tracked tracked);

  /** The headers that it posts with. */
  public abstract Map<String, List<String>> headers(byte[] body, String secret);

  /** The tracking as its API shows it. */
  protected abstract Object shown(Tracked tracked);

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public synchronized void plan(Fault... next) {
    faults.addAll(List.of(next));
  }

  /** The service will not follow this number. */
  public synchronized void refuse(String number) {
    refused.add(number);
  }

  public synchronized void scan(String number, Scan scan) {
    with(number).orElseThrow().scans().add(scan);
  }

  /** Gives every tracking another id. */
  public synchronized void changeIds() {
    var before = List.copyOf(byId.values());
    byId.clear();
    before.forEach(tracked -> byId.put("new" + tracked.id(), new Tracked("new" + tracked.id(), tracked.number(), tracked.scans())));
  }

  public synchronized List<Tracked> tracked() {
    return List.copyOf(byId.values());
  }

  public synchronized List<String> bodies() {
    return List.copyOf(bodies);
  }

  protected synchronized boolean isRefused(String number) {
    return refused.contains(number);
  }

  protected synchronized Optional<Tracked> withId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  protected synchronized Optional<Tracked> with(String number) {
    return byId.values().stream().filter(tracked -> tracked.number().equals(number)).findFirst();
  }

  protected synchronized Tracked add(String id, String number) {
    var tracked = new Tracked(id, number, new ArrayList<>());
    byId.put(id, tracked);
    return tracked;
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    var fault = next();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    switch (fault) {
      case RATE_LIMITED -> {
        exchange.getResponseHeaders().set("Retry-After", "7");
        reply(exchange, 429, "{\"meta\":{\"code\":429}}");
      }
      case DOWN_BEFORE -> reply(exchange, 503, "");
      case KEY_REFUSED -> reply(exchange, 401, "{}");
      case DOWN_AFTER -> {
        done(exchange, body);
        reply(exchange, 502, "<html>bad gateway</html>");
      }
      case NO_REPLY_AFTER -> {
        done(exchange, body);
        await();
        exchange.close();
      }
      case RUBBISH -> reply(exchange, 200, "<html>");
      case null -> {
        var answer = done(exchange, body);
        reply(exchange, answer.status(), JsonMapper.shared().writeValueAsString(answer.body()));
      }
    }
  }

  private Answer done(HttpExchange exchange, String body) {
    synchronized (this) {
      bodies.add(body);
    }
    var headers = new LinkedHashMap<String, List<String>>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    var uri = exchange.getRequestURI();
    return answer(exchange.getRequestMethod(), uri.getPath(), uri.getQuery() == null ? "" : uri.getQuery(), headers, body);
  }

  @Nullable
  private synchronized Fault next() {
    return faults.poll();
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
