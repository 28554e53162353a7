package studio.fofo.chain.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON-RPC endpoint on loopback that passes calls through the layers of its current faults to a sound chain.
 *
 * <pre>{@code
 * try (var node = new FaultInjectingNode(new RealNode(anvil), 42)) {
 *   node.set(NodeFault.LATE_RECEIPTS, NodeFault.BATCH_3);
 *   use(node.uri());
 *   node.set();                                      // sound again
 * }
 * }</pre>
 *
 * <p>The same seed and the same calls in the same order give the same replies. Thread-safe.
 */
public final class FaultInjectingNode implements AutoCloseable {

  private static final int OK = 200;
  private static final int LARGE = 5;
  private static final Map<NodeFault, Integer> BATCHES = Map.of(NodeFault.BATCH_3, 3, NodeFault.BATCH_10, 10);

  private final Upstream sound;
  private final Random random;
  private final long seed;
  private final HttpServer server;
  private final Executor threads;
  private final Map<NodeFault, Layer> faults = new EnumMap<>(NodeFault.class);
  private final Map<String, Integer> calls = new HashMap<>();
  private final Map<NodeFault, Integer> injected = new EnumMap<>(NodeFault.class);
  private final Consumer<Duration> pause;
  private int requests;

  public FaultInjectingNode(Upstream sound, long seed) {
    this(sound, seed, pause -> LockSupport.parkNanos(pause.toNanos()), Executors.newVirtualThreadPerTaskExecutor());
  }

  /**
   * For tests whose time is not that of the wall. Nothing waits here, so the thread that reads a request answers it: half as long for each.
   *
   * @param sound replies without waiting for anything
   * @param pause what latency does
   */
  public FaultInjectingNode(Upstream sound, long seed, Consumer<Duration> pause) {
    this(sound, seed, pause, Runnable::run);
  }

  private FaultInjectingNode(Upstream sound, long seed, Consumer<Duration> pause, Executor threads) {
    this.sound = sound;
    this.threads = threads;
    this.seed = seed;
    this.pause = pause;
    this.random = new Random(seed);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.createContext("/", this::serve);
    server.setExecutor(threads);
    server.start();
  }

  public URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Its faults from now on; none for a sound node. Those that it has already go on as they were. */
  public synchronized void set(NodeFault... now) {
    var wanted = List.of(now);
    faults.keySet().retainAll(wanted);
    wanted.forEach(fault -> faults.computeIfAbsent(fault, added -> added.layer(new Random(seed + added.ordinal()))));
  }

  /** The number of requests that it received; a batch counts as one. */
  public synchronized int requests() {
    return requests;
  }

  /** The number of calls of a method, each within a batch too. */
  public synchronized int calls(String method) {
    return calls.getOrDefault(method, 0);
  }

  /** How often a fault changed a reply. */
  public synchronized int injected(NodeFault fault) {
    return injected.getOrDefault(fault, 0);
  }

  @Override
  public void close() {
    server.stop(0);
    if (threads instanceof ExecutorService own) {
      own.shutdownNow();
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
      pause();
      var reply = reply(request);
      if (reply.status() != 0) {
        if (reply.status() == 429) {
          exchange.getResponseHeaders().set("Retry-After", "1");
        }
        var body = JsonMapper.shared().writeValueAsBytes(reply.body());
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private void pause() {
    if (happens(NodeFault.SLOW_60_MS)) {
      pause.accept(Duration.ofMillis(60));
    }
    if (happens(NodeFault.SLOW_2_S)) {
      pause.accept(Duration.ofSeconds(2));
    }
  }

  /** Whether it is there, if so counting that it happened. */
  private synchronized boolean happens(NodeFault fault) {
    if (has(fault)) {
      injected.merge(fault, 1, Integer::sum);
    }
    return has(fault);
  }

  private synchronized boolean has(NodeFault fault) {
    return faults.containsKey(fault);
  }

  /** Status 0 stands for a closed connection. */
  private synchronized Reply reply(JsonNode request) {
    requests++;
    if (has(NodeFault.HTTP_429) && random.nextInt(4) == 0 && happens(NodeFault.HTTP_429)) {
      return new Reply(429, Rpc.error(request, -32_005, "daily request count exceeded, request rate limited"));
    }
    var reply = request.isArray() ? together(request) : alone(request);
    return has(NodeFault.RESET_AFTER_EFFECT) && random.nextInt(4) == 0 && happens(NodeFault.RESET_AFTER_EFFECT)
        ? new Reply(0, reply.body()) : reply;
  }

  private Reply together(JsonNode batch) {
    var none = JsonNodeFactory.instance.objectNode();
    for (var limit : BATCHES.entrySet()) {
      if (batch.size() > limit.getValue() && happens(limit.getKey())) {
        return new Reply(OK, Rpc.error(none, -32_600, "Batch of more than " + limit.getValue() + " requests is not allowed"));
      }
    }
    if (batch.size() > LARGE && happens(NodeFault.HTTP_413_WITH_JSON)) {
      return new Reply(413, Rpc.error(none, -32_600, "Request entity too large"));
    }
    var replies = new ArrayList<JsonNode>();
    batch.forEach(call -> replies.add(alone(call).body()));
    return new Reply(OK, JsonNodeFactory.instance.arrayNode().addAll(replies.reversed()));
  }

  private Reply alone(JsonNode call) {
    calls.merge(Rpc.method(call), 1, Integer::sum);
    try {
      return new Reply(OK, layered().answer(call));
    } catch (WithStatus other) {
      return new Reply(other.status(), other.reply());
    }
  }

  private Upstream layered() {
    Upstream inner = sound;
    for (var fault : faults.entrySet()) {
      inner = around(fault.getKey(), fault.getValue(), inner);
    }
    return inner;
  }

  /** A layer that passes on neither the call nor its reply as they are makes its fault. */
  private Upstream around(NodeFault fault, Layer layer, Upstream inner) {
    return call -> {
      var passed = new AtomicReference<@Nullable ObjectNode>();
      ObjectNode reply = null;
      try {
        reply = layer.answer(call, asked -> {
          var answer = inner.answer(asked);
          if (asked == call) {
            passed.set(answer);
          }
          return answer;
        });
        return reply;
      } finally {
        if (reply == null || reply != passed.get()) {
          injected.merge(fault, 1, Integer::sum);
        }
      }
    };
  }

  private record Reply(int status, JsonNode body) {}
}
