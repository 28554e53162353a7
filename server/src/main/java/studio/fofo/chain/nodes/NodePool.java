package studio.fofo.chain.nodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import studio.fofo.chain.Chain;
import studio.fofo.chain.ChainErrors;
import studio.fofo.chain.nodes.Member.Standing;
import studio.fofo.kernel.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * The nodes of one chain. A call goes to the first healthy one in the configured order; a node that does not respond is paused,
 * longer each time, and the next one is called. A node proves that it is on the chain before it is used, after each failure, and every
 * minute; one that is behind the others is used only if there is no better one, and one on another chain, or far ahead of two others,
 * never.
 * Thread-safe.
 */
public final class NodePool {

  private static final Logger LOG = LoggerFactory.getLogger(NodePool.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);
  private static final Duration LONGEST_PAUSE_BETWEEN_BLOCKS = Duration.ofMinutes(5);
  private static final Duration RECENT = Duration.ofMinutes(1);
  private static final Duration REST_OF_STRANGERS = Duration.ofMinutes(5);

  private final long chainId;
  private final List<Member> members;
  private final Clock clock;
  private volatile Instant nextLook = Instant.MIN;

  NodePool(long chainId, List<RpcNode> nodes, Clock clock) {
    this.chainId = chainId;
    this.members = IntStream.range(0, nodes.size()).mapToObj(index -> new Member(nodes.get(index), index + 1)).toList();
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
    for (var member : inOrder()) {
      var missing = IntStream.range(0, calls.size()).filter(index -> answers.get(index).isNull()).boxed().toList();
      if (missing.isEmpty()) {
        break;
      }
      attempt(member, one -> one.batch(missing.stream().map(calls::get).toList()))
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
    return everyone(List.of(call)).stream().map(List::getFirst).toList();
  }

  /**
   * The same for several calls at once.
   *
   * @return the answers of each node, in the order of the calls
   */
  public List<List<NodeAnswer>> everyone(List<RpcCall> calls) {
    var now = clock.instant();
    var well = members.stream().filter(member -> member.standing() == Standing.WELL && !member.rests(now)).toList();
    var asked = well.isEmpty() ? members.stream().filter(member -> member.standing() != Standing.ALONE_AHEAD).toList() : well;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = asked.stream().map(member -> threads.submit(() -> attempt(member, one -> answers(one, calls)))).toList().stream()
          .flatMap(one -> done(one).stream()).toList();
      if (answers.isEmpty()) {
        throw unavailable();
      }
      return answers;
    }
  }

