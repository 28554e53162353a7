package studio.fofo.minting.reveal;

import java.time.Clock;
import java.util.Optional;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.HiddenPieces;
import studio.fofo.minting.collection.OwnersCall;
import studio.fofo.minting.drop.Placeholders;
import studio.fofo.minting.reveal.Reveal.Standing;

/** The reveals of collections. */
public final class Reveals implements HiddenPieces {

  private final RevealRows rows;
  private final Placeholders placeholders;
  private final Clock clock;

  Reveals(RevealRows rows, Placeholders placeholders, Clock clock) {
    this.rows = rows;
    this.placeholders = placeholders;
    this.clock = clock;
  }

  public Optional<Reveal> of(Collection collection) {
    return rows.of(collection.id());
  }

  public Standing standing(Collection collection, Reveal reveal) {
    return reveal.standing(collection.revealed().isPresent(), clock.instant());
  }

  /** The transaction with which the commitment comes to stand on the chain. */
  public OwnersCall commitment(Collection collection, Reveal reveal) {
    var call = placeholders.call(collection, reveal.placeholder());
    return new OwnersCall("commit to the list", call.to(), call.data());
  }

  @Override
  public Optional<Hidden> of(CollectionId id) {
    var now = clock.instant();
    return rows.of(id).filter(reveal -> reveal.outcome().isEmpty() && (reveal.commitment().isPresent() || now.isBefore(reveal.drawAt())))
        .map(reveal -> new Hidden(reveal.drawAt()));
  }
}
