package studio.fofo.minting.drop;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.fofo.minting.collection.Collection;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import studio.fofo.storage.Exposure;

/** What the numbered pieces of a collection of originals show: all the same before they are revealed, each its own since. */
public final class Pieces {

  private final ContentStore content;
  private final List<Exposure> exposures;

  Pieces(ContentStore content, List<Exposure> exposures) {
    this.content = content;
    this.exposures = List.copyOf(exposures);
  }

  /**
   * The metadata of a piece that has none of its own; empty if the chain names none, or a folder that is not known here. What is not public
   * yet is not shown, whatever a contract points to.
   */
  public Optional<Cid> shown(Collection collection, BigInteger number) {
    if (collection.revealed().isEmpty()) {
      return collection.placeholder();
    }
    return content.entry(collection.revealed().get(), number + ".json")
        .flatMap(file -> isPublic(file) ? Optional.of(file) : collection.placeholder());
  }

  private boolean isPublic(Cid file) {
    return exposures.stream().allMatch(exposure -> exposure.of(Set.of(file.toString()), null) == Exposure.Verdict.EVERYBODY);
  }
}
