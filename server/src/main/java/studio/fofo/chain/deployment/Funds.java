package studio.fofo.chain.deployment;

import java.io.PrintStream;
import java.util.List;
import studio.fofo.chain.engine.OneByOne;
import studio.fofo.kernel.Address;

/** Shows what the missing transactions cost, and compares it with what the deployer has. */
final class Funds {

  private final PublicChain chain;
  private final OneByOne sender;
  private final Address deployer;
  private final PrintStream out;

  Funds(PublicChain chain, OneByOne sender, Address deployer, PrintStream out) {
    this.chain = chain;
    this.sender = sender;
    this.deployer = deployer;
    this.out = out;
  }

  List<String> faults(Plan plan) {
    if (plan.steps().isEmpty()) {
      out.println("nothing is missing on the chain: no transaction will be sent");
      return List.of();
    }
    var foreign = sender.foreignPending();
    if (foreign > 0) {
      return List.of(deployer + " has " + foreign + " waiting transactions that this command did not send: wait until they are mined");
    }
    var symbol = " " + chain.facts().nativeSymbol();
    var cost = CostEstimate.of(plan.steps(), chain, sender);
    var balance = chain.balance(deployer);
    out.println("missing on the chain, " + plan.steps().size() + " transactions:");
    plan.steps().forEach(step -> out.println("  " + step.what() + step.creates().map(address -> " at " + address).orElse("")));
    out.println("cost: about " + CostEstimate.shown(cost.usual()) + symbol + ", at most " + CostEstimate.shown(cost.most()) + symbol + " ("
        + cost.gas() + " gas at " + CostEstimate.gwei(cost.price().usual()) + " to " + CostEstimate.gwei(cost.price().most()) + " gwei"
        + (cost.data().signum() == 0 ? "" : ", of it " + CostEstimate.shown(cost.data()) + symbol + " for data on the chain below") + ")");
    out.println("deployer: " + deployer + " has " + CostEstimate.shown(balance) + symbol);
    return balance.compareTo(cost.most()) >= 0 ? List.of()
        : List.of("the deployer has " + CostEstimate.shown(balance) + symbol + ", and deploying may cost " + CostEstimate.shown(cost.most())
            + symbol + ": send " + CostEstimate.shown(cost.most().subtract(balance)) + symbol + " to " + deployer
            + (chain.facts().faucet() == null ? "" : " (" + chain.facts().faucet() + ")"));
  }
}
