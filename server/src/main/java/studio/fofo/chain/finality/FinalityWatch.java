package studio.fofo.chain.finality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Finality;
import studio.fofo.chain.HeadMoved;
import studio.fofo.chain.finality.FinalityMarks.Position;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.nodes.RpcCall;
import tools.jackson.databind.JsonNode;

/**
 * Reads a chain's marks, if its finality depends on them. A mark that does not advance, or that a node does not offer, is waited for.
 * Called by the chain's only worker, after the index advanced.
 */
public class FinalityWatch {

  private static final Logger LOG = LoggerFactory.getLogger(FinalityWatch.class);
  private static final int MOST_SKIPPED = 10;

  private final Nodes nodes;
  private final Chains chains;
  private final FinalityMarks marks;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final Map<Long, Seen> seen = new ConcurrentHashMap<>();

  FinalityWatch(Nodes nodes, Chains chains, FinalityMarks marks, TransactionTemplate transaction, ApplicationEventPublisher events) {
    this.nodes = nodes;
    this.chains = chains;
    this.marks = marks;
    this.transaction = transaction;
    this.events = events;
  }

  /** Reads them if the index has advanced; now and then also if it has not, since a chain that has halted may still become final. */
  public void look(long chainId) {
    var tags = chains.require(chainId).finality().tags().toList();
    var cursor = marks.cursor(chainId);
    if (tags.isEmpty() || cursor.isEmpty()) {
      return;
    }
    var last = seen.get(chainId);
    if (last != null && last.at().equals(cursor.get()) && last.skipped() < MOST_SKIPPED) {
      seen.put(chainId, new Seen(last.at(), last.skipped() + 1));
      return;
    }
    look(chainId, tags, cursor.get());
    seen.put(chainId, new Seen(cursor.get(), 0));
  }

  void look(long chainId, List<Finality.Tag> tags, Position cursor) {
    var calls = new ArrayList<RpcCall>();
    tags.forEach(tag -> calls.add(RpcCall.of("eth_getBlockByNumber", tag.word(), false)));
    calls.add(RpcCall.of("eth_getBlockByNumber", Hex.quantity(cursor.number()), false));
    var replies = nodes.of(chainId).pass(calls);
    var onOurChain = block(replies.getLast()).filter(cursor::equals).isPresent();
    for (var index = 0; index < tags.size(); index++) {
      var tag = tags.get(index);
      block(replies.get(index)).flatMap(mark -> trusted(chainId, mark, cursor, onOurChain)).ifPresentOrElse(
          mark -> advance(chainId, tag, mark, cursor),
          () -> LOG.debug("a node has no mark on our chain chainId={} tag={}", chainId, tag.word()));
    }
  }

  /** A mark above the index makes all of the index final. */
  private Optional<Position> trusted(long chainId, Position mark, Position cursor, boolean onOurChain) {
    if (mark.number() >= cursor.number()) {
      return onOurChain ? Optional.of(cursor) : Optional.empty();
    }
    return onOurChain || marks.has(chainId, mark) ? Optional.of(mark) : Optional.empty();
  }

  /** Never backwards: another node may lag. */
  private void advance(long chainId, Finality.Tag tag, Position to, Position cursor) {
    if (marks.mark(chainId, tag).filter(known -> known.number() >= to.number()).isEmpty()) {
      transaction.executeWithoutResult(status -> {
        marks.move(chainId, tag, to);
        events.publishEvent(new HeadMoved(chainId, cursor.number()));
      });
    }
  }

  private static Optional<Position> block(JsonNode reply) {
    var block = reply.path("result");
    return block.isObject() ? Optional.of(new Position(Hex.small(block.get("number")), block.get("hash").asString())) : Optional.empty();
  }

  private record Seen(Position at, int skipped) {}
}
