package studio.fofo.chain.deployment;

import java.util.ArrayList;
import java.util.List;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;

/** Whether the nodes are on the chain, and whether it has what our contracts need. */
final class ChainCheck {

  /** Deploys by CREATE2, at the same address on all chains (https://github.com/Arachnid/deterministic-deployment-proxy). */
  static final Address FACTORY = new Address("0x4e59b44847b379578588920cA78FbF26c0B4956C");
  static final Address PERMIT2 = new Address("0x000000000022D473030F116dDEE9F6B43aC78BA3");

  private ChainCheck() {}

  /** @throws DeployRefused with everything that is wrong */
  static void require(PublicChain chain) {
    chain.pool().look();
    var faults = new ArrayList<>(chain.nodes().complaints(chain.id()));
    if (!faults.isEmpty()) {
      faults.add("check fofo.deploy.rpc-urls: " + chain.facts().name() + " has the chain id " + chain.id());
      throw new DeployRefused(faults);
    }
    try {
      if (!chain.nodesAgree()) {
        faults.add("the nodes in fofo.deploy.rpc-urls disagree about a recent block: one of them is on a fork; try again, or replace it");
      }
      missing(chain, FACTORY, "the deployer of CREATE2, which gives our contracts the same address on all chains", faults);
      missing(chain, PERMIT2, "Permit2, which lets buyers pay by a signature", faults);
    } catch (Refusal silent) {
      faults.add(silent.getMessage());
    }
    if (!faults.isEmpty()) {
      throw new DeployRefused(faults);
    }
  }

  private static void missing(PublicChain chain, Address contract, String meaning, List<String> faults) {
    if (chain.code(contract).length == 0) {
      faults.add(contract + " is not on " + chain.facts().name() + ": " + meaning);
    }
  }
}
