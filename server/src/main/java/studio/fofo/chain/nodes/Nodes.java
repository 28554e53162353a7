package studio.fofo.chain.nodes;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongFunction;
import tools.jackson.databind.json.JsonMapper;

/** The node pools of all chains, each created on first use. */
public final class Nodes {

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private final LongFunction<List<URI>> addresses;
  private final JsonMapper json;
  private final Clock clock;
  private final Duration timeout;
  private final HttpClient http = HttpClient.newBuilder()
      .connectTimeout(CONNECT)
      .version(HttpClient.Version.HTTP_1_1)
      .followRedirects(HttpClient.Redirect.NEVER)
      .build();
  private final ConcurrentMap<Long, Pooled> pools = new ConcurrentHashMap<>();

  public Nodes(LongFunction<List<URI>> addresses, JsonMapper json, Clock clock, Duration timeout) {
    this.addresses = addresses;
    this.json = json;
    this.clock = clock;
    this.timeout = timeout;
  }

  /** A chain's pool; a new one if its addresses changed (the local chain's port). */
  public NodePool of(long chainId) {
    var now = addresses.apply(chainId);
    return pools.compute(chainId, (id, known) -> known != null && known.addresses().equals(now)
        ? known : new Pooled(now, new NodePool(id, now.stream().map(this::node).toList(), clock))).pool();
  }

  /** The addresses of its nodes. They may contain keys: never show them. */
  public List<URI> urls(long chainId) {
    return addresses.apply(chainId);
  }

  /** What is wrong with the nodes of a chain that this process uses, in a sentence each, without their addresses. */
  public List<String> complaints(long chainId) {
    var pool = pools.get(chainId);
    return pool == null ? List.of() : pool.pool().complaints();
  }

  /** Whether none of a chain's nodes responds to this process; true before the first call. */
  public boolean isSilent(long chainId) {
    var pool = pools.get(chainId);
    return pool == null || pool.pool().isSilent();
  }

  /** When the newest block that a node has shown to this process was mined. */
  public Optional<Instant> newestBlock(long chainId) {
    return Optional.ofNullable(pools.get(chainId)).flatMap(pool -> pool.pool().newestBlock());
  }

  private RpcNode node(URI uri) {
    return new RpcNode(new RpcWire(uri, http, json, timeout));
  }

  private record Pooled(List<URI> addresses, NodePool pool) {}
}
