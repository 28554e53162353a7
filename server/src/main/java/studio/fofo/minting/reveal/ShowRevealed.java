package studio.fofo.minting.reveal;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.HeldArtworks;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.reveal.Drawings.Drawn;
import studio.fofo.minting.reveal.Reveal.Outcome;
import studio.fofo.minting.reveal.RevealPieces.Piece;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.TaskKind;
import studio.fofo.runtime.TaskOutcome;
import studio.fofo.storage.Cid;

/**
 * Runs after a collection's contract was revealed: once that is final, makes the artworks public, if the contract shows what was drawn. If
 * it shows anything else, they stay private, and the page says so.
 */
@Component
@ConditionalOnRole(Role.CHAIN)
final class ShowRevealed implements TaskHandler<ShowRevealed.Step> {

  static final TaskKind<Step> KIND = new TaskKind<>("minting.reveal", Role.CHAIN, Step.class);

  private static final Logger LOG = LoggerFactory.getLogger(ShowRevealed.class);
  private static final Duration UNTIL_IT_IS_FINAL = Duration.ofSeconds(1);

  private final RevealRows rows;
  private final RevealPieces pieces;
  private final Drawings drawings;
  private final Collections collections;
  private final HeldArtworks held;
  private final RevealFinality finality;
  private final TransactionTemplate transaction;

  ShowRevealed(RevealRows rows, RevealPieces pieces, Drawings drawings, Collections collections, HeldArtworks held,
      RevealFinality finality, TransactionTemplate transaction) {
    this.rows = rows;
    this.pieces = pieces;
    this.drawings = drawings;
    this.collections = collections;
    this.held = held;
    this.finality = finality;
    this.transaction = transaction;
  }

  @Override
  public TaskKind<Step> kind() {
    return KIND;
  }

  @Override
  public TaskOutcome execute(Step step) {
    var collection = collections.find(step.collectionId()).orElseThrow();
    return switch (finality.of(collection.chainId(), step.blockNumber(), step.blockHash())) {
      case GONE -> TaskOutcome.done();
      case WAITING -> TaskOutcome.again(UNTIL_IT_IS_FINAL);
      case FINAL -> rows.of(collection.id()).filter(reveal -> reveal.outcome().isEmpty())
          .map(reveal -> show(step, collection, reveal)).orElse(TaskOutcome.done());
    };
  }

  private TaskOutcome show(Step step, Collection collection, Reveal reveal) {
    if (reveal.commitment().isEmpty() || step.minedAt().isBefore(reveal.drawAt())) {
      return end(reveal, Outcome.OTHERWISE);
    }
    var drawn = drawings.draw(collection, reveal);
    if (drawn.isEmpty()) {
      return TaskOutcome.again(UNTIL_IT_IS_FINAL);
    }
    return drawn.filter(right -> right.directory().equals(Cid.parse(step.directory()))).map(right -> end(reveal, right))
        .orElseGet(() -> end(reveal, Outcome.OTHERWISE));
  }

  private TaskOutcome end(Reveal reveal, Drawn drawn) {
    transaction.executeWithoutResult(status -> {
      if (rows.ended(reveal.id(), Outcome.AS_DRAWN)) {
        rows.others(reveal).forEach(this::release);
        pieces.show(reveal.id(), drawn.places(), reveal.numbers());
        held.reveal(pieces.of(reveal.id()).stream().map(Piece::artworkId).toList());
      }
    });
    LOG.info("drop revealed collectionId={} pieces={}", reveal.collectionId(), reveal.numbers().size());
    return TaskOutcome.done();
  }

  private TaskOutcome end(Reveal reveal, Outcome outcome) {
    LOG.warn("a drop's owner revealed something else than what was drawn collectionId={}", reveal.collectionId());
    transaction.executeWithoutResult(status -> {
      if (rows.ended(reveal.id(), outcome)) {
        rows.others(reveal).forEach(this::release);
        release(reveal.id());
      }
    });
    return TaskOutcome.done();
  }

  private void release(RevealId id) {
    held.release(pieces.of(id).stream().map(Piece::artworkId).toList());
  }

  /**
   * A contract's event.
   *
   * @param directory the CID
   */
  record Step(CollectionId collectionId, long blockNumber, String blockHash, Instant minedAt, String directory) {}
}
