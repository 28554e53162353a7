package studio.fofo.chain.nodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import studio.fofo.chain.ChainErrors;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * The nodes of one chain. A call goes to the first healthy one in the configured order; a node that does not respond is paused,
 * longer each time, and the next one is called. Thread-safe.
 */
public final class NodePool {

  private static final Logger LOG = LoggerFactory.getLogger(NodePool.class);
  private static final Duration FIRST_REST = Duration.ofSeconds(1);
  private static final int LONGEST_REST_DOUBLINGS = 6;

  private final long chainId;
  private final List<RpcNode> nodes;
  private final Clock clock;
  private final ConcurrentMap<RpcNode, Rest> resting = new ConcurrentHashMap<>();

  NodePool(long chainId, List<RpcNode> nodes, Clock clock) {
    this.chainId = chainId;
    this.nodes = List.copyOf(nodes);
    this.clock = clock;
  }

  /**
   * @throws RpcError if a node replied with an error
   * @throws Refusal {@code CHAIN_UNAVAILABLE} if no node responds
   */
  public JsonNode call(String method, Object... parameters) {
    var call = RpcCall.of(method, parameters);
    return ask(node -> node.call(call));
  }

  /** Several calls to the same node, so that the answers are consistent. */
  public List<JsonNode> batch(List<RpcCall> calls) {
    return calls.isEmpty() ? List.of() : ask(node -> node.batch(calls));
  }

  /** The same, with answers that pass a check; a node whose answers lack what every node must know is paused. */
  public List<JsonNode> batch(List<RpcCall> calls, Predicate<List<JsonNode>> sound) {
    return ask(node -> {
      var answers = node.batch(calls);
      if (!sound.test(answers)) {
        throw new NodeUnreachable(node.name() + " sent a reply without what every node has");
      }
      return answers;
    });
  }

  /** Several calls, each to further nodes until one returns a value: null only if none does. */
  public List<JsonNode> askAround(List<RpcCall> calls) {
    var answers = new ArrayList<>(batch(calls));
    for (var node : inOrder()) {
      var missing = IntStream.range(0, calls.size()).filter(index -> answers.get(index).isNull()).boxed().toList();
      if (missing.isEmpty()) {
        break;
      }
      attempt(node, one -> one.batch(missing.stream().map(calls::get).toList()))
          .ifPresent(found -> IntStream.range(0, missing.size()).forEach(index -> answers.set(missing.get(index), found.get(index))));
    }
    return List.copyOf(answers);
  }

  /**
   * The same call to every node that is well, at the same time; to all of them if none is. Nodes that do not respond are absent.
   *
   * @return in the configured order, not empty
   * @throws Refusal {@code CHAIN_UNAVAILABLE} if no node responds
   */
  public List<NodeAnswer> everyone(RpcCall call) {
    var well = nodes.stream().filter(this::isWell).toList();
    var asked = well.isEmpty() ? nodes : well;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = asked.stream().map(node -> threads.submit(() -> attempt(node, one -> answer(one, call)))).toList().stream()
          .flatMap(one -> done(one).stream()).toList();
      if (answers.isEmpty()) {
        throw unavailable();
      }
      return answers;
    }
  }

  private static NodeAnswer answer(RpcNode node, RpcCall call) {
    try {
      return new NodeAnswer.Result(node.call(call));
    } catch (RpcError refused) {
      if (refused.limited()) {
        throw refused;
      }
      return new NodeAnswer.Error(refused);
    }
  }

  private static <T> Optional<T> done(Future<Optional<T>> answer) {
    try {
      return answer.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new NodeUnreachable("interrupted while waiting for nodes", interrupted);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a call to a node failed", failed.getCause());
    }
  }

  /** The complete replies to another client's calls, in order; errors are passed on. */
  public List<JsonNode> pass(List<RpcCall> calls) {
    return calls.isEmpty() ? List.of() : ask(node -> node.replies(calls));
  }

  /** The failed nodes and reasons appear in our log only: clients see no addresses. */
  private <T> T ask(Function<RpcNode, T> question) {
    for (var node : inOrder()) {
      var answer = attempt(node, question);
      if (answer.isPresent()) {
        return answer.get();
      }
    }
    throw unavailable();
  }

  private Refusal unavailable() {
    return new Refusal(ChainErrors.CHAIN_UNAVAILABLE, "no node of chain " + chainId + " responds; try again soon");
  }

  private boolean isWell(RpcNode node) {
    var rest = resting.get(node);
    return rest == null || rest.until().isBefore(clock.instant());
  }

  /** Empty if the node is not healthy. */
  private <T> Optional<T> attempt(RpcNode node, Function<RpcNode, T> question) {
    try {
      var answer = question.apply(node);
      resting.remove(node);
      return Optional.of(answer);
    } catch (NodeUnreachable unreachable) {
      rest(node, unreachable, unreachable.rest());
    } catch (RpcError refused) {
      if (!refused.limited()) {
        throw refused;
      }
      rest(node, refused, Duration.ZERO);
    }
    return Optional.empty();
  }

  /** The healthy ones first, then the paused ones by the end of their pause: a doubtful node is better than none. */
  private List<RpcNode> inOrder() {
    var now = clock.instant();
    return nodes.stream()
        .sorted(Comparator.comparing((RpcNode node) -> {
          var rest = resting.get(node);
          return rest == null || rest.until().isBefore(now) ? Instant.MIN : rest.until();
        }))
        .toList();
  }

  /** @param wish the minimum pause that the node requested */
  private void rest(RpcNode node, RuntimeException reason, Duration wish) {
    var rest = resting.compute(node, (same, earlier) -> {
      var times = earlier == null ? 0 : Math.min(earlier.times() + 1, LONGEST_REST_DOUBLINGS);
      var usual = FIRST_REST.multipliedBy(1L << times);
      return new Rest(times, clock.instant().plus(wish.compareTo(usual) > 0 ? wish : usual));
    });
    LOG.atLevel(rest.times() == 0 ? Level.WARN : Level.INFO)
        .log("node is paused chainId={} node={} until={} reason={}", chainId, node.name(), rest.until(), reason.getMessage());
  }

  private record Rest(int times, Instant until) {}
}
