package studio.fofo.chain.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.fofo.chain.Chain;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.local.ContractsFolder;
import studio.fofo.chain.nodes.Nodes;
import studio.fofo.chain.signing.Keyring;
import studio.fofo.chain.signing.LocalAccounts;
import studio.fofo.runtime.embedded.FofoHome;

/**
 * Ensures that our contracts are deployed on a chain and recorded. On the local chain the project's script deploys them, skipping steps
 * that are done; on other chains somebody has deployed them, and the project's file has the addresses.
 */
public final class ContractsOnChain {

  private static final Logger LOG = LoggerFactory.getLogger(ContractsOnChain.class);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String NOTHING = "0x";

  private final FofoHome home;
  private final ContractsFolder contracts;
  private final Nodes nodes;
  private final Keyring keyring;
  private final Deployments deployments;
  private final BooleanSupplier ensureNode;
  private final Set<Long> done = new HashSet<>();

  public ContractsOnChain(FofoHome home, ContractsFolder contracts, Nodes nodes, Keyring keyring, Deployments deployments,
      BooleanSupplier ensureNode) {
    this.home = home;
    this.contracts = contracts;
    this.nodes = nodes;
    this.keyring = keyring;
    this.deployments = deployments;
    this.ensureNode = ensureNode;
  }

  /** Has no effect once done, except that it restarts a local node that has exited, and redeploys contracts that it has lost. */
  public synchronized void ensure(long chainId) {
    if (chainId == Chain.LOCAL && ensureNode.getAsBoolean()) {
      done.remove(chainId);
    }
    if (done.contains(chainId)) {
      return;
    }
    var file = chainId == Chain.LOCAL ? home.folder("deployments").resolve(chainId + ".json") : contracts.deployment(chainId);
    if (chainId == Chain.LOCAL && !isDeployed(file)) {
      deploy(file);
    }
    var deployment = DeploymentFile.read(bytes(file));
    deployments.record(chainId, deployment.contracts(), deployment.tokens(), deployment.startBlock());
    done.add(chainId);
    LOG.info("contracts found chainId={} count={}", chainId, deployment.contracts().size());
  }

  /**
   * A chain keeps its first contracts: they hold money in escrow, credits and tokens, and changed sources would have other
   * addresses (CREATE2).
   */
  private boolean isDeployed(Path file) {
    if (!Files.exists(file) || !Files.exists(sources(file))) {
      return false;
    }
    var checkout = DeploymentFile.read(bytes(file)).contracts().get(Contracts.CHECKOUT);
    var there = checkout != null
        && !nodes.of(Chain.LOCAL).call("eth_getCode", checkout.value(), "latest").asString().equals(NOTHING);
    if (there && !fingerprint(file).equals(contracts.fingerprint())) {
      LOG.warn(
          "the local chain keeps its first contracts, whose sources have changed since: ./fofo reset starts one with the current sources");
    }
    return there;
  }

  private void deploy(Path target) {
    var log = home.folder("logs").resolve("deploy.log");
    var builder = new ProcessBuilder(contracts.deployScript().toString(),
        nodes.urls(Chain.LOCAL).getFirst().toString(), Objects.requireNonNull(target.getParent()).toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
    var environment = builder.environment();
    environment.put("DEPLOYER_PRIVATE_KEY", LocalAccounts.secret(SignerRole.OWNER.localAccount()));
    environment.put("FOFO_VOUCHER_SIGNER", keyring.address(Chain.LOCAL, SignerRole.VOUCHER).value());
    environment.put("FOFO_QUOTE_SIGNER", keyring.address(Chain.LOCAL, SignerRole.QUOTE).value());
    environment.put("FOFO_SETTLER", keyring.address(Chain.LOCAL, SignerRole.SETTLER).value());
    LOG.info("deploying the contracts chainId={} log={}", Chain.LOCAL, log);
    await(builder, log);
    try {
      Files.writeString(sources(target), contracts.fingerprint());
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot write " + sources(target), broken);
    }
  }

  /** The digest of the deployed sources. */
  private static String fingerprint(Path file) {
    return new String(bytes(sources(file)), StandardCharsets.UTF_8);
  }

  private static Path sources(Path file) {
    return file.resolveSibling(file.getFileName() + ".sources");
  }

  private static void await(ProcessBuilder builder, Path log) {
    Process process = null;
    try {
      process = builder.start();
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("deploying the contracts took longer than " + PATIENCE + ": see " + log);
      }
      if (process.exitValue() != 0) {
        throw new IllegalStateException("deploying the contracts failed: see " + log);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot run " + builder.command().getFirst(), broken);
    } catch (InterruptedException interrupted) {
      if (process != null) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
      }
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the contracts were being deployed", interrupted);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read the deployment " + file + ": were the contracts deployed on that chain?", broken);
    }
  }
}
