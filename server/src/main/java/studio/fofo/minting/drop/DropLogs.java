package studio.fofo.minting.drop;

import com.esaulpaugh.headlong.abi.Address;
import com.esaulpaugh.headlong.abi.Tuple;
import java.math.BigInteger;
import java.util.Set;
import studio.fofo.chain.Blocks;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.Log;
import studio.fofo.chain.LogListener;
import studio.fofo.minting.collection.Collections;

/** Records phases of creators' collections, their ends and claims, in the indexer's transaction. Other tokens' phases are nobody's here. */
final class DropLogs implements LogListener {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");

  private final PhaseRows phases;
  private final Collections collections;
  private final Blocks blocks;

  DropLogs(PhaseRows phases, Collections collections, Blocks blocks) {
    this.phases = phases;
    this.collections = collections;
    this.blocks = blocks;
  }

  @Override
  public Set<String> contracts() {
    return Set.of(Contracts.MINTER);
  }

  @Override
  public Set<String> topics() {
    return Set.of(MINTER.topic("PhaseOpened"), MINTER.topic("PhaseClosed"), MINTER.topic("Claimed"));
  }

  @Override
  public void onLog(Log log) {
    if (MINTER.is("PhaseOpened", log)) {
      var values = MINTER.read("PhaseOpened", log);
      var terms = PhaseTerms.of(values.<Tuple>get(3));
      if (collections.isOne(log.chainId(), terms.contract())) {
        phases.enter(log, terms, values.get(0), terms.key());
      }
    } else if (MINTER.is("PhaseClosed", log)) {
      BigInteger id = MINTER.read("PhaseClosed", log).get(0);
      if (phases.isKnown(log.chainId(), id)) {
        phases.end(log, id, blocks.minedAt(log));
      }
    } else {
      var values = MINTER.read("Claimed", log);
      if (phases.isKnown(log.chainId(), values.get(0))) {
        phases.claim(log, values.get(0), ContractAbi.address(values.<Address>get(1)), values.get(4));
      }
    }
  }

  @Override
  public void onReorg(Log log) {
    phases.takeBack(log);
  }
}
