package studio.fofo.chain.deployment;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import studio.fofo.chain.deployment.Rights.Due;

/** Prints who owns what now, and what is left to do; what the owner must send goes into a file for Safe. */
final class Remainder {

  private final PublicChain chain;
  private final Appointments who;
  private final Rights rights;
  private final Path safe;
  private final PrintStream out;

  Remainder(PublicChain chain, Plan plan, Appointments who, Path safe, PrintStream out) {
    this.chain = chain;
    this.who = who;
    this.rights = new Rights(chain, plan, who);
    this.safe = safe;
    this.out = out;
  }

  /** @return whether the file for Safe is another one now */
  boolean print(long startBlock) {
    var strangers = rights.strangers();
    var requests = rights.requests();
    var corrections = rights.corrections();
    if (rights.isHandedOver()) {
      out.println(who.owner().equals(who.deployer()) ? "owner: the deployer " + who.deployer() + " owns the contracts"
          : "owner: " + who.owner() + " owns the contracts, and the deployer has no right on them");
    }
    out.println("left to do:");
    strangers.forEach(sentence -> out.println("- " + sentence));
    if (!requests.isEmpty()) {
      out.println("- the owner " + who.owner() + " must ask for the contracts: load " + safe + " into Safe's Transaction Builder, or send");
      print(requests);
      out.println("- within 48 hours after that, run this command again: it hands over, and the deployer keeps nothing");
    }
    if (!corrections.isEmpty()) {
      out.println("- the owner must set what differs from the settings: load " + safe + " into Safe's Transaction Builder, or send");
      print(corrections);
    }
    if (rights.isHandedOver() && !who.owner().equals(who.deployer())) {
      out.println("- empty the deployer " + who.deployer() + " (" + CostEstimate.shown(chain.balance(who.deployer())) + " "
          + chain.facts().nativeSymbol() + ") and put its key away");
    }
    out.println("- send " + chain.facts().nativeSymbol() + " to the relayer " + who.relayer() + " and the settler " + who.settler()
        + ", which pay for gas");
    out.println("- give the server the settings below, and restart it");
    return batch(startBlock, requests.isEmpty() ? corrections : requests);
  }

  private void print(List<Due> calls) {
    calls.forEach(call -> out.println("    " + call.what() + "\n      to " + call.to() + " data " + call.data()));
  }

  private boolean batch(long startBlock, List<Due> calls) {
    try {
      return calls.isEmpty() ? Files.deleteIfExists(safe)
          : Folders.write(safe,
              SafeFile.of(chain.id(), chain.time(startBlock), who.owner(), "FOFO Studio on " + chain.facts().name(), calls));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot delete " + safe, broken);
    }
  }
}
