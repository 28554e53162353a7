package studio.fofo.chain.deployment;

import java.util.List;
import java.util.Objects;
import studio.fofo.chain.deployment.Arguments.Verification;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.kernel.Address;

/** Posts the sources to the verifiers on the command line; to none by default. */
final class Verifications {

  private final List<Verification> wanted;
  private final DeploySettings settings;
  private final ContractsFolder contracts;
  private final Terminal terminal;

  Verifications(List<Verification> wanted, DeploySettings settings, ContractsFolder contracts, Terminal terminal) {
    this.wanted = wanted;
    this.settings = settings;
    this.contracts = contracts;
    this.terminal = terminal;
  }

  void run(long chainId, Plan plan, Address deployer) {
    for (var verification : wanted) {
      var verifier = verifier(verification);
      for (var ours : Ours.values()) {
        var built = Built.read(contracts, ours.contractName());
        var address = plan.contract(ours.word());
        terminal.say("  " + verification.kind() + " " + built.name() + " " + address + ": "
            + verifier.verify(chainId, address, built, ours.arguments(plan, deployer)));
      }
    }
  }

  private Verifier verifier(Verification verification) {
    var http = new VerifierHttp(terminal.pause());
    return verification.kind().equals("sourcify") ? new Sourcify(verification.url(), http)
        : new Etherscan(verification.url(), Objects.requireNonNullElse(settings.etherscanKey(), ""), http);
  }
}
