package studio.fofo.minting.collection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import studio.fofo.chain.ChainReads;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.storage.Cid;

/** Runs after a collection's contract announced that it points to other metadata; the event does not say to which. */
@Component
@ConditionalOnRole(Role.CHAIN)
final class ReadContent implements TaskHandler<ReadContent.Step> {

  static final TaskKind<Step> KIND = new TaskKind<>("minting.collection-content", Role.CHAIN, Step.class);
  /** A node may be behind the block of the event, and show what was before. */
  static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration BEFORE_READING_AGAIN = Duration.ofSeconds(3);
  private static final String SCHEME = "ipfs://";

  private final CollectionRows rows;
  private final ChainReads reads;
  private final Clock clock;

  ReadContent(CollectionRows rows, ChainReads reads, Clock clock) {
    this.rows = rows;
    this.reads = reads;
    this.clock = clock;
  }

  @Override
  public TaskKind<Step> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Step step) {
    var collection = rows.find(step.collectionId()).orElseThrow();
    var contract = collection.kind().abi();
    var reply = reads.call(collection.chainId(), collection.address().orElseThrow(), contract.call("contractURI"));
    var uri = contract.returned("contractURI", reply).<String>get(0);
    if (uri.startsWith(SCHEME)) {
      var told = Cid.parse(uri.substring(SCHEME.length()));
      if (collection.contentCid().filter(told::equals).isPresent() && clock.instant().isBefore(step.until())) {
        return TaskOutcome.again(BEFORE_READING_AGAIN);
      }
      rows.pointsTo(collection.id(), told);
    }
    return TaskOutcome.done();
  }

  /** @param until when to stop expecting something else than what is known */
  record Step(CollectionId collectionId, Instant until) {}
}
