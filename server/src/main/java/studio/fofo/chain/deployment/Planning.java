package studio.fofo.chain.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import studio.fofo.chain.local.ContractsFolder;
import tools.jackson.databind.json.JsonMapper;

/** Runs the contracts' own script, which compares the chain with what shall be there. It sends nothing. */
final class Planning {

  private static final int MINUTES = 5;

  private final ContractsFolder contracts;
  private final List<URI> nodes;

  Planning(ContractsFolder contracts, List<URI> nodes) {
    this.contracts = contracts;
    this.nodes = nodes;
  }

  /**
   * @param deployment the chain's file of an earlier run, if there is one: its start block is kept
   * @throws DeployRefused with Forge's words if no node will do
   */
  Plan of(long chainId, Path deployment, Appointments who) {
    Path work = null;
    try {
      work = Files.createTempDirectory("fofo-deploy");
      if (Files.exists(deployment)) {
        Files.copy(deployment, work.resolve(chainId + ".json"));
      }
      for (var node : nodes) {
        if (run(work, node, who)) {
          var transactions = JsonMapper.shared().readTree(Files.readAllBytes(work.resolve("plan.json"))).path("transactions");
          return new Plan(transactions.valueStream().map(Step::read).toList(), Files.readString(work.resolve(chainId + ".json")));
        }
      }
      throw new DeployRefused("the contracts' script does not run on this chain: " + Files.readString(work.resolve("output")).strip());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } finally {
      Folders.delete(work);
    }
  }

  private boolean run(Path work, URI node, Appointments who) throws IOException {
    var builder = new ProcessBuilder(contracts.deployScript().toString(), "--plan", work.toString()).redirectErrorStream(true)
        .redirectOutput(work.resolve("output").toFile());
    // keys and passwords are none of its business
    builder.environment().keySet().removeIf(name -> name.startsWith("FOFO_") || name.equals("DEPLOYER_PRIVATE_KEY"));
    builder.environment().putAll(who.environment());
    builder.environment().put("FOFO_RPC_URL", node.toString());
    var script = builder.start();
    try {
      if (!script.waitFor(MINUTES, TimeUnit.MINUTES)) {
        throw new DeployRefused("the contracts' script takes longer than " + MINUTES + " minutes: is the node very slow?");
      }
      return script.exitValue() == 0;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DeployRefused("interrupted");
    } finally {
      script.descendants().forEach(ProcessHandle::destroy);
      script.destroy();
    }
  }
}
