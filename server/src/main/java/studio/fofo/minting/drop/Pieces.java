package studio.fofo.minting.drop;

import java.math.BigInteger;
import java.util.Optional;
import studio.fofo.minting.collection.Collection;
import studio.fofo.storage.Cid;

/** What the numbered pieces of a collection of originals show: all the same before they are revealed, each its own since. */
public final class Pieces {

  /** The metadata of a piece that has none of its own; empty if the chain names none, or a folder that is not known here. */
  public Optional<Cid> shown(Collection collection, BigInteger number) {
    return collection.revealed().isPresent() ? Optional.empty() : collection.placeholder();
  }
}
