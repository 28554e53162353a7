package studio.fofo.chain.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.nodes.Hex;
import studio.fofo.kernel.Address;

/** Compares the code on the chain with what was built, and what was built with its sources. */
final class CodeCheck {

  private static final int CLONE = 44;

  private final ContractsFolder contracts;

  CodeCheck(ContractsFolder contracts) {
    this.contracts = contracts;
  }

  /** Faults of what was built, before anything is sent. */
  List<String> ofBuild(Plan plan, Address deployer) {
    var faults = new ArrayList<String>();
    for (var ours : Ours.values()) {
      var built = Built.read(contracts, ours.contractName());
      var changed = built.changedSources();
      if (!changed.isEmpty()) {
        faults.add(built.name() + " was not compiled from the sources that are here, " + changed + " differ: run contracts/deploy --build");
      }
      if (MetadataHash.in(built.runtime()).filter(hash -> Arrays.equals(hash, MetadataHash.of(built.metadata()))).isEmpty()) {
        faults.add("the code of " + built.name() + " does not end with the hash of its metadata: nobody could verify its sources");
      }
      var address = Ours.address(built.creation(), ours.arguments(plan, deployer));
      if (!address.equals(plan.contract(ours.word()))) {
        faults.add("the code of " + built.name() + " belongs to " + address + ", and the script deploys it at " + plan.contract(ours.word())
            + ": run contracts/deploy --build");
      }
    }
    return faults;
  }

  /** Faults of what is on the chain. */
  List<String> onChain(Plan plan, PublicChain chain) {
    var faults = new ArrayList<String>();
    for (var ours : Ours.values()) {
      var address = plan.contract(ours.word());
      if (!Built.read(contracts, ours.contractName()).matches(chain.code(address))) {
        faults.add("the code at " + address + " is not " + ours.contractName() + " as it was built");
      }
    }
    clone(plan, Contracts.ORIGINALS, Ours.COLLECTION, chain, faults);
    clone(plan, Contracts.EDITIONS, Ours.EDITIONS, chain, faults);
    return faults;
  }

  /** A clone is a few bytes that delegate to the address in them. */
  private static void clone(Plan plan, String name, Ours implementation, PublicChain chain, List<String> faults) {
    var code = chain.code(plan.contract(name));
    var target = plan.contract(implementation.word()).lowerCase().substring(2);
    if (code.length > CLONE + 1 || !Hex.data(code).contains(target)) {
      faults.add("the code at " + plan.contract(name) + " is not a clone of " + implementation.contractName());
    }
  }
}