  /** @throws RpcError if it answers nothing because of its limits */
  private static List<NodeAnswer> answers(RpcNode node, List<RpcCall> calls) {
    var answers = node.answers(calls);
    if (answers.stream().allMatch(answer -> answer instanceof NodeAnswer.Error(var refused) && refused.limited())) {
      throw ((NodeAnswer.Error) answers.getFirst()).reason();
    }
    return answers;
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

  /**
   * The logs of a range as two nodes report them, or one node twice: a load balancer may have nodes that lag.
   *
   * @param filter of {@code eth_getLogs}, without blocks
   * @return two answers; the range of the second one ends where the first one's does, or earlier
   */
  public LogAnswers logs(long from, long to, Map<String, Object> filter) {
    var first = ask(node -> Map.entry(node, LogAnswer.ask(node, from, to, filter)));
    var others = inOrder().stream().filter(member -> member.standing() == Standing.WELL && !member.rests(clock.instant()))
        .map(Member::node).filter(node -> node != first.getKey());
    Function<RpcNode, LogAnswer> again = node -> LogAnswer.ask(node, from, first.getValue().to(), filter);
    var second = others.findFirst().flatMap(other -> attempt(member(other), again));
    return new LogAnswers(first.getValue(),
        second.or(() -> attempt(member(first.getKey()), again)).orElseThrow(this::unavailable), second.isPresent());
  }

  /** The complete replies to another client's calls, in order; errors are passed on. */
  public List<JsonNode> pass(List<RpcCall> calls) {
    return calls.isEmpty() ? List.of() : ask(node -> node.replies(calls));
  }

  /** Whether a block was mined within the last minute. All of the local chain's count: it mines only if there is something to mine. */
  public boolean isRecent(long block) {
    return minedWithin(Hex.quantity(block), RECENT);
  }

  /** Whether the chain has a block of the last while, so that it does not stand still; the local chain is not expected to. */
  public boolean moves(Duration within) {
    return minedWithin("latest", within);
  }

  private boolean minedWithin(String block, Duration within) {
    return chainId == Chain.LOCAL || Head.read(call("eth_getBlockByNumber", block, false))
        .filter(head -> Duration.between(head.minedAt(), clock.instant()).compareTo(within) <= 0).isPresent();
  }

  /** Asks every node for its chain and head, unless that was done some seconds ago, and compares them. */
  public void look() {
    var now = clock.instant();
    if (now.isBefore(nextLook)) {
      return;
    }
    nextLook = now.plus(BETWEEN_LOOKS);
    var before = members.stream().map(Member::standing).toList();
    var answered = members.stream().filter(member -> !member.rests(now)).filter(this::shows).toList();
    Standings.judge(answered, now);
    for (var member : members) {
      if (member.standing() != before.get(member.place() - 1)) {
        LOG.warn("node changed its standing chainId={} node={} standing={} head={}", chainId, member.node().name(), member.standing(),
            member.head().map(Head::number).orElse(null));
      }
    }
  }

  /** What is wrong with its nodes, in a sentence each, by their place in the settings; clients see no addresses. */
  public List<String> complaints() {
    var now = clock.instant();
    return Stream.concat(members.stream().flatMap(member -> complaint(member, now).stream()), standstill(now).stream())
        .map(what -> "chain " + chainId + ": " + what).toList();
  }

  /** Whether none of its nodes can be used: each one rests after a failure, or is on another chain. */
  public boolean isSilent() {
    var now = clock.instant();
    return members.stream().allMatch(member -> member.rests(now) || member.standing() == Standing.OTHER_CHAIN);
  }

  /** When the newest block that a node has shown was mined; empty before the first. */
  public Optional<Instant> newestBlock() {
    return members.stream().filter(member -> member.standing() != Standing.ALONE_AHEAD && member.standing() != Standing.OTHER_CHAIN)
        .flatMap(member -> member.head().stream()).map(Head::minedAt).max(Comparator.naturalOrder());
  }

  /** The failed nodes and reasons appear in our log only: clients see no addresses. */
  private <T> T ask(Function<RpcNode, T> question) {
    var tried = new HashSet<Member>();
    RpcError elsewhere = null;
    for (var next = best(tried); next.isPresent(); next = best(tried)) {
      var member = next.get();
      tried.add(member);
      try {
        var answer = attempt(member, question);
        if (answer.isPresent()) {
          return answer.get();
        }
      } catch (RpcError lacking) {
        if (!lacking.elsewhere()) {
          throw lacking;
        }
        elsewhere = lacking;
      }
    }
    throw elsewhere != null ? elsewhere : unavailable();
  }

  /** The best one that was not tried. A proof may show that it is behind: then another one may be better. */
  private Optional<Member> best(Set<Member> tried) {
    while (true) {
      var member = inOrder().stream().filter(one -> !tried.contains(one)).findFirst();
      if (member.isEmpty() || !member.get().needsProof(clock.instant())) {
        return member;
      }
      if (!shows(member.get())) {
        tried.add(member.get());
      }
    }
  }

  private Refusal unavailable() {
    return new Refusal(ChainErrors.CHAIN_UNAVAILABLE, "no node of chain " + chainId + " responds; try again soon");
  }

  /** Empty if the node is not healthy. */
  private <T> Optional<T> attempt(Member member, Function<RpcNode, T> question) {
    try {
      if (member.needsProof(clock.instant())) {
        prove(member);
      }
      var answer = question.apply(member.node());
      member.responded();
      return Optional.of(answer);
    } catch (NodeUnreachable unreachable) {
      rest(member, unreachable, unreachable.rest());
    } catch (RpcError refused) {
      if (!refused.limited()) {
        throw refused;
      }
      rest(member, refused, Duration.ZERO);
    }
    return Optional.empty();
  }

  /** Whether a node is on the chain; its head is known then. */
  private boolean shows(Member member) {
    try {
      prove(member);
      return true;
    } catch (NodeUnreachable unreachable) {
      rest(member, unreachable, unreachable.rest());
    } catch (RpcError refused) {
      rest(member, refused, Duration.ZERO);
    }
    return false;
  }

  private void prove(Member member) {
    var replies = member.node().replies(List.of(RpcCall.of("eth_chainId"), RpcCall.of("eth_getBlockByNumber", "latest", false)));
    var id = replies.getFirst().path("result").asString("");
    if (!id.matches("0x[0-9a-fA-F]{1,15}")) {
      throw new NodeUnreachable(member.node().name() + " does not tell its chain: " + replies.getFirst().path("error"));
    }
    if (Long.decode(id) != chainId) {
      member.standing(Standing.OTHER_CHAIN);
      throw new NodeUnreachable(member.node().name() + " is on chain " + Long.decode(id) + " instead of " + chainId, REST_OF_STRANGERS);
    }
    var head = Head.read(replies.getLast().path("result"));
    var others = members.stream().filter(other -> other != member).toList();
    if (member.standing() == Standing.OTHER_CHAIN || member.standing() == Standing.BEHIND) {
      member.standing(Standing.WELL);
    }
    if (head.isPresent() && Standings.isBehind(head.get(), others)) {
      member.standing(Standing.BEHIND);
    }
    member.proved(clock.instant(), head);
  }

  private Member member(RpcNode node) {
    return members.stream().filter(member -> member.node() == node).findFirst().orElseThrow();
  }

  /** Healthy ones first, then those that are behind, then paused ones by the end of their pause: a doubtful node is better than none. */
  private List<Member> inOrder() {
    var now = clock.instant();
    return members.stream()
        .filter(member -> member.standing() != Standing.ALONE_AHEAD)
        .sorted(Comparator.comparing((Member member) -> member.rests(now) ? member.restsUntil() : Instant.MIN)
            .thenComparing(member -> member.standing() == Standing.BEHIND))
        .toList();
  }

  private void rest(Member member, RuntimeException reason, Duration wish) {
    var first = member.rest(clock.instant(), wish);
    LOG.atLevel(first ? Level.WARN : Level.INFO).log("node is paused chainId={} node={} until={} reason={}", chainId, member.node().name(),
        member.restsUntil(), reason.getMessage());
  }

  /** The local chain mines only if there is something to mine. */
  private Optional<String> standstill(Instant now) {
    return members.stream().flatMap(member -> member.head().stream()).map(Head::minedAt).max(Comparator.naturalOrder())
        .map(newest -> Duration.between(newest, now))
        .filter(age -> chainId != Chain.LOCAL && age.compareTo(LONGEST_PAUSE_BETWEEN_BLOCKS) > 0)
        .map(age -> "no new block for " + age.toMinutes() + " minutes");
  }

  private static Optional<String> complaint(Member member, Instant now) {
    return Optional.ofNullable(switch (member.standing()) {
      case OTHER_CHAIN -> "node " + member.place() + " is on another chain";
      case BEHIND -> "node " + member.place() + " is behind the others";
      case ALONE_AHEAD -> "node " + member.place() + " reports blocks that no other node has";
      case WELL -> member.rests(now) ? "node " + member.place() + " does not respond" : null;
    });
  }
}
