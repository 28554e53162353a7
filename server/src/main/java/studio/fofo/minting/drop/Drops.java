package studio.fofo.minting.drop;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection;

/** The phases of creators' collections. */
public final class Drops {

  private final PhaseRows phases;

  Drops(PhaseRows phases) {
    this.phases = phases;
  }

  /** The first to start first. */
  public List<Phase> of(Collection collection) {
    return collection.address().map(address -> phases.of(collection.chainId(), address)).orElse(List.of());
  }

  /** @throws Refusal {@code DROP_PHASE_NOT_FOUND} */
  public Phase require(Collection collection, String id) {
    return Optional.of(id).filter(text -> text.matches("[0-9]{1,18}")).map(BigInteger::new)
        .flatMap(number -> collection.address().flatMap(address -> phases.find(collection.chainId(), address, number)))
        .orElseThrow(() -> new Refusal(MintingErrors.DROP_PHASE_NOT_FOUND,
            "\"" + collection.name() + "\" has no phase \"" + id + "\"; one that was just sent appears once it is mined"));
  }
}
