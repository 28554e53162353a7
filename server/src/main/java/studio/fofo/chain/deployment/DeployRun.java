package studio.fofo.chain.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import studio.fofo.chain.engine.OneByOne;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.signing.Signer;

/** One run of the command: check, estimate, ask, send, verify, hand over, and say what is left. */
final class DeployRun {

  private static final int LOOKS = 4;

  private final Arguments arguments;
  private final DeploySettings settings;
  private final Environment environment;
  private final ContractsFolder contracts;
  private final PublicChain chain;
  private final Appointments who;
  private final Signer signer;
  private final Terminal terminal;

  DeployRun(Arguments arguments, DeploySettings settings, Environment environment, ContractsFolder contracts, PublicChain chain,
      Appointments who, Signer signer, Terminal terminal) {
    this.arguments = arguments;
    this.settings = settings;
    this.environment = environment;
    this.contracts = contracts;
    this.chain = chain;
    this.who = who;
    this.signer = signer;
    this.terminal = terminal;
  }

  /**
   * @return whether everything was sent that had to be; false after a dry run or a refusal by whoever was asked
   * @throws DeployRefused if something is wrong
   */
  boolean run() {
    var faults = AppointmentCheck.faults(who, chain.facts().isTest(), settings.ownerIsAccount(), chain::code);
    var plan = plan(faults);
    faults.addAll(new CodeCheck(contracts).ofBuild(plan, who.deployer()));
    terminal.say("found on " + chain.facts().name() + ":");
    var survey = Survey.of(chain, plan);
    survey.print(terminal.out());
    faults.addAll(survey.faults());
    var book = new SentFile(own("sent.jsonl"), chain.genesis(), who.deployer());
    var sender = new OneByOne(chain.nodes(), chain.id(), chain.facts().fees(), chain.facts().pace(), signer, book,
        terminal.pause());
    faults.addAll(new Funds(chain, sender, who.deployer(), terminal.out()).faults(plan));
    if (!faults.isEmpty()) {
      throw new DeployRefused(faults);
    }
    if (arguments.dryRun()) {
      terminal.say("nothing was sent: this was a dry run");
      return false;
    }
    if (!plan.steps().isEmpty() && !arguments.yes() && !terminal.confirmed().getAsBoolean()) {
      terminal.say("nothing was sent");
      return false;
    }
    var done = send(plan, sender);
    finish(done, survey, new StartBlock(chain, settings, book, sender).of(done));
    return true;
  }

  private Plan plan(List<String> faults) {
    if (!faults.isEmpty()) {
      throw new DeployRefused(faults);
    }
    return new Planning(contracts, settings.rpcUrls()).of(chain.id(), deployment(), who);
  }

  /** What an earlier run sent is waited for first; then the chain may lack less. */
  private Plan send(Plan plan, OneByOne sender) {
    if (plan.steps().isEmpty()) {
      return plan;
    }
    var resumed = sender.resume();
    resumed.forEach(this::print);
    var left = resumed.isEmpty() ? plan : plan(List.of());
    left.steps().forEach(step -> print(sender.send(step.what(), step.to(), step.data())));
    return afterwards();
  }

  /** A node that lags does not show the last transactions yet. */
  private Plan afterwards() {
    var plan = plan(List.of());
    for (var look = 1; look < LOOKS && !plan.steps().isEmpty(); look++) {
      terminal.pause().accept(chain.facts().pace().patience());
      plan = plan(List.of());
    }
    return plan;
  }

  private void print(OneByOne.Mined mined) {
    terminal.say("  block " + mined.blockNumber() + "  " + mined.what() + "  (" + CostEstimate.shown(mined.fee()) + " "
        + chain.facts().nativeSymbol() + ")");
  }

  private void finish(Plan plan, Survey survey, long startBlock) {
    var wrong = new ArrayList<>(new CodeCheck(contracts).onChain(plan, chain));
    plan.steps().forEach(step -> wrong.add("still missing: " + step.what()));
    if (!wrong.isEmpty()) {
      throw new DeployRefused(wrong);
    }
    var changed = Folders.write(deployment(), plan.from(startBlock));
    changed |= Folders.write(own("found.json"), survey.json());
    for (var ours : Ours.values()) {
      var built = Built.read(contracts, ours.contractName());
      changed |= Folders.write(own("verify/" + built.name() + ".input.json"), built.standardInput());
      changed |= Folders.write(own("verify/" + built.name() + ".metadata.json"), built.metadata());
    }
    var block = SettingsBlock.of(chain.facts(), settings, who, environment);
    changed |= Folders.write(own("settings.env"), block);
    terminal.say("verified: the code of all contracts on the chain is what was built from these sources");
    new Verifications(arguments.verifications(), settings, contracts, terminal).run(chain.id(), plan, who.deployer());
    changed |= new Remainder(chain, plan, who, own("safe.json"), terminal.out()).print(startBlock);
    terminal.say(changed ? "written: " + deployment() + " and " + own("") : "nothing has changed since the last run");
    terminal.say("\nthe server's settings (" + own("settings.env") + "):\n" + block);
  }

  private Path folder() {
    return settings.folder() == null ? contracts.path().resolve("deployments") : settings.folder().toAbsolutePath();
  }

  private Path deployment() {
    return folder().resolve(chain.id() + ".json");
  }

  private Path own(String file) {
    return folder().resolve(Long.toString(chain.id())).resolve(file);
  }
}
