package studio.fofo.fulfilment.vendor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A vendor over loopback HTTP. Its subclass does what the vendor does, one request after the other; every request and reply is checked
 * against the vendor's document, and {@link #violations} lists what breaks it: a test ends by asserting that there is none.
 */
public abstract class FakeVendor implements AutoCloseable {

  private static final String PAGE = "<!doctype html><title>Bad gateway</title>";

  private final VendorDocument document;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Faults faults = new Faults();
  private final List<Received> requests = new CopyOnWriteArrayList<>();
  private final List<String> violations = new CopyOnWriteArrayList<>();

  protected FakeVendor(VendorDocument document) {
    this.document = document;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Does what the vendor does, including its checks. Requests are handled one at a time. */
  protected abstract Reply answer(Received request);

  public final URI url() {
    return URI.create("http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort());
  }

  public final Faults faults() {
    return faults;
  }

  /** In the order of their arrival, also those with a fault. */
  public final List<Received> requests() {
    return List.copyOf(requests);
  }

  /** How many requests came of a method to a path with this end. */
  public final long count(String method, String end) {
    return requests.stream().filter(request -> request.method().equals(method) && request.path().endsWith(end)).count();
  }

  /** What was sent or answered that the vendor's document does not have. */
  public final List<String> violations() {
    return List.copyOf(violations);
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = read(exchange);
      requests.add(request);
      violations.addAll(document.broken(request));
      var fault = faults.of(request);
      if (fault.isPresent()) {
        fail(exchange, request, fault.get());
      } else {
        send(exchange, checked(request));
      }
    }
  }

  private void fail(HttpExchange exchange, Received request, Fault fault) throws IOException {
    switch (fault) {
      case Fault.Busy busy -> send(exchange, new Reply(429, "", Map.of("Retry-After", Integer.toString(busy.seconds()))));
      case Fault.Error error -> {
        effect(request, error.when());
        send(exchange, new Reply(error.status(), "{\"status\":" + error.status() + "}", Map.of()));
      }
      case Fault.Cut cut -> effect(request, cut.when());
      case Fault.Meanwhile meanwhile -> {
        effect(request, meanwhile.when());
        meanwhile.happens().run();
      }
      case Fault.Silence silence -> {
        effect(request, silence.when());
        await();
      }
      case Fault.Garbage garbage -> {
        effect(request, garbage.when());
        send(exchange, new Reply(200, PAGE, Map.of()));
      }
      case Fault.Half half -> part(exchange, checked(request), false);
      case Fault.Slow slow -> part(exchange, checked(request), true);
      case Fault.Altered altered -> send(exchange, altered.change().apply(checked(request)));
    }
  }

  private void effect(Received request, Fault.When when) {
    if (when == Fault.When.AFTER) {
      checked(request);
    }
  }

  private synchronized Reply checked(Received request) {
    try {
      var reply = answer(request);
      violations.addAll(document.broken(request, reply));
      return reply;
    } catch (RuntimeException mistaken) {
      violations.add(request.method() + " " + request.path() + " breaks the fake: " + mistaken);
      return Reply.empty(500);
    }
  }

  private void await() {
    try {
      closed.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void part(HttpExchange exchange, Reply reply, boolean complete) throws IOException {
    var body = reply.body().getBytes(StandardCharsets.UTF_8);
    head(exchange, reply, Math.max(1, body.length));
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
    if (complete) {
      Thread.yield();
      exchange.getResponseBody().write(body.length == 0 ? new byte[] {' '} : body, body.length / 2,
          Math.max(1, body.length) - body.length / 2);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    var body = reply.body().getBytes(StandardCharsets.UTF_8);
    head(exchange, reply, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void head(HttpExchange exchange, Reply reply, int length) throws IOException {
    reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(reply.status(), length);
  }

  private static Received read(HttpExchange exchange) throws IOException {
    var headers = new TreeMap<String, String>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    var uri = exchange.getRequestURI();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    return new Received(exchange.getRequestMethod(), uri.getPath(), query(uri.getRawQuery()), headers, body);
  }

  private static Map<String, List<String>> query(@Nullable String raw) {
    var query = new LinkedHashMap<String, List<String>>();
    if (raw != null) {
      for (var pair : raw.split("&")) {
        var equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
        query.computeIfAbsent(URLDecoder.decode(name, StandardCharsets.UTF_8), missing -> new ArrayList<>()).add(value);
      }
    }
    return query;
  }
}
